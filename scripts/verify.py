#!/usr/bin/env python3
"""Is this copy of Lá chắn số genuine?  `python3 -I verify.py --key lachan.pub https://an-toan.truong.example/`

One file, standard library alone, nothing of the project imported: read it from top to bottom, then trust it.

     1  kinds       every kind of finding: how bad, what it is called, what to do first
     2  ed25519     RFC 8032, for machines without the package `cryptography`
     3  manifest    `integrity.json`, its minisign signature, and who may have signed it
     4  comparing   what is different in a file, and what that difference looks like
     5  disk        a folder, a school's folder over a shared one, or a zip
     6  client      one host, politely: slow, bounded, no redirect followed by itself
     7  viewers     the kinds of visitor whom a tampered server tells apart
     8  site        a copy behind a URL
     9  around      portal page, register of official hosts, access log
    10  report      for a person (Vietnamese) and for a program (JSON)
    11  command     exit code 0 nothing found, 1 something found, 2 could not check

What it rests on: the public key comes from the person who checks, never from the site; the list of files is signed
(schools that share a release sign their own files and the hash of one list for the rest); the same address is asked for
as many kinds of visitor, because injected gambling links are mostly shown to search engines and to visitors that come
from them. Word lists look only at what is *added* to a page: the course itself speaks of gambling. It changes nothing
on the server.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import datetime
import fnmatch
import functools
import hashlib
import http.client
import importlib
import itertools
import json
import math
import os
import posixpath
import re
import socket
import ssl
import sys
import threading
import time
import urllib.parse
import warnings
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NoReturn

# ---------------------------------------------------------------------------------------------------- 1 kinds


@dataclass(frozen=True)
class Kind:
    """A family of findings. Level 3 urgent, 2 serious, 1 to mend, 0 a note that is no fault."""

    level: int
    title: str
    todo: str


_RESTORE = "Chép lại đúng gói đã phát hành, đổi mật khẩu FTP và quản trị, rồi tìm đường kẻ lạ đã vào trước khi mở lại."
_SERVER = "Gọi đơn vị quản lý máy chủ: mã lạ nằm trong máy chủ hoặc mô-đun của nó, chép lại tệp là chưa đủ. Giữ nhật ký."
_CONFIG = "Gửi trang “Đặt lên máy chủ” cho người quản trị để đặt lại cấu hình."
_STOP = "Đừng tin bản này. Lấy gói và khoá công khai từ Sở, qua một đường khác, rồi kiểm tra lại."

KINDS: dict[str, Kind] = {
    "no-manifest": Kind(3, "Không có bản kê có chữ ký", _STOP),
    "bad-signature": Kind(3, "Chữ ký của bản kê sai", _STOP),
    "wrong-key": Kind(3, "Bản kê do một khoá khác ký", _STOP),
    "bad-manifest": Kind(3, "Bản kê không đúng dạng", _STOP),
    "expired": Kind(2, "Bản kê đã hết hạn", "Xin Sở bản kê mới của bản phát hành đang dùng."),
    "rollback": Kind(3, "Bản cũ được đưa trở lại", "Cập nhật lên bản mới nhất; hỏi ai đã đưa bản cũ lên."),
    "other-site": Kind(3, "Bản kê của trang khác", _STOP),
    "other-host": Kind(3, "Trang nằm trên tên miền không phải của nó", "Báo Sở: có thể là trang sao chép trái phép."),
    "changed": Kind(3, "Nội dung tệp bị sửa", _RESTORE),
    "changed-script": Kind(3, "Mã hoặc dữ liệu của trang bị sửa", _RESTORE),
    "injected-script": Kind(3, "Trang bị chèn mã", _RESTORE),
    "injected-redirect": Kind(3, "Trang bị chèn lệnh chuyển hướng", _RESTORE),
    "injected-frame": Kind(3, "Trang bị chèn khung ẩn hoặc khung lạ", _RESTORE),
    "injected-base": Kind(3, "Trang bị đổi địa chỉ gốc", _RESTORE),
    "foreign-link": Kind(3, "Trang bị chèn liên kết lạ", _RESTORE),
    "gambling": Kind(3, "Trang bị chèn chữ cờ bạc, cá cược", _RESTORE),
    "mixed-content": Kind(2, "Trang tải nội dung qua http không mã hoá", _RESTORE),
    "trailing": Kind(3, "Có dữ liệu nối thêm sau cuối tệp", _SERVER),
    "truncated": Kind(2, "Tệp bị cụt", "Tải gói lên lại, chế độ nhị phân, rồi kiểm tra lại."),
    "empty": Kind(2, "Tệp rỗng", "Tải gói lên lại rồi kiểm tra lại."),
    "pdf-active": Kind(3, "Tệp PDF bị gắn mã hoặc lệnh", _RESTORE),
    "mixed-release": Kind(2, "Lẫn tệp của bản phát hành khác", "Xoá hết rồi chép lại trọn một bản phát hành."),
    "missing": Kind(2, "Thiếu tệp", "Chép lại trọn gói đã phát hành."),
    "extra": Kind(2, "Có tệp không thuộc bản phát hành", "Hỏi ai đã đặt tệp này; không ai nhận thì xoá và đổi mật khẩu."),
    "server-code": Kind(3, "Có tệp chạy được trên máy chủ", "Ngắt trang, giữ tệp làm bằng chứng, gọi đơn vị quản trị."),
    "server-config": Kind(3, "Có cấu hình máy chủ lạ", "So với cấu hình kèm gói; cấu hình lạ có thể chuyển hướng cả trang."),
    "exposed": Kind(3, "Lộ tệp bên trong (sao lưu, mã nguồn, mật khẩu)", "Xoá khỏi máy chủ và đổi mọi mật khẩu có trong đó."),
    "ownership": Kind(2, "Có tệp xác nhận quyền sở hữu của người lạ", "Xoá; xem lại người sở hữu trong Search Console."),
    "doorway": Kind(3, "Có trang lạ được máy chủ trả lời", _SERVER),
    "robots-foreign": Kind(2, "robots.txt chỉ tới tên miền khác", _RESTORE),
    "unreadable": Kind(2, "Có tệp không đọc được", "Chạy lại bằng quyền đọc được mọi tệp; zip hỏng thì chép lại."),
    "link-file": Kind(2, "Tệp là liên kết tới nơi khác", "Thay bằng tệp thật của gói."),
    "bad-zip": Kind(3, "Tệp zip có tên hoặc mục nguy hiểm", _STOP),
    "encoding-differs": Kind(3, "Bản nén khác bản thường", _SERVER),
    "cloak-ua": Kind(3, "Trang hiện khác cho máy tìm kiếm hoặc loại máy khác", _SERVER),
    "cloak-referer": Kind(3, "Trang hiện khác khi đến từ trang tìm kiếm, mạng xã hội", _SERVER),
    "cloak-language": Kind(3, "Trang hiện khác theo ngôn ngữ trình duyệt", _SERVER),
    "cloak-cookie": Kind(3, "Trang hiện khác theo lần xem (cookie)", _SERVER),
    "cloak-fetch": Kind(3, "Trang hiện khác theo cách trình duyệt hỏi", _SERVER),
    "cloak-address": Kind(3, "Trang hiện khác theo địa chỉ mạng người xem", _SERVER),
    "cloak-mix": Kind(3, "Trang hiện khác khi hội đủ nhiều dấu hiệu người xem", _SERVER),
    "query-page": Kind(3, "Thêm ?… vào địa chỉ thì hiện nội dung khác", _SERVER),
    "random": Kind(3, "Nội dung lạ lúc có lúc không", _SERVER),
    "changed-later": Kind(3, "Nội dung đổi theo thời gian", _SERVER),
    "redirect-foreign": Kind(3, "Trang chuyển sang tên miền khác", _SERVER),
    "open-redirect": Kind(2, "Địa chỉ của trang bị lợi dụng để chuyển đi nơi khác", _SERVER),
    "head-differs": Kind(2, "Trả lời HEAD khác GET", _SERVER),
    "range-differs": Kind(2, "Tải từng phần thì ra nội dung khác", _SERVER),
    "conditional-differs": Kind(2, "Hỏi lại theo ETag thì ra nội dung khác", _SERVER),
    "alias-differs": Kind(2, "Viết địa chỉ kiểu khác thì ra nội dung khác", _SERVER),
    "address-differs": Kind(3, "IPv4 và IPv6 trả nội dung khác nhau", _SERVER),
    "notfound-hijack": Kind(3, "Trang báo lỗi 404 bị chiếm", _SERVER),
    "soft-404": Kind(2, "Địa chỉ không có mà máy chủ vẫn trả lời 200", _CONFIG),
    "methods-open": Kind(2, "Máy chủ nhận lệnh ghi hoặc lệnh lạ (POST, PUT, TRACE)", _CONFIG),
    "header-weak": Kind(2, "Tiêu đề bảo vệ bị làm yếu", _CONFIG),
    "header-missing": Kind(1, "Thiếu tiêu đề bảo vệ", _CONFIG),
    "header-extra": Kind(2, "Máy chủ gửi tiêu đề lạ", _SERVER),
    "mime-wrong": Kind(2, "Sai loại tệp (MIME)", _CONFIG),
    "cert-expired": Kind(2, "Chứng thư HTTPS hết hạn", "Gia hạn chứng thư."),
    "cert-name": Kind(3, "Chứng thư HTTPS của tên miền khác", "Cài đúng chứng thư; nếu vừa đổi DNS thì kiểm tra ngay."),
    "cert-self-signed": Kind(2, "Chứng thư HTTPS tự ký", "Cài chứng thư của một tổ chức được tin cậy."),
    "cert-untrusted": Kind(2, "Chứng thư HTTPS thiếu chuỗi hoặc không được tin", "Cài đủ chuỗi chứng thư."),
    "tls-failed": Kind(2, "Không bắt tay HTTPS được", "Nhờ người quản trị xem lại cấu hình HTTPS."),
    "tls-old": Kind(1, "Máy chủ còn nhận TLS 1.0, 1.1", "Tắt TLS cũ, chỉ để TLS 1.2 và 1.3."),
    "http-redirect-foreign": Kind(3, "http:// chuyển sang https của tên miền khác", _SERVER),
    "http-differs": Kind(3, "http:// trả nội dung khác https://", _SERVER),
    "portal-frame": Kind(3, "Khung nhúng trên cổng trỏ tới nơi khác", "Sửa lại mã nhúng; đổi mật khẩu quản trị cổng."),
    "portal-links": Kind(3, "Trang cổng có liên kết hoặc mã lạ", "Báo đơn vị quản trị cổng; nội dung lạ nằm ở cổng."),
    "portal-cloak": Kind(3, "Trang cổng hiện khác cho máy tìm kiếm", "Báo đơn vị quản trị cổng; giữ nhật ký."),
    "register-unknown": Kind(3, "Địa chỉ không có trong sổ địa chỉ chính thức", "Báo Sở: có thể là trang không chính thức."),
    # To mend, not a note: whoever looks at the exit code alone would go on with an old register for years.
    "register-expired": Kind(
        1, "Sổ địa chỉ đưa vào đã hết hạn", "Xin Sở sổ mới: trang bị rút tên sau ngày ấy không thấy được."
    ),
    "log-unlisted": Kind(3, "Nhật ký có địa chỉ lạ được trả lời 200", _SERVER),
    "unreachable": Kind(2, "Không tải được tệp", "Thử lại; vẫn lỗi thì gọi đơn vị quản lý máy chủ."),
    "text-conversion": Kind(0, "Xuống dòng hoặc BOM bị đổi khi chép (chữ không đổi)", "Lần sau chép ở chế độ nhị phân."),
    "no-https": Kind(0, "Trang chưa dùng HTTPS", "Nên cài chứng thư: không có HTTPS thì ai ở giữa cũng sửa được."),
    "http-open": Kind(0, "http:// chưa chuyển sang https://", _CONFIG),
    "headers-none": Kind(0, "Máy chủ không gửi tiêu đề bảo vệ", "Đặt được thì nên đặt; trang vẫn có CSP trong thẻ meta."),
    "notfound-own": Kind(0, "404 là trang của máy chủ, không phải của khoá học", _CONFIG),
    "listing": Kind(0, "Máy chủ liệt kê tệp trong thư mục", _CONFIG),
    "trace-echo": Kind(0, "Máy chủ trả lời lệnh TRACE", "Quản được máy chủ Apache thì đặt TraceEnable Off."),
    "robot-refused": Kind(0, "Máy chủ từ chối một loại máy dò", "Không cần làm gì."),
    "shared-server": Kind(0, "Máy chủ dùng chung: tên máy khác ra trang khác", "Không cần làm gì."),
    "software-named": Kind(0, "Máy chủ khoe tên phần mềm", "Nên tắt X-Powered-By và phiên bản."),
    "address-dead": Kind(0, "Một địa chỉ của máy chủ không trả lời", "Sửa DNS hoặc máy chủ."),
    "canonical-redirect": Kind(0, "Máy chủ chuyển sang cách viết địa chỉ khác của chính nó", "Không cần làm gì."),
}


@dataclass
class Report:
    """All that was found, each thing once, and what this look could not see."""

    target: str
    found: dict[tuple[str, str], str] = field(default_factory=dict)
    unseen: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    failed: str = ""

    def add(self, kind: str, where: str, detail: str = "") -> None:
        """Keep a finding; the first detail of a place stays."""
        self.found.setdefault((kind, printable(where)), printable(detail))

    def limit(self, text: str) -> None:
        """Say once what could not be seen."""
        if text not in self.unseen:
            self.unseen.append(text)

    def kinds(self) -> dict[str, list[tuple[str, str]]]:
        """Kind → places and details, worst first."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for kind, where in sorted(self.found, key=lambda key: (-KINDS[key[0]].level, key)):
            groups.setdefault(kind, []).append((where, self.found[kind, where]))
        return groups

    def exit_code(self) -> int:
        """0 nothing found, 1 something found, 2 could not check."""
        if any(KINDS[kind].level for kind, _ in self.found):
            return 1
        return 2 if self.failed else 0


def printable(text: str) -> str:
    """One line, no control characters: what a hostile server sends must not steer a terminal."""
    return "".join(char if char.isprintable() else "�" for char in text)[:300]


# -------------------------------------------------------------------------------------------------- 2 ed25519

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, PRIME) % PRIME
_ROOT = pow(2, (PRIME - 1) // 4, PRIME)
Point = tuple[int, int, int, int]
"""Extended coordinates X, Y, Z, T: x = X/Z, y = Y/Z, xy = T/Z (RFC 8032, 5.1.4)."""
_NEUTRAL: Point = (0, 1, 1, 0)


def _add(p: Point, q: Point) -> Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % PRIME, (p[1] + p[0]) * (q[1] + q[0]) % PRIME
    c, d = 2 * p[3] * q[3] * _D % PRIME, 2 * p[2] * q[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


def multiply(number: int, point: Point) -> Point:
    """Scalar multiplication by doubling and adding."""
    result = _NEUTRAL
    while number:
        if number & 1:
            result = _add(result, point)
        point, number = _add(point, point), number >> 1
    return result


def _same(p: Point, q: Point) -> bool:
    return (p[0] * q[2] - q[0] * p[2]) % PRIME == 0 and (p[1] * q[2] - q[1] * p[2]) % PRIME == 0


def compress(point: Point) -> bytes:
    """A point as 32 bytes."""
    inverse = pow(point[2], -1, PRIME)
    x, y = point[0] * inverse % PRIME, point[1] * inverse % PRIME
    return (y | ((x & 1) << 255)).to_bytes(32, "little")


def _decompress(data: bytes) -> Point | None:
    """The point of 32 bytes, or None when there is none (RFC 8032, 5.1.3)."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= PRIME:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * _ROOT % PRIME
    if (x * x - square) % PRIME or (x == 0 and sign):
        return None
    x = PRIME - x if x & 1 != sign else x
    return x, y, 1, x * y % PRIME


_BASE = _decompress((4 * pow(5, -1, PRIME) % PRIME).to_bytes(32, "little"))
BASE: Point = _BASE or _NEUTRAL


def ed25519_pure(public: bytes, message: bytes, signature: bytes) -> bool:
    """RFC 8032, 5.1.7, and no key of small order (such a key fits many messages)."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, start = _decompress(public), _decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or start is None or s >= ORDER or _same(multiply(8, key), _NEUTRAL):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    return _same(multiply(s, BASE), _add(start, multiply(k, key)))


def ed25519(public: bytes, message: bytes, signature: bytes) -> bool:
    """By the code above, and by the package `cryptography` as well when this Python has it: both must agree."""
    try:
        package = importlib.import_module("cryptography.hazmat.primitives.asymmetric.ed25519")
    except BaseException:  # not installed; a broken installation may fail with anything, a Rust panic even
        return ed25519_pure(public, message, signature)
    try:
        package.Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except Exception:  # InvalidSignature, or bytes that are no key
        return False
    return ed25519_pure(public, message, signature)


# ------------------------------------------------------------------------------------------------- 3 manifest

MANIFEST = "integrity.json"
FORMAT = "la-chan-so-integrity-1"
SHARED = "integrity-base.json"
"""What many schools on one server have in common. Not signed itself: each signed manifest names its size and hash."""
SHARED_FORMAT = "la-chan-so-integrity-base-1"
OWN = re.compile(
    r"((en/)?truong[^/]*|robots\.txt|sitemap\.xml|\.well-known/security\.txt|_headers|(en/)?(404\.html|\.htaccess|web\.config))"
    r"(\.gz|\.br)?"
)
"""Files in which a school may differ from what all schools share; nothing else of a release is a school's to change."""
LONGEST_DAYS = 180
MANIFEST_LIMIT = 8_000_000
SHARED_TERMS = frozenset(("files", "format", "headers", "headers_required", "links", "not_found", "release"))
TERMS = SHARED_TERMS | {"allowed", "base", "expires", "host", "issued", "serial", "site"}
OVERLAID = frozenset(("files", "format", "links", "release"))
"""Of what all schools share, the keys that a school's own list has as well."""
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*")
PLACE = re.compile(HOST.pattern + r"(?:/(?:[A-Za-z0-9._-]+/)*)?")
"""A host, or a host and a folder on it, as the register of official addresses has them."""
ACME = ".well-known/acme-challenge/*"
"""Where a host proves to a certificate authority that it is the host: one folder, files named by tokens (RFC 8555, 8.3)."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

TYPES: dict[str, tuple[str, ...]] = {
    "page": (".html", ".htm"),
    "style": (".css",),
    "script": (".js", ".mjs"),
    "json": (".json", ".webmanifest", ".map"),
    "xml": (".xml",),
    "svg": (".svg",),
    "picture": (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"),
    "font": (".woff2", ".woff"),
    "text": (".txt", ".md", ".csv"),
    "pdf": (".pdf",),
    "sound": (".mp3", ".ogg", ".m4a", ".mp4", ".vtt"),
    "packed": (".gz", ".br", ".zip"),
}
CONFIGS = (".htaccess", "web.config", "_headers", "_redirects", ".user.ini", "php.ini", "nginx.conf", "caddyfile")


def type_of(path: str) -> str:
    """The class of a file by its name."""
    name = path.rpartition("/")[2].lower()
    if name in CONFIGS:
        return "config"
    return next((kind for kind, ends in TYPES.items() if name.endswith(ends)), "other")


class UnusableError(Exception):
    """What the checker brought cannot be used: a line for each fault. It says nothing about the copy."""


class RefusedError(Exception):
    """Why a signed list is not accepted: a kind and a sentence."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind, self.detail = kind, detail


@dataclass(frozen=True)
class Entry:
    """What one file has to be."""

    sha256: str
    size: int
    type: str


@dataclass(frozen=True)
class Manifest:
    """The signed list."""

    release: str
    serial: int
    issued: datetime.date
    expires: datetime.date
    site: str
    host: str
    files: Mapping[str, Entry]
    headers: Mapping[str, str]
    headers_required: bool
    allowed: tuple[str, ...]
    not_found: Mapping[str, str]
    links: frozenset[str]
    itself: frozenset[str]
    """The files that the list consists of, which it cannot list."""

    def allows(self, path: str) -> bool:
        """Whether a host may have this file beside the release."""
        return any(fnmatch.fnmatchcase(path, pattern) and path.count("/") == pattern.count("/") for pattern in self.allowed)

    def by_config(self, path: str) -> str:
        """The 404 page that belongs to an address."""
        folders = [folder for folder in self.not_found if path.startswith(folder)]
        return self.not_found[max(folders, key=len)] if folders else ""


@dataclass(frozen=True)
class PublicKey:
    """A minisign public key."""

    number: bytes
    key: bytes


def too_wide(pattern: str) -> bool:
    """Whether a pattern lets through more than a signer can have meant: with `*`, whole folders, pages or programs."""
    if pattern == ACME or not re.search(r"[*?\[]", pattern):
        return False
    end = re.search(r"\.[A-Za-z0-9]+$", pattern)
    return end is None or type_of(f"x{end[0]}") not in ("picture", "text", "pdf", "sound", "font")


def parse_key(text: str) -> PublicKey:
    """A `.pub` file, or only its second line."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    raw = decode(lines[-1]) if lines else b""
    if len(raw) != 42 or raw[:2] != b"Ed":
        raise ValueError("khoá công khai đưa vào không đúng dạng minisign, hoặc không có tệp ấy")
    return PublicKey(raw[2:10], raw[10:])


def check_signature(data: bytes, signature: str, keys: Iterable[PublicKey]) -> str:
    """The trusted comment of a minisign signature over `data`; raises when it does not hold."""
    lines = signature.replace("\r\n", "\n").split("\n")
    if len(lines) < 4 or not lines[0].startswith("untrusted comment:") or not lines[2].startswith("trusted comment: "):
        raise RefusedError("bad-signature", "Tệp chữ ký không đúng dạng minisign.")
    raw, whole, comment = decode(lines[1]), decode(lines[3]), lines[2].removeprefix("trusted comment: ")
    if len(raw) != 74 or len(whole) != 64 or raw[:2] != b"ED":
        raise RefusedError("bad-signature", "Tệp chữ ký không đúng dạng minisign (cần chữ ký loại ED).")
    key = next((key for key in keys if key.number == raw[2:10]), None)
    if key is None:
        raise RefusedError("wrong-key", f"Người ký dùng khoá {raw[2:10][::-1].hex().upper()}, không phải khoá được đưa vào.")
    if not ed25519(key.key, hashlib.blake2b(data).digest(), raw[10:]):
        raise RefusedError("bad-signature", "Nội dung đã bị sửa sau khi ký.")
    if not ed25519(key.key, raw[10:] + comment.encode("utf-8", "surrogateescape"), whole):
        raise RefusedError("bad-signature", "Lời ghi kèm chữ ký đã bị sửa.")
    return comment


def parse_manifest(data: bytes, shared: Iterable[bytes] = ()) -> Manifest:
    """Strictly; anything unexpected is refused. `shared`: where `integrity-base.json` may be, asked for only if named."""
    content, itself = _content(data, FORMAT, TERMS), frozenset((MANIFEST, f"{MANIFEST}.minisig"))
    files = _files(content.get("files"))
    if "base" in content:
        content, files = _over(content, files, shared)
        itself |= {SHARED}
    serial = content.get("serial")
    if not isinstance(serial, int) or isinstance(serial, bool) or not 1 <= serial < 2**53:
        raise RefusedError("bad-manifest", "Số bản kê (serial) không đúng.")
    issued, expires = _date(content, "issued"), _date(content, "expires")
    if not 0 < (expires - issued).days <= LONGEST_DAYS:
        raise RefusedError("bad-manifest", f"Hạn của bản kê không đúng (nhiều nhất {LONGEST_DAYS} ngày sau ngày ký).")
    host = content.get("host", "")
    if not isinstance(host, str) or (host and not HOST.fullmatch(host)):
        raise RefusedError("bad-manifest", "Tên miền trong bản kê không đúng.")
    not_found = _strings(content.get("not_found"))
    if lost := {"index.html", *not_found.values()} - files.keys():
        raise RefusedError("bad-manifest", f"Danh sách tệp trong bản kê thiếu {printable(', '.join(sorted(lost)))}.")
    return Manifest(
        release=_word(content, "release"), serial=serial, issued=issued, expires=expires,
        site=_word(content, "site"), host=host, files=files,
        headers=_strings(content.get("headers")), headers_required=_yes(content.get("headers_required", False)),
        allowed=_patterns(content.get("allowed")), not_found=not_found,
        links=frozenset(_list(content.get("links"))), itself=itself,
    )  # fmt: skip


def _content(data: bytes, form: str, names: frozenset[str]) -> dict[str, Any]:
    """The JSON object of a list, of this form and with no other keys: a key that we do not know could mean anything."""
    if len(data) > MANIFEST_LIMIT:
        raise RefusedError("bad-manifest", "Bản kê quá lớn.")
    try:
        content = json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise RefusedError("bad-manifest", "Bản kê không phải JSON đúng.") from error
    if not isinstance(content, dict) or content.get("format") != form:
        raise RefusedError("bad-manifest", f"Bản kê không thuộc dạng {form}.")
    if strange := sorted(content.keys() - names):
        raise RefusedError("bad-manifest", f"Bản kê có mục lạ: {printable(', '.join(strange))}.")
    return content


def _over(own: dict[str, Any], files: dict[str, Entry], shared: Iterable[bytes]) -> tuple[dict[str, Any], dict[str, Entry]]:
    """A school's list laid over the one that all schools share, which it names by size and hash."""
    pin = own["base"]
    if not isinstance(pin, dict) or pin.keys() != {"sha256", "size"} or own.keys() & (SHARED_TERMS - OVERLAID):
        raise RefusedError("bad-manifest", f"Mục base trong bản kê không đúng, hoặc bản kê lặp lại mục của {SHARED}.")
    if strange := [path for path in files if not OWN.fullmatch(path)]:
        raise RefusedError("bad-manifest", f"Bản kê của trường đổi tệp chung: {printable(', '.join(strange))}.")
    detail = f"Thiếu {SHARED} (kiểm tra thư mục riêng của một trường: thêm --shared)."
    for data in shared:
        if pin == {"sha256": sha256(data), "size": len(data)}:
            break
        detail = f"{SHARED} không phải tệp mà bản kê đã ký nói tới."
    else:
        raise RefusedError("bad-manifest", detail)
    base = _content(data, SHARED_FORMAT, SHARED_TERMS)
    if base.get("release") != own.get("release"):
        raise RefusedError("bad-manifest", f"{SHARED} là của bản phát hành khác.")
    packed = {f"{path}{end}" for path in files for end in (".gz", ".br")}  # of shared files that are not there any more
    kept = {path: entry for path, entry in _files(base.get("files")).items() if path not in packed}
    links = sorted({*_list(base.get("links")), *_list(own.get("links"))})
    return base | own | {"links": links}, kept | files


def read_signed(data: bytes, signature: str | None, keys: list[PublicKey], shared: Iterable[bytes] = ()) -> Manifest:
    """Signature first, content after it."""
    if signature is None:
        raise RefusedError("no-manifest", f"Không có chữ ký {MANIFEST}.minisig.")
    comment = check_signature(data, signature, keys)
    manifest = parse_manifest(data, shared)
    words = dict(word.split("=", 1) for word in comment.split() if "=" in word)
    if words.get("release") != manifest.release or words.get("serial") != str(manifest.serial):
        raise RefusedError("bad-signature", "Lời ghi của chữ ký nói về một bản phát hành khác.")
    return manifest


def check_terms(manifest: Manifest, today: datetime.date, min_serial: int, site: str, host: str, report: Report) -> None:
    """Dates, serial, and whose copy this is."""
    if today > manifest.expires:
        report.add("expired", MANIFEST, f"hết hạn {manifest.expires}")
    if manifest.issued > today + datetime.timedelta(days=1):
        report.add("bad-manifest", MANIFEST, f"ký ngày {manifest.issued}, là ngày chưa tới")
    if manifest.serial < min_serial:
        report.add("rollback", MANIFEST, f"số {manifest.serial}, trong khi đã có số {min_serial}")
    if site and manifest.site != site:
        report.add("other-site", MANIFEST, f"bản kê của {manifest.site}, đang kiểm tra {site}")
    if manifest.host and host and manifest.host != host.lower():
        report.add("other-host", host, f"bản kê chỉ dành cho {manifest.host}")


def sha256(data: bytes) -> str:
    """In hexadecimal digits, as the lists have it."""
    return hashlib.sha256(data).hexdigest()


def decode(line: str) -> bytes:
    """Base64, or nothing when it is none."""
    try:
        return base64.b64decode(line.strip(), validate=True)
    except ValueError:
        return b""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that stands twice: two readers could believe different ones."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError("khoá lặp lại")
    return dict(pairs)


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _date(content: dict[str, Any], key: str) -> datetime.date:
    value = content.get(key)
    day = _day(value) if isinstance(value, str) else None
    if day is None:
        raise RefusedError("bad-manifest", f"Ngày {key} trong bản kê không đúng.")
    return day


def _day(text: str) -> datetime.date | None:
    with contextlib.suppress(ValueError):
        return datetime.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    return None


def _word(content: dict[str, Any], key: str) -> str:
    value = content.get(key)
    if not isinstance(value, str) or not WORD.fullmatch(value):
        raise RefusedError("bad-manifest", f"Mục {key} trong bản kê không đúng.")
    return value


def _strings(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(part, str) for pair in value.items() for part in pair):
        raise RefusedError("bad-manifest", "Bản kê thiếu hoặc sai một mục.")
    return value


def _yes(value: object) -> bool:
    if not isinstance(value, bool):
        raise RefusedError("bad-manifest", "Bản kê thiếu hoặc sai một mục.")
    return value


def _list(value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(part, str) and len(part) < 300 for part in value):
        raise RefusedError("bad-manifest", "Bản kê thiếu hoặc sai một danh sách.")
    return value


def _patterns(value: object) -> tuple[str, ...]:
    patterns = _list(value)
    if wide := [pattern for pattern in patterns if too_wide(pattern)]:
        raise RefusedError("bad-manifest", f"Bản kê cho phép quá rộng: {printable(', '.join(wide))}.")
    return tuple(patterns)


def _files(value: object) -> dict[str, Entry]:
    if not isinstance(value, dict) or not 1 <= len(value) <= 20_000:
        raise RefusedError("bad-manifest", "Danh sách tệp trong bản kê không đúng.")
    return {_path(path): _entry(path, entry) for path, entry in value.items()}


def _path(path: str) -> str:
    parts = path.split("/")
    if not path.isprintable() or "\\" in path or ":" in path or len(path) > 400 or {"", ".", ".."} & set(parts):
        raise RefusedError("bad-manifest", f"Tên tệp trong bản kê không đúng: {printable(path)}")
    return path


def _entry(path: str, entry: object) -> Entry:
    if isinstance(entry, dict):
        digest, size, kind = entry.get("sha256"), entry.get("size"), entry.get("type")
        if (
            isinstance(digest, str) and re.fullmatch("[0-9a-f]{64}", digest)
            and isinstance(size, int) and not isinstance(size, bool) and 0 <= size <= FILE_LIMIT
            and (kind in TYPES or kind in ("config", "other"))
        ):  # fmt: skip
            return Entry(digest, size, str(kind))
    raise RefusedError("bad-manifest", f"Mục của tệp {printable(path)} trong bản kê không đúng.")


# ------------------------------------------------------------------------------------------------ 4 comparing

FILE_LIMIT = 64_000_000
PARSE_LIMIT = 200_000
"""No page of ours is a third of it; a hostile one must not keep the parser busy."""
LOOK_LIMIT = 4_000_000
"""What of a changed file is searched for what was added to it; beyond it, the file is called changed all the same."""
SCRIPT_NAMES = re.compile(r"\.(php\d?|phtml|phar|aspx?|ashx|asmx|jspx?|cgi|pl|py|exe|dll|sh)$", re.I)
SECRET_NAMES = re.compile(r"(^|/)(\.git|\.svn|\.hg|\.env)(/|$)|\.(zip|tar|tgz|gz|7z|rar|sql|bak|old|orig|swp)$|~$", re.I)
OWNER_NAMES = re.compile(r"(^|/)(google[0-9a-z]{8,32}\.html|BingSiteAuth\.xml|yandex_[0-9a-z]+\.html)$", re.I)
_GAMBLING = re.compile(
    r"cờ bạc|cá cược|cá độ|nhà cái|nổ hũ|tài xỉu|xổ số|lô đề|bắn cá|đánh bài|casino|baccarat|slot\b|\bbet\b|gambl"
    r"|nha-?cai|no-?hu\b|tai-?xiu|\w{0,30}(88|789|68)\.(com|vip|bet|club)|kubet|fun88|w88",
    re.I,
)
_HIDDEN = re.compile(r"(left|top|text-indent)\s*:\s*-\d{3,}|display\s*:\s*none|font-size\s*:\s*0", re.I)
_JUMP = re.compile(r"location\s*(\.href\s*)?=[^=]|location\.(replace|assign)\s*\(|window\.open\s*\(", re.I)
_RUNS = re.compile(r"(j[\s]*a[\s]*v[\s]*a|v[\s]*b)[\s]*s[\s]*c[\s]*r[\s]*i[\s]*p[\s]*t[\s]*:", re.I)
"""An address that is code; browsers take out tabs and ends of lines."""
_VEIL = re.compile(r"eval\s*\(|atob\s*\(|fromCharCode|document\.write|unescape\s*\(", re.I)
_ABSOLUTE = re.compile(r"""(?:https?:)?//([A-Za-z0-9.-]+\.[A-Za-z]{2,}|\d+\.\d+\.\d+\.\d+|localhost)""")


_WHOLE = re.compile(r"</?[a-zA-Z][^<>]{0,4000}>|[^<]{1,4000}")
"""Whole tags and text. What is left open (`<!--`, `<a <a`) is dropped: on that html.parser takes quadratic time."""


class Marks(HTMLParser):
    """What in a piece of HTML sends a visitor or a browser somewhere."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.frames: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.base = self.refresh = self.hidden = self.written_frame = False
        self._in_script = False
        self.inline = ""
        with contextlib.suppress(AssertionError, ValueError):  # html.parser gives up on some broken declarations
            self.feed("".join(_WHOLE.findall(text[:PARSE_LIMIT])))
            self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Sort a tag by what it does."""
        got = {name: (value or "").strip() for name, value in attrs}
        if tag == "script" and got.get("type", "").lower() not in ("application/json", "application/ld+json"):
            source = got.get("src") or got.get("href") or got.get("xlink:href", "")  # the latter two in drawings
            self.scripts.append(source)
            self._in_script = not source
        elif tag in ("iframe", "frame", "object", "embed"):
            self.frames.append(got.get("src") or got.get("data", ""))
            self.written_frame |= "srcdoc" in got
        elif tag == "base":
            self.base = True
        elif tag == "meta" and got.get("http-equiv", "").lower() == "refresh":
            self.refresh = True
        elif tag in ("a", "area", "form", "link") and (got.get("href") or got.get("action")):
            self.links.append(got.get("href") or got["action"])
        if tag in ("img", "script", "iframe", "source", "video", "audio") or got.get("rel", "").lower() == "stylesheet":
            self.loads.append(got.get("src") or got.get("href", ""))
        self.loads += [one.split()[0] for one in got.get("srcset", "").split(",") if one.strip()]
        self.inline += "".join(f" {value}" for value in got.values() if _RUNS.match(value))
        self.inline += "".join(f" {value}" for name, value in got.items() if name.startswith("on"))
        self.hidden |= bool(_HIDDEN.search(got.get("style", "")))

    def handle_endtag(self, tag: str) -> None:
        """A script ends."""
        self._in_script &= tag != "script"

    def handle_data(self, data: str) -> None:
        """Keep what an inline script says."""
        if self._in_script:
            self.inline += data


def split(address: str, here: str = "") -> urllib.parse.SplitResult:
    """The parts of an address on the page `here`; what is none gets the host `?`, which is nobody's."""
    try:
        return urllib.parse.urlsplit(urllib.parse.urljoin(here, address.strip()))
    except ValueError:
        return urllib.parse.SplitResult("", "?", "", "", "")


def host_of(address: str) -> str:
    """The host in an address, or "" when it names none."""
    return (split(address).hostname or "").lower()


def added(good: str, bad: str) -> str:
    """The pieces (tag by tag, line by line) of `bad` that `good` has not."""
    known = Counter(_pieces(good))
    fresh = []
    for piece in _pieces(bad):
        if known[piece] > 0:
            known[piece] -= 1
        else:
            fresh.append(piece)
    return "".join(fresh)


def _pieces(text: str) -> list[str]:
    return re.split(r"(?<=[\n;}])|(?=<)", text)


def signs(text: str, known: frozenset[str], only_added: bool) -> list[tuple[str, str]]:
    """Kinds and details of what a piece of HTML does; word lists only when the piece is surely an addition."""
    marks, out = Marks(text), []
    if marks.refresh or _JUMP.search(marks.inline):
        out.append(("injected-redirect", "lệnh chuyển hướng"))
    if marks.base:
        out.append(("injected-base", "thẻ base"))
    foreign = [source for source in marks.scripts if host_of(source)]
    if foreign or marks.inline.strip() or (only_added and marks.scripts):
        out.append(("injected-script", f"mã từ {host_of(foreign[0])}" if foreign else "mã viết thẳng trong trang"))
    if marks.frames and (only_added or marks.written_frame or any(host_of(source) for source in marks.frames)):
        out.append(("injected-frame", f"khung {host_of(marks.frames[0]) or 'viết thẳng trong trang'}"))
    plain = [load for load in marks.loads if load.lower().startswith("http://")]
    if plain:
        out.append(("mixed-content", host_of(plain[0])))
    hosts = sorted({host_of(link) for link in marks.links + marks.loads} - {"", "?"} - known)
    if hosts:
        out.append(("foreign-link", "liên kết tới " + ", ".join(hosts[:3])))
    word = _GAMBLING.search(text) if only_added else None
    if word:
        out.append(("gambling", f"chữ “{word[0]}”"))
    if only_added and marks.hidden:
        out.append(("foreign-link", "khối chữ bị giấu"))
    return out


@dataclass(frozen=True)
class Comparing:
    """Files against the signed list: `also` are other releases, `reference` a genuine copy for showing differences."""

    manifest: Manifest
    also: tuple[Manifest, ...] = ()
    reference: Mapping[str, bytes] = field(default_factory=dict)

    def difference(self, path: str, data: bytes, good: bytes | None = None) -> tuple[str, str] | None:
        """Kind and detail of how `data` differs from the listed file, or None when it is that file."""
        entry = self.manifest.files[path]
        if sha256(data) == entry.sha256:
            return None
        if not data:
            return "empty", "0 byte"
        if any(sha256(text) == entry.sha256 for text in _unconverted(data)):
            return "text-conversion", ""
        for other in self.also:
            if path in other.files and sha256(data) == other.files[path].sha256:
                return "mixed-release", f"đúng của bản {other.release} (số {other.serial})"
        if good is None:
            good = self.reference.get(path)
        if entry.size and len(data) > entry.size and sha256(data[: entry.size]) == entry.sha256:
            return self._trailing(path, entry, data[entry.size :])
        if len(data) < entry.size and (data == good[: len(data)] if good else _cut(entry, data)):
            return "truncated", f"{len(data)} trong {entry.size} byte"
        return self._look(path, entry, data, good)

    def _trailing(self, path: str, entry: Entry, tail: bytes) -> tuple[str, str]:
        if named := self._by_type(path, entry, tail):
            return named
        if entry.type in ("script", "style", "json"):
            return "changed-script", _script_detail(tail[:LOOK_LIMIT].decode("utf-8", "replace")) or "có mã nối thêm ở cuối"
        found = signs(tail[:LOOK_LIMIT].decode("utf-8", "replace"), self.manifest.links, only_added=True)
        return "trailing", "; ".join(detail for _, detail in found) or f"{len(tail)} byte"

    def _by_type(self, path: str, entry: Entry, data: bytes) -> tuple[str, str] | None:
        """What stands only in some types of file has a name of its own, behind the end as well as inside."""
        acts = re.search(rb"/(JavaScript|JS|Launch|OpenAction|SubmitForm|URI)\b", data) if entry.type == "pdf" else None
        if acts:
            return "pdf-active", f"có {acts[0].decode()}"
        there = sitemaps(data) - {"", self.manifest.host} if path == "robots.txt" else set()
        return ("robots-foreign", f"sitemap ở {min(there)}") if there else None

    def _look(self, path: str, entry: Entry, data: bytes, good: bytes | None) -> tuple[str, str]:
        if named := self._by_type(path, entry, data):
            return named
        text = data[:LOOK_LIMIT].decode("utf-8", "replace")
        if good is not None:
            text = added(good.decode("utf-8", "replace"), text)
        if entry.type in ("script", "style", "json"):
            return "changed-script", _script_detail(text if good is not None else "")
        found = signs(text, self.manifest.links, only_added=good is not None) if entry.type in ("page", "svg") else []
        if found:
            return found[0][0], "; ".join(dict.fromkeys(detail for _, detail in found))
        return "changed", f"{len(data)} byte, đúng là {entry.size}"


def _script_detail(text: str) -> str:
    found = [name for name, pattern in (("chuyển hướng", _JUMP), ("mã che giấu", _VEIL)) if pattern.search(text)]
    hosts = _ABSOLUTE.findall(text)
    word = _GAMBLING.search(text)
    return "; ".join(found + [f"tới {host}" for host in hosts[:2]] + ([f"chữ “{word[0]}”"] if word else []))


def _cut(entry: Entry, data: bytes) -> bool:
    return entry.type == "page" and b"</html>" not in data[-40:].lower()


def _unconverted(data: bytes) -> Iterator[bytes]:
    """The texts that an editor or an FTP program may have made `data` from."""
    bare = data.removeprefix(b"\xef\xbb\xbf")
    yield bare
    yield bare.replace(b"\r\n", b"\n")
    yield bare.replace(b"\n", b"\r\n")


def unpack(data: bytes, encoding: str) -> bytes | None:
    """Undo a content encoding within the size limit; None when it cannot be undone here."""
    try:
        if encoding in ("gzip", "x-gzip"):
            return _inflate(data, 31)
        if encoding == "deflate":
            return _inflate(data, 15 if data[:1] == b"\x78" else -15)
        if encoding in LIBRARIES:
            return _by_library(data, encoding)
    except (zlib.error, EOFError, OSError, ValueError):
        return None
    return data if encoding in ("", "identity") else None


def _inflate(data: bytes, bits: int) -> bytes:
    machine = zlib.decompressobj(bits)
    out = machine.decompress(data, FILE_LIMIT)
    if not machine.eof:
        raise ValueError("dữ liệu nén bị cụt hoặc quá lớn")
    return out + machine.unused_data


LIBRARIES = {
    "br": {"brotli": "Decompressor", "brotlicffi": "Decompressor"},
    "zstd": {"compression.zstd": "ZstdDecompressor", "backports.zstd": "ZstdDecompressor"},
}
"""Encoding → modules that undo it and their machine; none has to be there."""


def _by_library(data: bytes, encoding: str) -> bytes | None:
    for name, machine in LIBRARIES[encoding].items():
        try:
            made = getattr(importlib.import_module(name), machine)()
        except Exception:  # noqa: S112 - not installed, or broken: the next one
            continue
        try:
            return _piecewise(made, data)
        except Exception as error:  # each module has an error of its own
            raise ValueError(f"dữ liệu {encoding} hỏng") from error
    return None


def no_library(encoding: str) -> bool:
    """Whether this Python cannot undo the encoding, whatever the bytes."""
    return encoding in LIBRARIES and not any(map(_importable, LIBRARIES[encoding]))


def _importable(name: str) -> bool:
    with contextlib.suppress(Exception):  # a broken installation may fail with anything
        importlib.import_module(name)
        return True
    return False


def _piecewise(machine: Any, data: bytes) -> bytes:
    """In small pieces, so that a few bytes that unpack to gigabytes are noticed in time."""
    out, step = bytearray(), machine.process if hasattr(machine, "process") else machine.decompress
    for start in range(0, len(data), 256):
        out += step(data[start : start + 256])
        if len(out) > FILE_LIMIT:
            raise ValueError("dữ liệu nén quá lớn")
    if not (machine.is_finished() if hasattr(machine, "is_finished") else machine.eof):
        raise ValueError("dữ liệu nén bị cụt")
    return bytes(out)


# ----------------------------------------------------------------------------------------------------- 5 disk


_UNREADABLE = (OSError, EOFError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error)


@dataclass(frozen=True, eq=False)
class Files(Mapping[str, bytes]):
    """Path → bytes, read when asked for: a server's folder may hold gigabytes that are no part of the release.

    At most one byte more than `FILE_LIMIT`: no file of a release is as long, so that the rest need not be known.
    """

    readers: Mapping[str, Callable[[], bytes]]

    def __getitem__(self, path: str) -> bytes:
        return self.readers[path]()

    def __contains__(self, path: object) -> bool:
        return path in self.readers  # what Mapping has would read the file

    def __iter__(self) -> Iterator[str]:
        return iter(self.readers)

    def __len__(self) -> int:
        return len(self.readers)

    def over(self, shared: Files) -> Files:
        """A school's files and, for everything else, those that all schools share."""
        common = {path: reader for path, reader in shared.readers.items() if not re.match("(en/)?truong[^/]*$", path)}
        return Files(common | dict(self.readers))


def read_folder(folder: Path, report: Report) -> Files:
    """Every plain file; what is none, and what cannot be listed, is named and left out."""
    readers: dict[str, Callable[[], bytes]] = {}

    def unlisted(error: OSError) -> None:
        report.add("unreadable", Path(error.filename or folder).relative_to(folder).as_posix(), error.strerror or "")

    for place, folders, names in os.walk(folder, onerror=unlisted, followlinks=False):
        for name in sorted(names + folders):
            file = Path(place) / name
            path = file.relative_to(folder).as_posix()
            try:
                if file.is_symlink():
                    report.add("link-file", path, "liên kết tượng trưng")
                elif file.is_file():
                    readers[path] = functools.partial(_read, file)
                elif not file.is_dir():
                    report.add("extra", path, "không phải tệp thường")
            except OSError as error:
                unlisted(error)
    return Files(readers)


def _read(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(FILE_LIMIT + 1)


def read_zip(file: Path, report: Report) -> Files:
    """The same of a zip; a single folder around everything is taken off."""
    readers: dict[str, Callable[[], bytes]] = {}
    left = 2_000_000_000
    archive = zipfile.ZipFile(file)
    if min((info.header_offset for info in archive.infolist()), default=0) or not _ends_with_directory(file):
        report.add("bad-zip", file.name, "có dữ liệu trước hoặc sau phần zip")
    for info in archive.infolist():
        name = info.filename
        if info.is_dir():
            continue
        bad = name in readers or name.startswith("/") or ".." in name.split("/") or "\\" in name or info.flag_bits & 1
        left -= info.file_size
        if bad or info.file_size > FILE_LIMIT or left < 0 or (info.external_attr >> 28) == 0xA:
            report.add("bad-zip", name, "trùng tên, ra ngoài thư mục, có mật khẩu, liên kết hoặc quá lớn")
            continue
        readers[name] = functools.partial(archive.read, info)
    home = next((name for name in sorted(readers, key=len) if name.rpartition("/")[2] == MANIFEST), "")
    prefix = home.removesuffix(MANIFEST)
    for name in readers:
        if not name.startswith(prefix):
            report.add("extra", name, "nằm ngoài thư mục của trang")
    return Files({name.removeprefix(prefix): reader for name, reader in readers.items() if name.startswith(prefix)})


def _ends_with_directory(file: Path) -> bool:
    """Whether the last 22 bytes are the end of the directory: no comment and nothing else behind it."""
    with file.open("rb") as stream:
        stream.seek(-22, os.SEEK_END)
        return stream.read(4) == b"PK\5\6"


def check_disk(files: Mapping[str, bytes], comparing: Comparing, report: Report) -> None:
    """Changed, missing, extra."""
    manifest = comparing.manifest
    for path in sorted({*manifest.files, *files} - manifest.itself):
        if path not in files:
            report.add("missing", path)
            continue
        try:
            data = files[path]
        except _UNREADABLE as error:
            report.add("unreadable", path, reason(error))
            continue
        if path not in manifest.files:
            check_extra(path, data, manifest, report)
        elif found := comparing.difference(path, data):
            report.add(found[0], path, found[1])
    report.facts["files"] = len(manifest.files)


def check_extra(path: str, data: bytes, manifest: Manifest, report: Report) -> None:
    """A file that the list does not have: allowed, a compressed sibling, or named by what it is."""
    stem, _, end = path.rpartition(".")
    if end in ("gz", "br") and stem in manifest.files:
        plain = unpack(data, {"gz": "gzip", "br": "br"}[end])
        if plain is None and end == "br" and no_library("br"):
            report.limit("Tệp .br không có trong bản kê: Python này không giải nén được để so.")
        elif plain is None or sha256(plain) != manifest.files[stem].sha256:
            report.add("encoding-differs", path, f"không phải bản nén của {stem}")
        return
    active = re.search(rb"<\?php|<%|<script|eval\s*\(", data, re.I)
    strange = unlike_its_name(path, data) if manifest.allows(path) else ""
    if path == "robots.txt" and manifest.allows(path):
        check_robots(data, manifest, "", report)
        if strange:
            report.add("extra", path, strange)
    elif SCRIPT_NAMES.search(path):
        report.add("server-code", path)
    elif manifest.allows(path) and not active:
        if strange:
            report.add("extra", path, strange)
    elif type_of(path) == "config":
        report.add("server-config", path)
    elif OWNER_NAMES.search(path):
        report.add("ownership", path)
    elif SECRET_NAMES.search(path):
        report.add("exposed", path)
    else:
        report.add("server-code" if active and re.search(rb"<\?php|<%", data) else "extra", path)


_MARKUP = re.compile(rb"<\s*(!doctype|html|head|body|script|a|iframe|meta|img|form|object|embed|base|link)\b", re.I)


PICTURES = (b"\0\0\1\0", b"\x89PNG\r\n", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"\0\0\0")
"""How ICO, PNG, GIF, JPEG, WebP, AVIF begin."""


def unlike_its_name(path: str, data: bytes) -> str:
    """Why a file that a host may have of its own is not what its name says, or ""."""
    if path.startswith(ACME[:-1]):
        token = re.fullmatch(r"[A-Za-z0-9_-]{1,255}", path.removeprefix(ACME[:-1]))
        proof = re.fullmatch(rb"[A-Za-z0-9._-]{1,1024}\s*", data)
        return "" if token and proof else "không phải mã chứng minh của nơi cấp chứng thư"
    if type_of(path) == "picture" and data and not data.startswith(PICTURES):
        return "tệp được phép nhưng không phải ảnh"
    if _MARKUP.search(data[:LOOK_LIMIT]):
        return "tệp được phép nhưng bên trong là trang HTML"
    word = _GAMBLING.search(data[:LOOK_LIMIT].decode("utf-8", "replace")) if type_of(path) in ("page", "text") else None
    return f"tệp được phép nhưng có chữ “{word[0]}”" if word else ""


def check_robots(data: bytes, manifest: Manifest, host: str, report: Report) -> None:
    """robots.txt may be the host's own, but may not lead search engines elsewhere."""
    mine = host or manifest.host
    for there in sorted(sitemaps(data) - {"", mine}) if mine else ():
        report.add("robots-foreign", "robots.txt", f"sitemap ở {there}")


def sitemaps(robots: bytes) -> set[str]:
    """The hosts on which a robots.txt says that there are site maps; "" is the same host."""
    lines = (line.partition(":") for line in robots.decode("utf-8", "replace").splitlines())
    return {host_of(value) for key, _, value in lines if key.strip().lower() == "sitemap"}


# --------------------------------------------------------------------------------------------------- 6 client


@dataclass
class Answer:
    """What a server said. `status` 0: it did not, and `error` says why."""

    status: int
    headers: list[tuple[str, str]]
    raw: bytes = b""
    error: str = ""
    slow: bool = False
    """The answer had no end, in bytes or in time: asking again would cost as much again."""
    flood: bool = False
    """It was in bytes."""

    def get(self, name: str) -> str:
        """All values of a header, joined."""
        return ", ".join(value for key, value in self.headers if key.lower() == name)

    @property
    def encoding(self) -> str:
        """The content encoding."""
        return self.get("content-encoding").strip().lower()

    @property
    def body(self) -> bytes | None:
        """The content without its encoding; None when that cannot be undone."""
        return unpack(self.raw, self.encoding) if self.raw or not self.encoding else b""


class EndlessError(Exception):
    """An answer without end: a flood of bytes, or one that drips."""

    def __init__(self, flood: bool) -> None:
        super().__init__(ENDLESS)
        self.flood = flood


ENDLESS = "câu trả lời quá dài hoặc quá chậm"


class SpentError(Exception):
    """The number of requests is used up, or the server has stopped answering."""


@dataclass
class Limits:
    """How much may be asked of a server. `rate` 0 is for tests on one's own machine."""

    rate: float = 5.0
    most: int = 3000
    timeout: float = 15.0
    used: int = 0
    refused: int = 0
    last: float = 0.0
    until: float = math.inf
    """The moment of `time.monotonic()` at which the run is over: a server that drips must not hold it up for hours."""

    def wait(self) -> None:
        """Before every request."""
        if time.monotonic() > self.until:
            raise SpentError("đã hết thời gian")
        if self.used >= self.most:
            raise SpentError(f"đã dùng hết {self.most} yêu cầu")
        if self.refused >= 8:
            raise SpentError("máy chủ thôi không trả lời")
        if self.rate:
            time.sleep(max(0.0, self.last + 1 / self.rate - time.monotonic()))
        self.used, self.last = self.used + 1, time.monotonic()

    def reset(self, minutes: float) -> None:
        """Begin a round."""
        self.used = self.refused = 0
        self.until = time.monotonic() + 60 * minutes


def quoted(path: str) -> str:
    """A path as a request may hold it; what is quoted already stays."""
    return urllib.parse.quote(path, safe="/-._~!$&'()*+,;=:@%")


class Response(http.client.HTTPResponse):
    """Reads over every informational answer, as browsers do; `http.client` knows only 100. Keeps what they hinted at."""

    def _read_status(self) -> tuple[str, int, str]:
        self.hints: list[tuple[str, str]] = []
        for _ in range(8):
            version, status, reason = super()._read_status()  # type: ignore[misc]
            if not 102 <= status < 200:
                break
            self.hints += http.client.parse_headers(self.fp).items()
        return version, status, reason


PORTS = {"http": 80, "https": 443}


def landing(here: str, location: str) -> urllib.parse.SplitResult:
    """Where a browser on `here` goes: it drops tabs and line ends, takes a backslash for `/`, and any number of them for two."""
    text = re.sub(r"[\t\r\n]", "", location).strip("".join(map(chr, range(33))))
    place, mark, rest = text.partition("?")
    place = re.sub(r"^((?:https?:)?)/{2,}", r"\1//", place.replace("\\", "/"), flags=re.I)
    return split(place + mark + rest, here)


class Client:
    """HTTP to one host; follows nothing, keeps no cookie, reads no more than the limit."""

    def __init__(self, base: str, limits: Limits, tls: ssl.SSLContext | None = None) -> None:
        parts = urllib.parse.urlsplit(base)
        name = (parts.hostname or "").lower()
        self.scheme, self.host = parts.scheme.lower(), name if name.isascii() else name.encode("idna").decode("ascii")
        self.port = parts.port or (443 if parts.scheme == "https" else 80)
        folder, _, last = parts.path.rpartition("/")
        self.folder = quoted(f"{folder}/" if "." in last or not last else f"{folder}/{last}/")
        self.limits, self.tls = limits, tls
        self._open: http.client.HTTPConnection | None = None

    @property
    def host_header(self) -> str:
        """The Host header, with the port when it is not the usual one."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == (443 if self.scheme == "https" else 80) else f"{name}:{self.port}"

    def target(self, path: str) -> str:
        """The request target of a file: `index.html` by its folder, as visitors ask for it."""
        path = path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
        return self.folder + quoted(path.replace("%", "%25"))

    @property
    def origin(self) -> str:
        """Scheme, host and port, as a browser writes them."""
        return f"{self.scheme}://{self.host_header}"

    def moved(self, target: str, answer: Answer) -> urllib.parse.SplitResult:
        """Where the answer to `target` sends a visitor."""
        return landing(target if "://" in target else f"{self.origin}{target}", answer.get("location"))

    def away(self, target: str, answer: Answer) -> str:
        """The place on another scheme, host or port to which an answer sends a visitor, or ""."""
        if not answer.get("location"):
            return ""
        there = self.moved(target, answer)
        try:
            port = there.port or PORTS.get(there.scheme, 0)
        except ValueError:
            return "?"
        same = (there.scheme, (there.hostname or "").lower(), port) == (self.scheme, self.host, self.port)
        return "" if same else there.netloc or f"{there.scheme}:"

    def ask(
        self, target: str, headers: Mapping[str, str], method: str = "GET", address: str = "", most: int = FILE_LIMIT
    ) -> Answer:
        """One request, over within twice the timeout. A kept connection that died is opened once more."""
        self.limits.wait()
        answer = self._once(target, headers, method, address, most)
        if answer.error and not answer.slow and not address:
            answer = self._once(target, headers, method, address, most)
        self.limits.refused = self.limits.refused + 1 if answer.error else 0
        return answer

    def close(self) -> None:
        """Let the connection go."""
        if self._open:
            self._open.close()
        self._open = None

    def _once(self, target: str, headers: Mapping[str, str], method: str, address: str, most: int) -> Answer:
        old = headers.get(":protocol") == "HTTP/1.0"
        if address or old:
            self.close()
        late = threading.Event()  # a socket's own timeout is for each byte: headers may drip in for ever
        timer = threading.Timer(2 * self.limits.timeout, self._hang_up, [late])
        timer.daemon = True
        timer.start()
        try:
            self._open = self._open or self._connect(address)
            if old:
                self._open._http_vsn, self._open._http_vsn_str = 10, "HTTP/1.0"  # type: ignore[attr-defined]
            self._open.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            for name, value in ({"Host": self.host_header} | dict(headers)).items():
                if name.startswith(":"):
                    continue
                self._open.putheader(name, value)
            if method in ("POST", "PUT"):
                self._open.putheader("Content-Length", "0")
            self._open.endheaders()
            answer = self._read(self._open.getresponse(), most)
            if late.is_set():
                raise EndlessError(False)
            return answer
        except EndlessError as endless:
            self.close()
            return Answer(0, [], error=ENDLESS, slow=True, flood=endless.flood)
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.close()
            return Answer(0, [], error=ENDLESS if late.is_set() else reason(error), slow=late.is_set())
        finally:
            timer.cancel()
            if address or old:
                self.close()

    def _hang_up(self, late: threading.Event) -> None:
        late.set()
        connection = self._open
        with contextlib.suppress(OSError, AttributeError):  # AttributeError: not connected yet, or just closed
            connection.sock.shutdown(socket.SHUT_RDWR)  # type: ignore[union-attr]

    def _read(self, response: http.client.HTTPResponse, most: int) -> Answer:
        """Body within size and time: neither an endless nor a dripping answer holds the run up."""
        raw, until = bytearray(), time.monotonic() + 2 * self.limits.timeout
        while piece := response.read1(1 << 16):
            raw += piece
            if len(raw) > most or time.monotonic() > until:
                raise EndlessError(len(raw) > most)
        response.read()  # nothing left: lets the connection be used again; cut short: IncompleteRead
        if response.will_close:
            self.close()
        hinted = [(name, value) for name, value in getattr(response, "hints", ()) if name.lower() == "link"]
        return Answer(response.status, response.getheaders() + hinted, bytes(raw))

    def _connect(self, address: str) -> http.client.HTTPConnection:
        connection: http.client.HTTPConnection
        if self.scheme == "https":
            connection = http.client.HTTPSConnection(self.host, self.port, timeout=self.limits.timeout, context=self.tls)
        else:
            connection = http.client.HTTPConnection(self.host, self.port, timeout=self.limits.timeout)
        connection.response_class = Response
        if address:
            plain = socket.create_connection((address, self.port), self.limits.timeout)
            connection.sock = self.tls.wrap_socket(plain, server_hostname=self.host) if self.tls else plain
        return connection


# -------------------------------------------------------------------------------------------------- 7 viewers

Viewer = Mapping[str, str]
"""What a visitor shows of himself: trait → value. A trait that is not there is not shown."""
ELSEWHERE = "https://la-chan-so-kiem-tra.invalid/"
_CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"
_ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"
_IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
_VIEW = "Mozilla/5.0 (Linux; Android 14; SM-A156E; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0"

AGENTS = {
    "máy tính": _CHROME,
    "điện thoại": _ANDROID,
    "iPhone": f"{_IPHONE} Version/18.6 Mobile/15E148 Safari/604.1",
    "Googlebot": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Googlebot điện thoại": f"{_ANDROID} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "bingbot": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "coccocbot": "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
    "Facebook xem trước": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "trong Zalo": f"{_VIEW} Mobile Safari/537.36 Zalo android/25100100 ZaloTheme/light",
    "trong Facebook": f"{_VIEW} Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/538.0.0.0.1;]",
    "trong Facebook, iPhone": f"{_IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/538.0.0.0.1;FBDV/iPhone15,2;FBMD/iPhone]",
    "Edge": f"{_CHROME} Edg/142.0.0.0",
    "Firefox": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Applebot": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)",
    "GPTBot": "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.3; +https://openai.com/gptbot)",
    "không tên": "",
    # Those above take part in the pairs as well, those below in the matrix alone.
    "ClaudeBot": "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
    "Safari": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
    "Cốc Cốc": f"{_CHROME.replace('Chrome/', 'coc_coc_browser/142.0.0 Chrome/')}",
    "Samsung": _ANDROID.replace("Chrome/", "SamsungBrowser/28.0 Chrome/"),
    "iPad": _IPHONE.replace("iPhone; CPU iPhone OS", "iPad; CPU OS") + " Version/18.6 Mobile/15E148 Safari/604.1",
    "Android cũ": "Mozilla/5.0 (Linux; Android 7.0; SM-G930V) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/59.0.3071.125 Mobile Safari/537.36",
    "trong TikTok": f"{_VIEW} Mobile Safari/537.36 musical_ly_2024 BytedanceWebview/d8a21c6",
    "YandexBot": "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
    "Baiduspider": "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    "Telegram": "TelegramBot (like TwitterBot)",
    "curl": "curl/8.16.0",
}
REFERERS = {
    "Google": "https://www.google.com.vn/",
    "Facebook": "https://l.facebook.com/",
    "Zalo": "https://chat.zalo.me/",
    "Cốc Cốc": "https://coccoc.com/search?query=an+toan+mang",
    "Bing": "https://www.bing.com/",
    "TikTok": "https://www.tiktok.com/",
    "YouTube": "https://www.youtube.com/",
    "Bộ": "https://moet.gov.vn/",
    "trường": "https://thcs-hoa-sen.edu.vn/",
    "trang mình": "{own}/",
}
QUERIES = (
    "p=1", "id=1", "slot=1", "s=nohu", "q=nohu", "nohu", "page=2", "cat=1", "lang=vi", "amp=1", "utm_source=facebook&utm_medium=social",
    "fbclid=IwAR0", "gclid=Cj0K", "zarsrc=30", "ttclid=E.C.P", "ref=1",
)  # fmt: skip
_TOP = {"Sec-Fetch-Dest": "document", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-User": "?1"}
TRAITS: dict[str, dict[str, dict[str, str]]] = {
    "ua": {name: {"User-Agent": agent} for name, agent in AGENTS.items()},
    "referer": {name: {"Referer": address} for name, address in REFERERS.items()},
    "query": {query: {} for query in QUERIES},
    "language": {
        "tiếng Việt": {"Accept-Language": "vi-VN,vi;q=0.9,en;q=0.6"},
        "tiếng Anh": {"Accept-Language": "en-US,en;q=0.9"},
        "tiếng Trung": {"Accept-Language": "zh-CN,zh;q=0.9"},
    },
    "fetch": {
        "mở trang": _TOP | {"Sec-Fetch-Site": "none"},
        "bấm liên kết": _TOP | {"Sec-Fetch-Site": "cross-site", "Upgrade-Insecure-Requests": "1"},
        "trong khung": {"Sec-Fetch-Dest": "iframe", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site"},
        "tải trước": {"Sec-Purpose": "prefetch;prerender", "Purpose": "prefetch", "X-Moz": "prefetch"},
        "service worker": {"Service-Worker": "script", "Sec-Fetch-Dest": "serviceworker", "Sec-Fetch-Mode": "same-origin"},
    },
    "cookie": {"đã xem": {"Cookie": "visited=1; lan_xem=2"}, "của trang": {"Cookie": "{cookie}"}},
    "address": {"Việt Nam": {"X-Forwarded-For": "113.160.0.1", "X-Real-IP": "113.160.0.1", "CF-IPCountry": "VN"}},
    "hints": {
        "tiết kiệm dữ liệu": {"Save-Data": "on"},
        "gợi ý điện thoại": {"Sec-CH-UA-Mobile": "?1", "Sec-CH-UA-Platform": '"Android"'},
        "gợi ý máy tính": {"Sec-CH-UA-Mobile": "?0", "Sec-CH-UA-Platform": '"Windows"'},
        "trong ứng dụng": {"X-Requested-With": "com.zing.zalo"},
        "không theo dõi": {"DNT": "1", "Sec-GPC": "1"},
        "từ trang khác": {"Origin": ELSEWHERE.rstrip("/")},
    },
    "encoding": {
        "gzip": {"Accept-Encoding": "gzip"},
        "br": {"Accept-Encoding": "br"},
        "zstd": {"Accept-Encoding": "zstd"},
        "gzip, deflate": {"Accept-Encoding": "gzip, deflate"},
        "mọi kiểu": {"Accept-Encoding": "gzip, deflate, br, zstd"},
    },
    "accept": {"mọi loại": {"Accept": "*/*"}, "không nêu": {"Accept": ""}},
    "protocol": {"HTTP/1.0": {":protocol": "HTTP/1.0"}},
}
"""Trait → value → headers. `{own}` and `{cookie}` are the site's; a header without a value is not sent; `:protocol` is none."""
LOADED = {
    "script": {"Sec-Fetch-Dest": "script", "Sec-Fetch-Mode": "no-cors", "Accept": "*/*"},
    "style": {"Sec-Fetch-Dest": "style", "Sec-Fetch-Mode": "no-cors", "Accept": "text/css,*/*;q=0.1"},
    "picture": {"Sec-Fetch-Dest": "image", "Sec-Fetch-Mode": "no-cors", "Accept": "image/avif,image/webp,*/*;q=0.8"},
    "svg": {"Sec-Fetch-Dest": "image", "Sec-Fetch-Mode": "no-cors", "Accept": "image/avif,image/webp,*/*;q=0.8"},
    "font": {"Sec-Fetch-Dest": "font", "Sec-Fetch-Mode": "cors", "Accept": "*/*"},
    "json": {"Sec-Fetch-Dest": "empty", "Sec-Fetch-Mode": "cors", "Accept": "*/*"},
    "sound": {"Sec-Fetch-Dest": "audio", "Sec-Fetch-Mode": "no-cors", "Accept": "*/*"},
}
"""How a page loads what nobody opens as a page: it stands for "mở trang"."""
UNWANTED = ("GPTBot", "ClaudeBot", "Baiduspider", "YandexBot", "Telegram", "curl", "không tên")
"""Agents that many hosts refuse."""
NAMES = {"encoding": "encoding-differs", "query": "query-page", "hints": "cloak-fetch", "accept": "cloak-fetch",
         "protocol": "cloak-fetch"}  # fmt: skip
"""Trait → kind of what is shown to it alone, where that is not `cloak-` and the trait."""
PLAIN: Viewer = {}
PC = {"ua": "máy tính", "language": "tiếng Việt", "fetch": "mở trang"}
PHONE = {"ua": "điện thoại", "language": "tiếng Việt", "fetch": "mở trang"}
IPHONE = {"ua": "iPhone", "language": "tiếng Việt", "fetch": "bấm liên kết"}
CLICK = {"fetch": "bấm liên kết", "language": "tiếng Việt", "address": "Việt Nam", "encoding": "gzip, deflate"}
EVERY_FILE: tuple[Viewer, ...] = (
    PLAIN,
    PC | {"encoding": "gzip"},
    {"ua": "Googlebot", "encoding": "br"},
    PHONE | {"referer": "Google", "address": "Việt Nam", "encoding": "mọi kiểu"},
    IPHONE | {"referer": "Facebook", "query": "fbclid=IwAR0"},
)
"""Five kinds of visitor for every file; with them come four encodings."""


def viewers() -> list[Viewer]:
    """The full matrix, for the pages of the sample.

    The usual agents alone; the usual ways to a page on a computer and on a phone; readers who clicked in an app; and for
    every other trait visitors who show many at once: who sees something else is asked about each trait alone afterwards.
    """
    agents: list[Viewer] = [{"ua": name} for name in list(AGENTS)[: LEVELS_OF_PAIRS - 1]]
    came = [PC | {"referer": name} for name in REFERERS] + [PHONE | {"referer": name} for name in REFERERS]
    clicks = (
        ("iPhone", "Google", "gclid=Cj0K"), ("trong Facebook", "Facebook", "fbclid=IwAR0"), ("trong Zalo", "Zalo", "zarsrc=30"),
        ("trong TikTok", "TikTok", "ttclid=E.C.P"),
    )  # fmt: skip
    return [*agents, *came, *(CLICK | {"ua": ua, "referer": site, "query": query} for ua, site, query in clicks), *_gathered()]


def _gathered() -> Iterator[Viewer]:
    """Visitors among whom each value of each trait is met that has not been met alone."""
    rare = {"ua": dict.fromkeys(list(AGENTS)[LEVELS_OF_PAIRS - 1 :])}
    columns = [(trait, [*values, ""]) for trait, values in (TRAITS | rare).items() if trait != "referer"]
    for i in range(max(len(values) for _, values in columns) - 1):
        yield {trait: values[i % len(values)] for trait, values in columns if values[i % len(values)]}


def loaders() -> list[Viewer]:
    """The matrix for scripts, pictures, leaflets and all else that is no page: without the queries."""
    return [{trait: value for trait, value in viewer.items() if trait != "query"} for viewer in viewers()]


LEVELS_OF_PAIRS = 17


def pairs() -> Iterator[Viewer]:
    """289 visitors among whom any two values of any two traits meet: an orthogonal array over the integers modulo 17.

    Column k of row (i, j) is i + k·j; for two columns and two numbers there is exactly one such row, as 17 is prime.
    "Not shown" is a value of every trait. Whoever waits for two things at once is met without asking for all of them.
    """
    columns = [(trait, [*list(values)[: LEVELS_OF_PAIRS - 1], ""]) for trait, values in TRAITS.items()]
    for i, j in itertools.product(range(LEVELS_OF_PAIRS), repeat=2):
        row = {trait: values[(i + k * j) % LEVELS_OF_PAIRS % len(values)] for k, (trait, values) in enumerate(columns)}
        yield {trait: value for trait, value in row.items() if value}


def headers_of(viewer: Viewer, kind: str = "page", own: str = "", cookie: str = "") -> dict[str, str]:
    """The request headers of a visitor who asks for a file of this kind on the site `own`."""
    out = {"User-Agent": "la-chan-so-verify/1", "Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "identity"}
    for trait, value in viewer.items():
        out |= TRAITS[trait].get(value, {})
    if kind in LOADED and viewer.get("fetch") in ("mở trang", "bấm liên kết"):
        out |= LOADED[kind] | {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-User": ""}
    filled = {name: value.replace("{own}", own).replace("{cookie}", cookie) for name, value in out.items()}
    return {name: value for name, value in filled.items() if value}


def name_of(viewer: Viewer) -> str:
    """How a visitor is called in the report."""
    words = {"referer": "đến từ ", "query": "?", "encoding": "nén ", "cookie": "cookie ", "address": "địa chỉ "}
    return ", ".join(words.get(key, "") + value for key, value in viewer.items()) or "yêu cầu thường"


# ----------------------------------------------------------------------------------------------------- 8 site

MIME = {
    "page": ("text/html",),
    "style": ("text/css",),
    "script": ("text/javascript", "application/javascript", "application/x-javascript", "text/ecmascript"),
    "json": ("application/json", "text/json", "application/manifest+json", "application/octet-stream"),
    "xml": ("application/xml", "text/xml", "application/rss+xml"),
    "svg": ("image/svg+xml",),
    "picture": ("image/",),
    "font": ("font/", "application/font-woff", "application/x-font-woff", "application/octet-stream"),
    "text": ("text/plain", "text/markdown", "text/csv", "application/octet-stream"),
    "pdf": ("application/pdf",),
}
"""Synonyms are no fault: nginx says application/javascript where Caddy says text/javascript."""
PROBES = (
    ".git/config", ".git/HEAD", ".svn/entries", ".env", ".DS_Store", "backup.zip", "site.zip", "www.zip", "public_html.zip",
    "backup.tar.gz", "backup.sql", "index.html.bak", "index.php", "index.aspx", "default.aspx", "wp-login.php", "upload.php",
    "uploads/1.php", "admin/", "sw.js", "service-worker.js", "ads.txt", "app-ads.txt", ".well-known/assetlinks.json",
    "BingSiteAuth.xml", "sitemap_index.xml", "sitemap.xml.gz", "feed/", "slot/", "casino/", "nha-cai/", "game/1.html",
    "845839", ".htaccess", "web.config",
)  # fmt: skip
UNKNOWN = (
    "{}.html", "{}", "{}/", "{}.png", "{}.jpg", "{}.pdf", "{}.js", "{}.css", "{}.json", "{}.txt", "{}.xml", "{}.htm", "{}.zip",
    "no-hu-{}.html", "tin-tuc/{}.html", "?{}", "20261122/{}.html",
)  # fmt: skip
"""Names that cannot be there, `{}` is a word that nobody foresees."""
SPELLINGS = (
    "{name}", "/{rest}", "./{rest}", "%2e/{rest}", "x/../{rest}", "x/%2e%2e/{rest}", "{upper}", "{coded}", "{twice}", "{stem}",
    "{name}/", "{name}/x", "{name}%20", "{name}.", "{name};a", "{name}%3fa", "{rest}?",
)  # fmt: skip
"""Other ways of writing an address below the folder of the copy.

`name` is the file, `rest` what visitors ask for (nothing for `index.html`), `stem` without ending; in `coded` a letter is
written as a percent sign and a number, in `twice` that percent sign as well.
"""
REDIRECTING = ("url", "redirect", "next", "return", "r", "to", "goto", "link", "continue", "redirect_uri")
"""Names of parameters that are obeyed on badly made sites."""
MOVED = (301, 302, 303, 307, 308)
GROUPS = {"svg": "picture", "font": "picture", "json": "style", "text": "xml"}
"""Types that share the requests of one, when every kind of visitor asks for one file of each."""
SOFTWARE = ("x-powered-by", "x-aspnet-version", "x-generator")
STRANGE = {
    "x-robots-tag": "noindex|nofollow|none|unavailable_after", "access-control-allow-credentials": "true", "clear-site-data": ".",
    "service-worker-allowed": ".", "sourcemap": ".", "x-sourcemap": ".", "origin-trial": ".", "speculation-rules": "^(?!\"/cdn-cgi/)",
}  # fmt: skip
"""Headers that none of our hosts sends → what in them is strange."""
NOT_FOR_BROWSERS = (
    *SOFTWARE, "server", "via", "location", "link", "refresh", "content-security-policy", "x-cache", "x-served-by",
)  # fmt: skip
"""In all others the name of a foreign host is strange; these are harmless or looked at on their own."""
OWN_REPORTS = re.compile(r"(^|\.)(nel|report-uri)\.cloudflare\.com$")
"""Cloudflare has network errors reported to itself."""
Found = tuple[str, str]
SLOW: Found = ("unreachable", ENDLESS)
Look = tuple[str, Viewer, Answer]


def first_looks(client: Client) -> list[Look]:
    """The home page and some of what it links to, as ordinary visitors, before anything that only an inspector asks for."""
    who = PC | {"encoding": "gzip"}
    home = client.ask(client.target("index.html"), headers_of(who, own=client.origin))
    if home.error:
        return []
    marks = Marks((home.body or b"").decode("utf-8", "replace"))
    named = [_inside("index.html", link, client) for link in marks.scripts + marks.loads + marks.links]
    paths = [f"{path}index.html" if path.endswith("/") else path for path in dict.fromkeys(named) if path]
    pages = [path for path in paths if type_of(path) == "page"][:4]
    asked: list[tuple[str, Viewer]] = [(path, who) for path in [*[path for path in paths if path not in pages][:4], *pages]]
    asked += [(path, EVERY_FILE[3]) for path in ["index.html", *pages[:2]]] + [("index.html", {"ua": "Googlebot"})]
    looks: list[Look] = [("index.html", who, home)]
    for path, viewer in asked:
        looks.append((path, viewer, client.ask(client.target(path), headers_of(viewer, type_of(path), client.origin))))
    return looks


class Site:
    """A copy behind a URL, compared with its manifest."""

    def __init__(self, client: Client, comparing: Comparing, report: Report, repeats: int = 29, part: int = 0) -> None:
        self.client, self.comparing, self.manifest, self.report = client, comparing, comparing.manifest, report
        self.repeats, self.part = repeats, part
        self.good: dict[str, bytes] = {}
        self.first: dict[str, Answer] = {}
        self.usual: dict[str, frozenset[Found]] = {}
        """What is wrong with the headers of a file for everybody."""
        self.culprits: dict[tuple[str, str], str] = {}
        """Traits that alone have been enough to be shown something else, and what that is called."""
        self.salt = os.urandom(8)

    # --- one file, one visitor

    def says(self, viewer: Viewer, path: str = "") -> dict[str, str]:
        """The request headers of a visitor who asks for a file; whoever comes again brings the cookies of this site."""
        entry = self.manifest.files.get(path)
        cookie = self._cookies() if viewer.get("cookie") == "của trang" else ""
        return headers_of(viewer, entry.type if entry else "page", self.client.origin, cookie)

    def _cookies(self) -> str:
        set_ = [value for answer in self.first.values() for name, value in answer.headers if name.lower() == "set-cookie"]
        return "; ".join(dict.fromkeys(value.partition(";")[0].strip() for value in set_[:20]))

    def fetch(self, path: str, viewer: Viewer, target: str = "") -> tuple[Answer, Found | None]:
        """Ask as this visitor; follow the host's own redirects; say what is wrong with the answer."""
        target = target or self.client.target(path)
        if "query" in viewer:
            target += "?" + viewer["query"]
        for _ in range(4):
            answer = self.client.ask(target, self.says(viewer, path))
            if self._refused(viewer, answer):
                return answer, None
            if answer.status not in MOVED:
                return answer, self.judge(path, answer)
            if away := self.client.away(target, answer):
                return answer, ("redirect-foreign", f"{answer.status} tới {away}")
            if fault := next(self.strange(answer), None):
                return answer, fault
            parts = self.client.moved(target, answer)
            self.report.add("canonical-redirect", target.partition("?")[0], parts.path)
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return answer, ("unreachable", "chuyển hướng vòng quanh")

    def _refused(self, viewer: Viewer, answer: Answer) -> bool:
        """Hosts turn away robots that they do not want, programs without a name and HTTP of 1996; nobody reads that."""
        if viewer.get("ua") in UNWANTED and answer.status in (403, 406, 429):
            self.report.add("robot-refused", viewer["ua"], f"trả lời {answer.status}")
            return True
        return "protocol" in viewer and answer.status in (400, 403, 426, 505)

    def judge(self, path: str, answer: Answer) -> Found | None:
        """What is wrong with an answer for a listed file: its bytes first, then what its headers say beyond the usual."""
        if answer.status in (404, 410):
            return "missing", str(answer.status)
        if answer.status == 206:
            return "range-differs", "trả lời một phần khi được hỏi cả tệp"
        if answer.status != 200:
            return "unreachable", answer.error or f"trả lời {answer.status}"
        body = answer.body
        if self._packed_as_listed(path, answer):
            pass
        elif body is None and no_library(answer.encoding):
            self.report.limit(
                f"Máy chủ trả bản nén {answer.encoding}; Python này không giải nén được (cài gói brotli, zstd để xem cả bản ấy)."
            )
        elif body is None:
            return "encoding-differs", f"không giải nén được bản {answer.encoding}"
        elif found := self.comparing.difference(path, body, self.good.get(path)):
            return found
        usual = self.usual.get(path)
        return None if usual is None else next((fault for fault in self.faults(path, answer) if fault not in usual), None)

    def _packed_as_listed(self, path: str, answer: Answer) -> bool:
        sibling = {"br": f"{path}.br", "gzip": f"{path}.gz"}.get(answer.encoding, "")
        entry = self.manifest.files.get(sibling)
        return entry is not None and sha256(answer.raw) == entry.sha256

    # --- what headers may say, the same for every answer

    def faults(self, path: str, answer: Answer) -> Iterator[Found]:
        """All that is wrong with the headers of an answer for a listed file."""
        yield from self.policy(answer)
        yield from self.strange(answer, path)
        allowed = MIME.get(self.manifest.files[path].type)
        kind, _, rest = answer.get("content-type").lower().partition(";")
        charset = re.search(r"charset=[\"']?([\w-]+)", rest)
        if allowed and not kind.strip().startswith(allowed) and (kind or allowed == MIME["page"]):
            yield "mime-wrong", kind or "không có Content-Type"
        elif self.manifest.files[path].type == "page" and charset and charset[1] not in ("utf-8", "utf8"):
            yield "mime-wrong", f"charset={charset[1]}"

    def policy(self, answer: Answer) -> Iterator[Found]:
        """Which of the signed headers are missing or weaker."""
        for name, expected in self.manifest.headers.items():
            if name == "strict-transport-security" and self.client.scheme != "https":
                continue
            value = answer.get(name)
            if not value:
                yield "header-missing", name
            elif weak := weaker(name, expected, value):
                yield "header-weak", f"{name}: {weak}"

    def strange(self, answer: Answer, path: str = "") -> Iterator[Found]:
        """Headers that send visitors, browsers or search engines somewhere, or that remember them."""
        if answer.get("refresh"):
            yield "injected-redirect", f"tiêu đề Refresh: {answer.get('refresh')}"
        for name, value in answer.headers:
            key = name.lower()
            if key == "set-cookie":
                yield "header-extra", f"Set-Cookie: {value.partition('=')[0]}"
            elif key in STRANGE and answer.status < 300 and re.search(STRANGE[key], value, re.I):
                yield "header-extra", f"{name}: {value}"
            elif key not in NOT_FOR_BROWSERS and (hosts := self._foreign(key, value)):
                yield "header-extra", f"{name} tới {min(hosts)}"
        if answer.get("access-control-allow-origin") not in ("", "*"):
            yield "header-extra", "Access-Control-Allow-Origin mở cho trang khác"
        for target, rest in re.findall(r"<([^>]*)>([^<]*)", answer.get("link")):
            if "canonical" in rest.lower() or _inside(path or "index.html", target, self.client) not in self.manifest.files:
                yield "header-extra", f"Link: {target}{rest}"
        saved = re.search(r"filename\*?\s*=\s*(?:[\w-]*'[\w-]*')?\"?([^\";]+)", answer.get("content-disposition"), re.I)
        if saved and path and urllib.parse.unquote(saved[1]).strip() != path.rpartition("/")[2]:
            yield "header-extra", f"Content-Disposition: {saved[1]}"

    def _foreign(self, name: str, value: str) -> set[str]:
        """The other hosts that a header names."""
        pattern = r"=\s*\"([^\":]+):\d+\"" if name == "alt-svc" else _ABSOLUTE
        return {host.lower() for host in re.findall(pattern, value) if not OWN_REPORTS.search(host)} - {self.client.host}

    # --- naming what only some visitors see

    def expect(self, where: str, viewer: Viewer, test: Callable[[Viewer], Found | None], found: Found | None = None) -> None:
        """Run a test as this visitor; when it fails, find out for whom else it fails and name the family."""
        found = found or test(viewer)
        if found is None:
            return
        if found[0] == "text-conversion" or found == SLOW:  # asked for at most once more, as it takes so long
            if viewer == PLAIN or test(viewer) is not None:
                self.report.add(*_at(found, where))
            return
        kind = next((self.culprits[trait] for trait in viewer.items() if trait in self.culprits), "")
        kind = kind or self._family(viewer, test)
        if kind == "plain":
            self.report.add(*_at(found, where))
        elif kind != "random" or found[0] != "unreachable":
            self.report.add(kind, where, f"{name_of(viewer)}: {found[1] or KINDS[found[0]].title.lower()}")

    def _family(self, viewer: Viewer, test: Callable[[Viewer], Found | None]) -> str:
        if any(test(viewer) is None for _ in range(3)):
            return "random"
        if viewer == PLAIN or test(PLAIN) is not None:
            return "plain" if all(test(PLAIN) is not None for _ in range(2)) else "random"
        for trait, value in viewer.items():
            if test({trait: value}) is not None:
                self.culprits[trait, value] = NAMES.get(trait, f"cloak-{trait}")
                return self.culprits[trait, value]
        return "cloak-mix"

    # --- the checks, in order of worth

    def check(self, looks: Iterable[Look] = ()) -> None:
        """Everything; stops where the requests are used up and says so. `looks`: what `first_looks` saw."""
        steps = (
            self.files, functools.partial(self.before, looks), self.headers, self.missing_pages, self.unknown, self.probes,
            self.methods, self.aliases, self.ways_of_asking, self.open_redirects, self.addresses, self.doorways, self.loaded,
            self.together, self.matrix, self.repeat,
        )  # fmt: skip
        done = 0
        try:
            for step in steps:
                step()
                done += 1
        except SpentError as spent:
            self.report.limit(f"Dừng sớm: {spent}; xong {done}/{len(steps)} bước.")
            self.report.facts["cut"] = str(spent)
            if done == 0:
                self.report.failed = f"Chưa xem hết các tệp: {spent}."
            elif self.client.limits.used < self.client.limits.most:  # the server's doing, not what was asked for
                self.report.failed = f"Chưa xem hết: {spent}."
        self.report.facts["requests"] = self.client.limits.used

    def served(self) -> list[str]:
        """Files that a visitor may ask for: compressed siblings come by encoding, configurations not at all."""
        files = self.manifest.files
        packed = {path for path in files if path.endswith((".gz", ".br")) and path.rpartition(".")[0] in files}
        return [path for path in files if path not in packed and files[path].type != "config"]

    def files(self) -> None:
        """Every file, as five kinds of visitor."""
        wrong: dict[str, Found] = {}
        for path in self.served():
            answer, found = self.fetch(path, PLAIN)
            self.first[path] = answer
            self.usual[path] = frozenset(self.faults(path, answer))
            if found:
                wrong[path] = found
            elif answer.body is not None:
                self.good[path] = answer.body
        if not any(answer.status for answer in self.first.values()):
            raise SpentError(next(iter(self.first.values())).error)
        for path, found in wrong.items():
            self.expect_file(path, PLAIN, found)
        for viewer in EVERY_FILE[1:]:
            for path in self.good:
                self.expect_file(path, viewer)
        self.report.facts["files"] = len(self.served())

    def expect_file(self, path: str, viewer: Viewer, found: Found | None = None) -> None:
        """A listed file has to be the same for this visitor."""
        self.expect(path, viewer, lambda who: self.fetch(path, who)[1], found)

    def before(self, looks: Iterable[Look]) -> None:
        """What ordinary visitors saw before anybody had asked for the list of files: an inspector gives himself away by it."""
        for path, viewer, answer in looks:
            if path not in self.good:
                continue
            target = self.client.target(path)
            away = self.client.away(target, answer) if answer.status in MOVED else ""
            found = ("redirect-foreign", f"tới {away}") if away else None
            if answer.status and answer.status not in MOVED:
                found = self.judge(path, answer)
            if found:
                self.expect_file(path, viewer, found)

    def headers(self) -> None:
        """The header policy, types and strange headers of every first answer."""
        answers = {path: answer for path, answer in self.first.items() if answer.status == 200}
        missing: Counter[str] = Counter()
        for path, answer in answers.items():
            for kind, detail in sorted(self.usual[path]):
                if kind == "header-missing":
                    missing[detail] += 1
                else:
                    self.report.add(kind, path, detail)
            for name in SOFTWARE:
                if answer.get(name):
                    self.report.add("software-named", name, answer.get(name))
        for name, times in missing.items():
            everywhere = times == len(answers) and not self.manifest.headers_required
            self.report.add("headers-none" if everywhere else "header-missing", name, f"{times}/{len(answers)} tệp")

    def missing_pages(self) -> None:
        """Addresses that cannot be there, in each language, as every kind of visitor."""
        for folder in self.manifest.not_found or {"": ""}:
            path = f"{folder}{self._word(folder)}.html"
            plain = self.client.ask(self.client.target(path), self.says(PLAIN))
            if plain.status == 200:
                self.report.add("soft-404", path)
            for kind, detail in self._beyond(plain):
                self.report.add(kind, path, detail)
            for viewer in [PLAIN, *viewers()]:
                self.expect(path, viewer, lambda who, path=path, plain=plain: self._missing(path, who, plain))  # type: ignore[misc]

    def unknown(self) -> None:
        """Other addresses that cannot be there: below every folder, and with every ending."""
        plain = self.client.ask(self.client.target(f"{self._word('')}.html"), self.says(PLAIN))
        folders = sorted({path.rpartition("/")[0] + "/" for path in self.served() if "/" in path}, key=_spread)
        names = [name.format(self._word(name)) for name in UNKNOWN if not name.startswith("?")]
        for path in [*names, *(f"{folder}{self._word(folder)}.html" for folder in folders[:30])]:
            for viewer in (PLAIN, {"ua": "Googlebot", "referer": "Google"}):
                self.expect(path, viewer, lambda who, path=path: self._missing(path, who, plain))  # type: ignore[misc]

    def _beyond(self, answer: Answer) -> Iterator[Found]:
        """What is wrong with the headers of an answer for no file, beyond what is missing on every file."""
        everywhere = set.intersection(*map(set, self.usual.values())) if self.usual else set()
        yield from (fault for fault in [*self.policy(answer), *self.strange(answer)] if fault not in everywhere)

    def _missing(self, path: str, viewer: Viewer, plain: Answer) -> Found | None:
        target = self.client.target(path) + (f"?{viewer['query']}" if "query" in viewer else "")
        answer = self.client.ask(target, self.says(viewer))
        if self._refused(viewer, answer):
            return None
        if answer.error:
            return "unreachable", answer.error
        if away := self.client.away(target, answer):
            return "notfound-hijack", f"{answer.status} tới {away}"
        usual = set(self._beyond(plain))
        fault = next((fault for fault in self._beyond(answer) if fault not in usual and plain.status == answer.status), None)
        ours = self.manifest.by_config(path)
        body = answer.body or b""
        if ours and self.comparing.difference(ours, body) is None:
            return ("notfound-hijack", f"trả lời {answer.status}") if answer.status not in (200, 404, 410) else fault
        listed = any(self.comparing.difference(page, body) is None for page in self.manifest.not_found.values())
        found = [] if listed else signs(body.decode("utf-8", "replace"), self.manifest.links, only_added=True)
        if found:
            return "notfound-hijack", "; ".join(detail for _, detail in found)
        if answer.status != plain.status and not 300 <= answer.status < 500:
            return "notfound-hijack", f"trả lời {answer.status}, bình thường {plain.status}"
        if ours and answer.status == 404 and path.endswith(".html"):
            self.report.add("notfound-own", path.rpartition("/")[0] + "/", "")
        return fault

    def probes(self) -> None:
        """Addresses where break-ins and forgotten files are usually found."""
        soft = self.client.ask(self.client.target(f"la-{self._word('soft')}"), self.says(PLAIN))
        random_owner = f"google{self._word('owner')[1:17]}.html"
        for path in (*PROBES, random_owner, f"{self._word('php')[:8]}.php", f"{self.client.host}.zip"):
            for viewer in (PLAIN, {"ua": "Googlebot", "referer": "Google"}) if path not in self.manifest.files else ():
                self._probe(path, soft, viewer)
        robots = self.client.ask(self.client.target("robots.txt"), self.says(PLAIN))
        if robots.status == 200 and "robots.txt" not in self.manifest.files:
            check_robots(robots.body or b"", self.manifest, self.client.host, self.report)
        listing = self.client.ask(self.client.target("assets/"), self.says(PLAIN))
        if listing.status == 200 and re.search(rb"Index of|Directory listing", listing.body or b""):
            self.report.add("listing", "assets/")

    def _probe(self, path: str, soft: Answer, viewer: Viewer) -> None:
        target = self.client.target(path)
        answer = self.client.ask(target, self.says(viewer))
        if viewer == PLAIN and (away := self.client.away(target, answer)):  # for the others `unknown` has looked
            self.report.add("redirect-foreign", path, f"tới {away}")
        allowed = self.manifest.allows(path) and not unlike_its_name(path, answer.body or b"")
        if answer.status != 200 or (soft.status == 200 and answer.raw == soft.raw) or allowed:
            return
        if OWNER_NAMES.search(path):
            self.report.add("ownership", path)
        elif SECRET_NAMES.search(path) or path in (".DS_Store", ".htaccess", "web.config"):
            self.report.add("exposed", path)
        elif SCRIPT_NAMES.search(path):
            self.report.add("server-code", path)
        else:
            self.report.add("extra" if type_of(path) in ("text", "script", "xml", "json") else "doorway", path)

    def methods(self) -> None:
        """PUT and DELETE carry a condition that no file can meet and a name that is not there: even an open server writes nothing."""
        unused = f"{self._word('put')}.txt"
        for method, path in (("POST", "index.html"), ("PUT", unused), ("DELETE", unused), ("TRACE", "index.html")):
            target = self.client.target(path)
            answer = self.client.ask(target, self.says(PLAIN) | {"If-Match": '"khong-co"'}, method)
            if method == "TRACE" and answer.status == 200 and answer.raw.startswith(f"TRACE {target} HTTP/".encode()):
                self.report.add("trace-echo", method)  # Apache, before it reads any .htaccess; browsers send no TRACE
            elif 200 <= answer.status < 300 or (method in ("PUT", "DELETE") and answer.status == 412):
                self.report.add("methods-open", method, f"trả lời {answer.status}")
        options = self.client.ask(self.client.target("index.html"), self.says(PLAIN), "OPTIONS")
        told = f"{options.get('allow')} {options.get('access-control-allow-methods')} {options.get('public')}"
        if named := re.search(r"\b(PUT|DELETE|PATCH|PROPPATCH|MKCOL|MOVE|COPY|LOCK)\b", told):
            self.report.add("methods-open", "OPTIONS", f"máy chủ nói nhận {named[0]}")
        self.client.close()

    def aliases(self) -> None:
        """Other ways of writing an address must lead to the same file, or nowhere."""
        for path in self.spread(page=3, script=1, pdf=1):
            rest, name = self.client.target(path).removeprefix(self.client.folder), urllib.parse.quote(path)
            coded = re.sub("[a-z](?=[^/]*$)", lambda letter: f"%{ord(letter[0]):x}", name, count=1)
            more = {"upper": name.upper(), "coded": coded, "twice": coded.replace("%", "%25"), "stem": name.rpartition(".")[0]}
            ways = [self.client.folder + spelling.format(name=name, rest=rest, **more) for spelling in SPELLINGS]
            for way in dict.fromkeys([*ways, f"{self.client.origin}{self.client.target(path)}"]):
                self._alias(path, way)
        homes = [path.removesuffix("/index.html") for path in self.served() if path.endswith("/index.html")]
        for folder in sorted(homes, key=_spread)[:6]:
            self._alias(f"{folder}/index.html", self.client.folder + quoted(folder))

    def _alias(self, path: str, way: str) -> None:
        target = way
        for _ in range(2):
            answer = self.client.ask(target, self.says(PLAIN))
            if away := self.client.away(target, answer):
                self.report.add("alias-differs", way, f"chuyển tới {away}")
            if answer.status not in MOVED or away:
                break
            target = self.client.moved(target, answer).path or "/"
        if answer.status != 200 or answer.body is None:
            return
        digest, first = sha256(answer.body), self.first.get(path)
        same = first is not None and first.raw == answer.raw
        if not same and all(digest != entry.sha256 for entry in self.manifest.files.values()):
            self.report.add("alias-differs", way, f"{len(answer.body)} byte lạ")

    def ways_of_asking(self) -> None:
        """HEAD, ranges and conditional requests must speak of the same bytes as GET."""
        for path in self.spread(page=4, script=2, style=1, picture=1, svg=1, pdf=2, json=1):
            body, target = self.good[path], self.client.target(path)
            self._head(path, self.client.ask(target, self.says(PLAIN, path), "HEAD"), len(body))
            half = len(body) // 2
            for first, last in ((2, 9), (0, half), (half + 1, len(body) - 1), (len(body) - 64, None)):
                if 0 <= first < len(body):
                    self._range(path, target, body, first, last)
            self._condition(path, target, body, self.first[path])

    def _range(self, path: str, target: str, body: bytes, first: int, last: int | None) -> None:
        """`last` None: the bytes from `first` on, said as so many from the end."""
        words = f"bytes={first}-{last}" if last is not None else f"bytes=-{len(body) - first}"
        part = self.client.ask(target, self.says(PLAIN, path) | {"Range": words})
        told = re.fullmatch(r"bytes \d+-\d+/(\d+|\*)", part.get("content-range"))
        length = told is not None and told[1] not in ("*", str(len(body)))
        if part.status == 206 and (part.raw != body[first : None if last is None else last + 1] or length):
            self.report.add("range-differs", path, f"{words}: byte khác")
        elif (part.status == 200 and part.body != body) or self.client.away(target, part):
            self.report.add("range-differs", path, f"{words}: trả lời {part.status}")

    def _condition(self, path: str, target: str, body: bytes, first: Answer) -> None:
        tag, date = first.get("etag"), first.get("last-modified")
        asked = [{"If-None-Match": tag}] * bool(tag) + [{"If-Modified-Since": date}] * bool(date)
        for headers in [*asked, {"If-None-Match": '"khac"'}, {"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}]:
            again = self.client.ask(target, self.says(PLAIN, path) | headers)
            if (again.status == 200 and again.body != body) or again.status not in (200, 304):
                self.report.add("conditional-differs", path, f"{next(iter(headers))}: trả lời {again.status}")

    def _head(self, path: str, head: Answer, size: int) -> None:
        length = head.get("content-length")
        if head.status in (405, 501):
            return
        if head.status != 200:
            self.report.add("head-differs", path, f"trả lời {head.status} {host_of(head.get('location'))}")
        elif not head.encoding and length and length != str(size):
            self.report.add("head-differs", path, f"{length} byte, GET {size}")
        elif fault := next((fault for fault in self.strange(head, path) if fault not in self.usual[path]), None):
            self.report.add("head-differs", path, fault[1])

    def open_redirects(self) -> None:
        """`?url=` and its like, and an address in the address, must not send anybody anywhere."""
        home, host = self.client.target("index.html"), host_of(ELSEWHERE)
        ways = {f"{home}?{key}={urllib.parse.quote(ELSEWHERE, safe='')}": f"?{key}=" for key in REDIRECTING}
        ways |= {f"{home}?url=%2F%2F{host}": "?url=//", f"/{home}{host}/%2e%2e": "//…/..", f"{home}%5c{host}/": "/%5c"}
        for target, name in ways.items():
            if host in self.client.away(target, self.client.ask(target, self.says(PLAIN))):
                self.report.add("open-redirect", name)

    def addresses(self) -> None:
        """Each address of the host (IPv4, IPv6), and the host under another name."""
        found = {str(info[4][0]) for info in _resolve(self.client.host, self.client.port)}
        for address in sorted(found)[:4] if len(found) > 1 else []:
            answer = self.client.ask(self.client.target("index.html"), self.says(PLAIN), address=address)
            if answer.error:
                self.client.limits.refused = 0
                self.report.add("address-dead", address)
            elif answer.raw != self.first["index.html"].raw:
                self.report.add("address-differs", address, f"trả lời {answer.status}")
        other = self.client.ask(self.client.target("index.html"), self.says(PLAIN) | {"Host": host_of(ELSEWHERE)})
        if other.status == 200 and other.raw != self.first["index.html"].raw:
            self.report.add("shared-server", host_of(ELSEWHERE))

    def doorways(self) -> None:
        """Own addresses that a changed sitemap or page names and the release does not have."""
        named: set[str] = set()
        for path, answer in self.first.items():
            kind = self.manifest.files[path].type
            if path not in self.good and answer.status == 200 and kind in ("page", "xml"):
                text = (answer.body or b"").decode("utf-8", "replace")
                links = re.findall(r"<loc>\s*([^<\s]+)", text) if kind == "xml" else Marks(text).links
                named |= {link for link in (_inside(path, link, self.client) for link in links) if link}
        for path in sorted(named - set(self.manifest.files))[:20]:
            answer = self.client.ask(self.client.target(path), headers_of(PLAIN))
            if answer.status == 200 and not self.manifest.allows(path) and f"{path}index.html" not in self.manifest.files:
                self.report.add("doorway", path)

    def loaded(self) -> None:
        """What is no page: each kind of visitor asks for one file of each kind, another file each time and each day."""
        groups: dict[str, list[str]] = {}
        for path in sorted(self.good, key=_spread):
            kind = self.manifest.files[path].type
            if kind != "page":
                groups.setdefault(GROUPS.get(kind, kind), []).append(path)
        for paths in groups.values():
            for index, viewer in enumerate(loaders(), self.part):
                self.expect_file(paths[index % len(paths)], viewer)
        for path in groups.get("script", [])[:12]:
            self.expect_file(path, {"fetch": "service worker"})

    def together(self) -> None:
        """Visitors with any two traits together, each on another page."""
        pages = sorted((path for path in self.good if self.manifest.files[path].type == "page"), key=_spread)
        for index, viewer in enumerate(pairs() if pages else (), self.part):
            self.expect_file(pages[index % len(pages)], viewer)

    def sample(self) -> tuple[list[str], int]:
        """The pages of the full matrix, and in how many days all pages have had their turn.

        All of them when the requests suffice; else the home page and every seventh page (or fewer, on a large site) in the
        order of the hashes of their names, other ones each day.
        """
        pages = [path for path in self.served() if self.manifest.files[path].type == "page"]
        room = (self.client.limits.most - self.client.limits.used - self.repeats) // len(viewers())
        if len(pages) <= room:
            return pages, 1
        days = max(7, math.ceil(len(pages) / max(1, room - 1)))
        part = {path for index, path in enumerate(sorted(pages, key=_spread)) if index % days == self.part % days}
        return sorted(part | {"index.html"}, key=lambda path: path != "index.html"), days

    def matrix(self) -> None:
        """The full matrix of visitors over the sample."""
        pages, days = self.sample()
        every = sum(1 for path in self.served() if self.manifest.files[path].type == "page")
        self.report.facts["matrix"] = f"{len(pages)}/{every} trang × {len(viewers())} kiểu người xem"
        if days > 1:
            self.report.limit(f"Hôm nay chỉ {len(pages)}/{every} trang được xem đủ kiểu; {days} ngày liền thì hết mọi trang.")
        for path in (path for path in pages if path in self.good):
            for viewer in viewers():
                self.expect_file(path, viewer)

    def repeat(self) -> None:
        """Random injection: with 29 more looks a rate of one in ten is met with 95 %."""
        for _ in range(self.repeats if "index.html" in self.good else 0):
            self.expect_file("index.html", PC)

    def spread(self, **shares: int) -> list[str]:
        """Good files, so many of each type; the home page is always among the pages, the others change each day."""
        found: list[str] = []
        for kind, share in shares.items():
            paths = sorted((path for path in self.good if self.manifest.files[path].type == kind), key=_spread)
            turned = paths[self.part % len(paths) :] + paths[: self.part % len(paths)] if paths else []
            found += sorted(turned, key=lambda path: path != "index.html")[:share]
        return found

    def _word(self, salt: str) -> str:
        """A name that nobody can foresee, the same through one run."""
        return "b" + hashlib.sha256(self.salt + salt.encode()).hexdigest()[:19]


def _at(found: Found, where: str) -> tuple[str, str, str]:
    return found[0], where, found[1]


def _spread(path: str) -> bytes:
    """An order of files that nobody chose and that stays."""
    return hashlib.sha256(path.encode()).digest()


def _resolve(host: str, port: int) -> list[Any]:
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return []


def _inside(page: str, link: str, client: Client) -> str:
    """The path inside the copy that a link on a page names, or "" when it leads elsewhere."""
    parts = landing(f"{client.origin}{client.target(page)}", link)
    inside = parts.hostname == client.host and parts.path.startswith(client.folder)
    return urllib.parse.unquote(parts.path.removeprefix(client.folder)) if inside else ""


def weaker(name: str, expected: str, value: str) -> str:
    """How a header falls short of what it should be, or ""."""
    if name == "content-security-policy":
        # Several policies hold all at once: one that is good is enough.
        found = [_weaker_csp(_directives(expected), _directives(policy)) for policy in value.split(",")]
        return "" if "" in found else found[0]
    if name == "strict-transport-security":
        ages = [re.search(r"max-age=\"?(\d+)", text) for text in (expected, value)]
        short = not ages[1] or (ages[0] is not None and int(ages[1][1][:12]) < int(ages[0][1]))
        return "thời hạn ngắn hơn" if short else ""
    same = re.sub(r"\s+", "", expected.lower()) == re.sub(r"\s+", "", value.lower())
    return "" if same else value


def _directives(policy: str) -> dict[str, set[str]]:
    parts = [part.split() for part in policy.split(";") if part.split()]
    return {words[0].lower(): set(words[1:]) for words in reversed(parts)}


def _weaker_csp(expected: dict[str, set[str]], got: dict[str, set[str]]) -> str:
    for name, sources in expected.items():
        fallback = got.get("default-src") if name.endswith("-src") else None
        have = got.get(name, fallback)
        if have is None:
            return f"mất {name}"
        more = have - sources - {"'none'"}
        if name == "frame-ancestors":
            more = {source for source in more if source in ("*", "http:", "https:") or source.startswith("http:")}
        if more:
            return f"{name} thêm {' '.join(sorted(more))}"
    return next(
        (
            f"thêm {name}"
            for name in got
            if name.endswith(("-src", "-src-elem", "-src-attr", "report-uri"))
            and name not in expected
            and got[name] - {"'none'", "'self'"}
        ),
        "",
    )


CERTIFICATE = {10: "cert-expired", 9: "cert-expired", 62: "cert-name", 64: "cert-name", 18: "cert-self-signed"}


def open_tls(host: str, port: int, ca: str, timeout: float, report: Report) -> ssl.SSLContext:
    """Check certificate and protocol; returns a context with which the content can be looked at in any case."""
    strict = ssl.create_default_context(cafile=ca or None)
    error = _handshake(host, port, strict, timeout)
    if error is None:
        context = strict
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        if isinstance(error, ssl.SSLCertVerificationError):
            report.add(CERTIFICATE.get(error.verify_code, "cert-untrusted"), host, error.verify_message)
        else:
            report.add("tls-failed", host, str(error))
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    with warnings.catch_warnings(), contextlib.suppress(ssl.SSLError, ValueError):
        warnings.simplefilter("ignore", DeprecationWarning)
        old.set_ciphers("ALL:@SECLEVEL=0")
        old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
        if _handshake(host, port, old, timeout) is None:
            report.add("tls-old", host)
    return context


def _handshake(host: str, port: int, context: ssl.SSLContext, timeout: float) -> Exception | None:
    try:
        with socket.create_connection((host, port), timeout) as plain, context.wrap_socket(plain, server_hostname=host):
            return None
    except (OSError, ValueError) as error:
        return error


def check_http_door(client: Client, secure: Answer | None, http_port: int, report: Report) -> None:
    """http:// beside https://: may only lead to https of the same host."""
    door = Client(f"http://{client.host}:{http_port}{client.folder}", Limits(0, 3, client.limits.timeout))
    answer = door.ask(door.target("index.html"), headers_of(PLAIN))
    away = door.away(door.target("index.html"), answer) if 300 <= answer.status < 400 else ""
    if away and away.lower() not in (client.host, client.host_header, f"{client.host}:{client.port}"):
        report.add("http-redirect-foreign", f"http://{client.host}/", f"tới {away}")
    elif answer.status == 200:
        report.add("http-open" if secure and secure.raw == answer.raw else "http-differs", f"http://{client.host}/")
    door.close()


# --------------------------------------------------------------------------------------------------- 9 around


@dataclass(frozen=True)
class Register:
    """The official addresses: host, or host and folder (no `/` at its end) → site."""

    serial: int
    expires: datetime.date
    places: Mapping[str, str]


_TERMS = re.compile(r"register serial=([1-9][0-9]{0,15}) issued=(\S+) expires=(\S+)")


def read_register(data: bytes, signature: str | None, keys: list[PublicKey], today: datetime.date) -> Register:
    """Signed by one of the keys, or refused: whoever can write a line into it could make any site official."""
    if signature is None:
        raise ValueError("sổ chưa ký: cần tệp chữ ký .minisig cạnh nó")
    terms = _TERMS.fullmatch(check_signature(data, signature, keys))
    if terms is None:
        raise ValueError("chữ ký không phải của một sổ địa chỉ")
    issued, expires = (_day(day) for day in terms.group(2, 3))
    if issued is None or expires is None or not 0 < (expires - issued).days <= LONGEST_DAYS or (issued - today).days > 1:
        raise ValueError(f"sổ ký ngày {terms[2]}, hạn {terms[3]}: ngày chưa tới, hoặc hạn quá {LONGEST_DAYS} ngày")
    return Register(int(terms[1]), expires, parse_register(data))


def parse_register(data: bytes) -> dict[str, str]:
    """Lines `host site` or `host/folder/ site`, each address once; `#` begins a comment."""
    places: dict[str, str] = {}
    for number, line in enumerate(data.decode("utf-8-sig").split("\n"), 1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        if len(words) != 2 or not PLACE.fullmatch(words[0]) or not WORD.fullmatch(words[1]):
            raise ValueError(f"dòng {number} của sổ không phải “tên-miền mã-trang”: {printable(line)[:80]}")
        if places.setdefault(words[0].rstrip("/"), words[1]) != words[1]:
            raise ValueError(f"dòng {number} của sổ cho {words[0]} một trang thứ hai")
    return places


def check_register(register: Register, host: str, folder: str, site: str, today: datetime.date, report: Report) -> None:
    """Whether the register gives this address to this site; the most exact line counts. `folder` "" is any folder."""
    if today > register.expires:
        report.add("register-expired", "--register", f"hết hạn {register.expires}")
    places = register.places
    exact = next((place for place in (f"{host}{folder}".rstrip("/"), host) if place in places), "")
    inside = {owner for place, owner in places.items() if not folder and place.startswith(f"{host}/")}
    if site in inside | {places.get(exact)}:
        return
    official = sorted(place for place, owner in places.items() if owner == site)
    owner = f"trong sổ là của {places[exact]}" if exact else ""
    report.add("register-unknown", host + folder, owner or (f"trang chính thức: {', '.join(official[:3])}" if official else ""))


def check_portal(url: str, site_host: str, allowed: frozenset[str], limits: Limits, ca: str, report: Report) -> None:
    """The page around an embed: where its frames go, which foreign links and scripts it has, for whom."""
    tls = ssl.create_default_context(cafile=ca or None) if url.startswith("https:") else None
    client, parts = Client(url, limits, tls), urllib.parse.urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    known = allowed | {site_host, client.host}
    seen: dict[str, Marks] = {}
    for viewer in (PC, {"ua": "Googlebot"}, {"ua": "coccocbot"}, PHONE | {"referer": "Google"}):
        answer = client.ask(target, headers_of(viewer))
        if there := client.away(target, answer):
            report.add("portal-cloak" if seen else "portal-links", url, f"{name_of(viewer)}: chuyển tới {there}")
        elif answer.status == 200:
            seen[name_of(viewer)] = Marks((answer.body or b"").decode("utf-8", "replace"))
    if not seen:
        report.limit("Không mở được trang cổng; khung nhúng chưa được kiểm tra.")
        return
    first = next(iter(seen.values()))
    _portal_frames(url, first, site_host, known, report)
    _portal_links(url, first, known, bool(allowed), report)
    for name, marks in seen.items():
        more = _hosts(marks) - _hosts(first)
        if more:
            report.add("portal-cloak", url, f"{name}: thêm {', '.join(sorted(more)[:3])}")
    client.close()


def _portal_frames(url: str, marks: Marks, site_host: str, known: frozenset[str], report: Report) -> None:
    frames = [host_of(source) for source in marks.frames]
    if site_host not in frames:
        report.add("portal-frame", url, f"không có khung của {site_host}; có: {', '.join(frames) or 'không khung nào'}")
    for host in set(frames) - known - {""}:
        report.add("portal-frame", url, f"có khung của {host}")


def _portal_links(url: str, marks: Marks, known: frozenset[str], listed: bool, report: Report) -> None:
    strange = {host_of(link) for link in marks.links + marks.scripts} - known - {""}
    bad = [host for host in strange if _GAMBLING.search(host)]
    if listed and strange:
        report.add("portal-links", url, ", ".join(sorted(strange)[:5]))
    elif bad or (marks.hidden and strange):
        report.add("portal-links", url, ", ".join(sorted(bad or strange)[:5]))
    elif strange:
        report.limit(f"Trang cổng có {len(strange)} tên miền ngoài; đưa --allow DANH_SÁCH để biết cái nào lạ.")


def _hosts(marks: Marks) -> set[str]:
    return {host_of(link) for link in marks.links + marks.scripts + marks.frames} - {""}


def check_log(lines: Iterable[str], folder: str, manifest: Manifest, report: Report) -> None:
    """The server's access log: 200 for an address outside the release is proof, wherever the visitor came from.

    What this program itself has asked for in another spelling (`aliases`) is no alarm: it has compared the answer.
    """
    listed = set(manifest.files) | manifest.itself
    listed |= {path.removesuffix("index.html") for path in manifest.files}
    alike = {name.casefold() for path in listed for name in (path, path.removesuffix(".html"), path.rstrip("/"))}
    understood = False
    for line in lines:
        match = re.search(r'"([A-Z]+) (\S{1,2000}) HTTP/[\d.]+" (\d{3})', line)
        understood |= match is not None
        if not match or match[3][0] != "2":
            continue
        path = _tidy(match[2])
        inside = path.removeprefix(folder) if path.startswith(folder) else None
        known = inside is None or inside in listed or manifest.allows(inside)
        if match[1] not in ("GET", "HEAD", "OPTIONS"):  # to an address of nobody's: how a planted program is spoken to
            report.add("methods-open" if known else "log-unlisted", path, match[1])
        elif inside is not None and not known:
            ours = line.rstrip().endswith('"la-chan-so-verify/1"')
            if not ours or re.split(r"[; ?]|/x?$|\.$", inside, maxsplit=1)[0].casefold() not in alike:
                report.add("log-unlisted", path)
    if not understood:
        report.limit("Không hiểu dòng nào của nhật ký: cần dạng “combined” của nginx, Apache, không nén.")


def _tidy(target: str) -> str:
    """The address that a server has looked up: without host and query, dots and doubled slashes taken out."""
    path = urllib.parse.unquote(re.sub(r"^https?://[^/]*", "", target).partition("?")[0])
    tidy = posixpath.normpath("/" + path.lstrip("/"))
    return tidy + "/" * (path.endswith("/") and tidy != "/")


# --------------------------------------------------------------------------------------------------- 10 report

LEVELS = {3: "KHẨN", 2: "NẶNG", 1: "CẦN SỬA"}
REMOTE_LIMITS = (
    "nội dung chỉ hiện cho một nước, một nhà mạng, hay cho máy tìm kiếm mà máy chủ nhận ra bằng địa chỉ IP",
    "trang không ai nối tới và không đoán được tên; trang chỉ hiện sau khi đăng nhập",
    "điều chỉ trình duyệt thật gặp: dấu vân tay TLS hay HTTP/2, mã chạy khi bấm, service worker đã cài từ trước",
)
NEXT_LOOKS = (
    "Nên xem thêm: kiểm tra từ một mạng khác (4G), kiểm tra thư mục ngay trên máy chủ, --log với nhật ký truy cập,"
    " Search Console và tìm site:tên-miền trên Google."
)


def text_report(report: Report, remote: bool) -> str:
    """At most one page, for a person who is no expert."""
    groups = report.kinds()
    faults = {kind: places for kind, places in groups.items() if KINDS[kind].level}
    notes = [kind for kind in groups if not KINDS[kind].level]
    lines = [f"Kiểm tra: {report.target}", f"Kết luận: {_verdict(report, faults, remote)}"]
    if "release" in report.facts:
        about = "Bản phát hành {release}, bản kê số {serial}, trang {site}, hạn {expires}.".format(**report.facts)
        counts = [
            f"{report.facts[key]} {name}" for key, name in (("files", "tệp"), ("requests", "yêu cầu")) if key in report.facts
        ]
        lines.append(about + (f" Đã xem {', '.join(counts)}; {report.facts.get('matrix', 'mọi tệp')}." if counts else ""))
    if "register" in report.facts:
        lines.append(f"Đã tra sổ địa chỉ số {report.facts['register']}.")
    for kind, places in list(faults.items())[:8]:
        lines += ["", f"[{LEVELS[KINDS[kind].level]}] {KINDS[kind].title} ({len(places)} nơi)"]
        lines += [f"    {where}" + (f": {detail}" if detail else "") for where, detail in places[:2]]
        lines += [f"    Việc đầu tiên: {KINDS[kind].todo}"]
    if len(faults) > 8:
        lines += ["", f"Còn {len(faults) - 8} nhóm nữa: thêm --json để xem hết."]
    if notes:
        lines += ["", "Lưu ý, không phải lỗi:", *(f"  - {KINDS[kind].title} ({len(groups[kind])})" for kind in notes[:6])]
    looked = remote and "release" in report.facts
    if looked or report.unseen:
        lines += ["", "Lần xem này không thấy được:"]
        lines += [f"  - {text}" for text in (*report.unseen[:4], *(REMOTE_LIMITS if looked else ()))]
        lines += [NEXT_LOOKS] if looked else []
    return "\n".join(lines)


def _verdict(report: Report, faults: Mapping[str, list[tuple[str, str]]], remote: bool) -> str:
    if faults:
        urgent = sum(1 for kind in faults if KINDS[kind].level == 3)
        return f"CÓ VẤN ĐỀ: {len(faults)} nhóm, {urgent} nhóm khẩn." + (f" {report.failed}" if report.failed else "")
    if report.failed:
        return f"CHƯA KIỂM TRA ĐƯỢC. {report.failed}"
    if "cut" in report.facts:
        return f"Phần đã xem không khác bản đã ký, nhưng CHƯA XEM HẾT: {report.facts['cut']}."
    return "Không thấy gì khác bản đã ký" + (", trong giới hạn nêu ở cuối." if remote or report.unseen else ".")


def json_report(report: Report, remote: bool) -> str:
    """The same, whole, for programs."""
    found = [
        {"class": kind, "where": where, "detail": detail}
        | {name: getattr(KINDS[kind], name) for name in ("level", "title", "todo")}
        for kind, places in report.kinds().items()
        for where, detail in places
    ]
    unseen = [*report.unseen, *(REMOTE_LIMITS if remote else ())]
    content = {"target": report.target, "exit": report.exit_code(), "failed": report.failed, "facts": report.facts}
    return json.dumps(content | {"found": found, "unseen": unseen}, ensure_ascii=False, indent=1, default=str)


# -------------------------------------------------------------------------------------------------- 11 command


_FAULTS = (
    (r"the following arguments are required: (.*)", "thiếu {}"),
    (r"unrecognized arguments: (.*)", "không có tham số {}"),
    (r"argument (\S+): expected .*", "{} cần một giá trị"),
    (r"argument (\S+): invalid \S+ value: (.*)", "{}: giá trị {} không đúng dạng"),
    (r"ambiguous option: (\S+) .*", "{} viết tắt của nhiều tham số"),
    (r"argument (\S+): ignored explicit argument (.*)", "{} không nhận giá trị {}"),
)
"""What argparse says in English → the same for the person at the keyboard."""


class Arguments(argparse.ArgumentParser):
    """The command line of a Vietnamese program."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with 2."""
        for pattern, words in _FAULTS:
            if found := re.fullmatch(pattern, message):
                message = words.format(*found.groups())
        self.exit(2, f"{self.prog}: {message}. Xem mọi tham số: {self.prog} --help\n")


def _amount(text: str) -> float:
    value = float(text)
    if not 0 <= value < math.inf:
        raise ValueError
    return value


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    top = Arguments(prog="verify.py", description="Kiểm tra một bản Lá chắn số có đúng bản đã ký hay không.")
    add = top.add_argument
    add("target", help="thư mục, tệp .zip, hoặc địa chỉ http(s)://")
    key = "khoá công khai minisign (tệp .pub hoặc dòng RW…), lấy từ Sở, không lấy từ trang"
    add("--key", action="append", required=True, help=key)
    add("--manifest", help=f"bản kê tin cậy thay cho {MANIFEST} của trang; chữ ký ở TỆP.minisig cạnh nó")
    add("--also", action="append", default=[], help="bản kê đã ký của bản phát hành khác, để nhận ra tệp lẫn bản")
    add("--reference", help="thư mục hay zip của bản thật, để nói rõ trang bị thêm gì")
    add("--min-serial", type=int, default=0, help="số bản kê nhỏ nhất còn nhận")
    add("--site", default="", help="tên trang phải có trong bản kê")
    add("--host", default="", help="tên miền phải có, khi kiểm tra thư mục hay zip")
    add("--path", default="", help="thư mục của trang trên tên miền ấy, ví dụ /an-toan/, khi kiểm tra thư mục hay zip")
    add("--shared", help=f"thư mục dùng chung có {SHARED}, khi kiểm tra thư mục riêng của một trường")
    add("--register", help="sổ địa chỉ chính thức do Sở ký; chữ ký ở TỆP.minisig cạnh nó")
    add("--portal", help="trang cổng có khung nhúng")
    add("--allow", help="tệp các tên miền được phép trên trang cổng, mỗi dòng một tên")
    add("--log", help="nhật ký truy cập của máy chủ")
    add("--rate", type=_amount, default=5.0, help="số yêu cầu mỗi giây, mặc định 5; 0 là không chờ (chỉ dùng trên máy mình)")
    add("--max", type=int, default=3000, help="nhiều nhất bao nhiêu yêu cầu, mặc định 3000")
    add("--timeout", type=_amount, default=15.0, help="số giây chờ; một yêu cầu không quá hai lần số này, mặc định 15")
    add("--minutes", type=_amount, default=60.0, help="nhiều nhất bao nhiêu phút cho một lượt, mặc định 60")
    add("--repeats", type=int, default=29, help="số lần xem lại trang đầu để gặp nội dung lúc có lúc không")
    add("--rounds", type=int, default=1, help="số lượt, để gặp nội dung đổi theo giờ")
    add("--every", type=_amount, default=3600.0, help="số giây giữa hai lượt")
    add("--part", type=int, help="phần nào của mẫu hôm nay, 0–6 (mặc định theo ngày)")
    add("--ca", default="", help="chứng thư gốc riêng (PEM)")
    add("--http-port", type=int, default=80, help="cổng http bên cạnh https")
    add("--today", type=datetime.date.fromisoformat, default=datetime.date.today(), help="ngày dùng để xét hạn")
    add("--json", action="store_true", help="báo cáo đầy đủ cho chương trình")
    return top


def main(words: list[str]) -> int:
    """Check, print, and answer with the exit code."""
    options = arguments().parse_args(words)
    report, remote = Report(options.target), bool(re.match(r"https?://", options.target))
    try:
        run(options, report, remote)
    except RefusedError as refused:
        report.add(refused.kind, MANIFEST, refused.detail)
        report.failed = report.failed or "Chưa so được tệp nào, vì không có bản kê tin được."
    except SpentError as spent:
        report.failed = f"Chưa xem hết: {spent}."
    except UnusableError as unusable:
        report.failed = f"{str(unusable).rstrip('.')}."
    except KeyboardInterrupt:
        report.failed = "Chưa xem hết: bị dừng giữa chừng."
    except (*_UNREADABLE, ValueError) as error:
        report.failed = f"Không đọc được hoặc không nối được: {reason(error)}."
    print(json_report(report, remote) if options.json else text_report(report, remote))
    return report.exit_code()


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (FileNotFoundError, "không có tệp ấy"),
    (PermissionError, "không có quyền đọc"),
    (ConnectionRefusedError, "máy chủ từ chối kết nối"),
    (socket.gaierror, "không tìm thấy tên miền"),
    (TimeoutError, "quá thời gian chờ"),
    (ssl.SSLError, "kết nối HTTPS hỏng"),
    (http.client.HTTPException, "câu trả lời không đúng HTTP hoặc bị cụt"),
    (ConnectionError, "máy chủ ngắt kết nối"),
    (NotImplementedError, "nén bằng cách không biết"),
    (zlib.error, "dữ liệu nén hỏng"),
    (zipfile.BadZipFile, "không phải tệp zip, hoặc zip hỏng"),
    (UnicodeDecodeError, "không phải chữ UTF-8"),
)


def reason(error: Exception) -> str:
    """In words for a person where the cause is a common one."""
    words = next((words for kind, words in _REASONS if isinstance(error, kind)), "")
    return words or printable(str(error)) or type(error).__name__


@dataclass(frozen=True)
class Brought:
    """What the checker brings along. It is read, and refused, before anything of the copy is looked at."""

    keys: list[PublicKey]
    also: tuple[Manifest, ...]
    reference: Mapping[str, bytes]
    register: Register | None
    allowed: frozenset[str]


def bring(options: argparse.Namespace) -> Brought:
    """Read it all, and tell all that is wrong with it at once."""
    faults: list[str] = []
    keys: list[PublicKey] = []
    also: list[Manifest] = []
    reference: Mapping[str, bytes] = {}
    register, allowed = None, frozenset[str]()
    for text in options.key:
        with _telling("--key", text, faults):
            keys.append(parse_key(_read(Path(text)).decode("ascii") if Path(text).is_file() else text))
    if faults:
        raise UnusableError("\n".join(faults))  # without keys nothing else can be judged
    for name in options.also:
        with _telling("--also", name, faults):
            also.append(read_signed(*_signed(Path(name)), keys, _beside(Path(name))))
    if options.reference:
        with _telling("--reference", options.reference, faults):
            reference = _disk(Path(options.reference), Report(""))
    if options.register:
        with _telling("--register", options.register, faults):
            register = read_register(*_signed(Path(options.register)), keys, options.today)
    if options.allow:
        with _telling("--allow", options.allow, faults):
            allowed = frozenset(_read(Path(options.allow)).decode("utf-8-sig").lower().split())
    for option, name in (("--manifest", options.manifest), ("--log", options.log)):
        if name:
            with _telling(option, name, faults):
                Path(name).open("rb").close()
    if options.portal and not re.match(r"https?://[^/]", options.portal):
        faults.append(f"--portal {printable(options.portal)}: cần một địa chỉ http:// hay https://.")
    if faults:
        raise UnusableError("\n".join(faults))
    return Brought(keys, tuple(also), reference, register, allowed)


@contextlib.contextmanager
def _telling(option: str, value: str, faults: list[str]) -> Iterator[None]:
    """Make a sentence of what goes wrong with one option."""
    try:
        yield
    except RefusedError as refused:
        faults.append(f"{option} {printable(value)}: {refused.detail}")
    except (*_UNREADABLE, UnusableError, ValueError) as error:
        faults.append(f"{option} {printable(value)}: {reason(error)}.")


def run(options: argparse.Namespace, report: Report, remote: bool) -> None:
    """What was brought, then the place, then the manifest, then the files, then what stands around."""
    brought = bring(options)
    client = _client(options, report) if remote else None
    looks = first_looks(client) if client else []
    files = Files({}) if client else _disk(Path(options.target), report)
    if options.shared and not client:
        files = files.over(_disk(Path(options.shared), report))
    manifest = _manifest(options, client, files, brought.keys, report)
    report.facts |= {"release": manifest.release, "serial": manifest.serial, "site": manifest.site, "expires": manifest.expires}
    host, folder = (client.host, client.folder) if client else (options.host.lower(), _folder(options.path))
    check_terms(manifest, options.today, options.min_serial, options.site, host, report)
    true = {path: data for path, data in brought.reference.items() if _is(manifest, path, data)}
    comparing = Comparing(manifest, brought.also, true)
    if client:
        _check_site(options, client, comparing, report, looks)
    else:
        check_disk(files, comparing, report)
    if brought.register and (host or manifest.host):
        check_register(brought.register, host or manifest.host, folder, manifest.site, options.today, report)
        report.facts["register"] = brought.register.serial
    elif brought.register:
        report.limit("Chưa tra được sổ địa chỉ: thêm --host TÊN_MIỀN của thư mục này.")
    if options.portal:
        check_portal(options.portal, host, brought.allowed, Limits(options.rate, 20, options.timeout), options.ca, report)
    if options.log:
        with Path(options.log).open(encoding="utf-8", errors="replace") as log:
            lines = iter(lambda: log.readline(65_536), "")  # a log may be one endless line
            check_log(lines, urllib.parse.unquote(folder) or "/", manifest, report)


def _check_site(
    options: argparse.Namespace, client: Client, comparing: Comparing, report: Report, looks: Iterable[Look]
) -> None:
    part = options.part if options.part is not None else options.today.toordinal()
    site = Site(client, comparing, report, options.repeats, part)
    site.check(looks)
    if client.scheme == "https":
        check_http_door(client, site.first.get("index.html"), options.http_port, report)
    else:
        report.add("no-https", client.host)
    for _ in range(options.rounds - 1):
        time.sleep(options.every)
        before, later = {where for _, where in report.found}, Report(report.target)
        client.limits.reset(options.minutes)
        try:
            Site(client, comparing, later, repeats=0, part=part).files()
        except SpentError as spent:
            report.limit(f"Có lượt xem lại chưa xong: {spent}.")
        for kind, where in later.found:
            if KINDS[kind].level and where not in before:
                report.add("changed-later", where, KINDS[kind].title.lower())
    if options.rounds == 1:
        report.limit("nội dung chỉ đổi vào giờ khác (ban đêm): dùng --rounds 8 --every 10800")
    client.close()


def _client(options: argparse.Namespace, report: Report) -> Client:
    client = Client(options.target, Limits(options.rate, options.max, options.timeout))
    if not client.host:
        raise ValueError("địa chỉ không có tên máy")
    client.limits.reset(options.minutes)
    with socket.create_connection((client.host, client.port), options.timeout):
        pass
    if client.scheme == "https":
        client.tls = open_tls(client.host, client.port, options.ca, options.timeout, report)
    return client


def _folder(path: str) -> str:
    return f"/{path.strip('/')}/".replace("//", "/") if path else ""


def _disk(place: Path, report: Report) -> Files:
    if place.is_dir():
        return read_folder(place, report)
    if place.is_file():
        try:
            return read_zip(place, report)
        except zipfile.BadZipFile:
            report.add("bad-zip", place.name, reason(zipfile.BadZipFile()))
            raise UnusableError(f"{printable(str(place))}: {reason(zipfile.BadZipFile())}") from None
    raise UnusableError(f"Không có thư mục hay tệp {printable(str(place))}")


def _is(manifest: Manifest, path: str, data: bytes) -> bool:
    return path in manifest.files and sha256(data) == manifest.files[path].sha256


def _signed(file: Path) -> tuple[bytes, str | None]:
    signature = file.with_name(f"{file.name}.minisig")
    return _read(file), _text(_read(signature) if signature.is_file() else None)


def _text(signature: bytes | None) -> str | None:
    return None if signature is None else signature.decode("utf-8", "surrogateescape")


def _beside(manifest: Path) -> Iterator[bytes]:
    """`integrity-base.json` beside a manifest that the checker keeps."""
    shared = manifest.with_name(SHARED)
    if shared.is_file():
        yield _read(shared)


def _manifest(
    options: argparse.Namespace, client: Client | None, files: Mapping[str, bytes], keys: list[PublicKey], report: Report
) -> Manifest:
    """The manifest that the checker trusts; the copy's own must hold as well when both are there."""

    def shared() -> Iterator[bytes]:  # asked for only when a signed manifest names it; pinned, so any place will do
        if (base := _own(SHARED, client, files)) is not None:
            yield base

    data = _own(MANIFEST, client, files)
    signature = _text(_own(f"{MANIFEST}.minisig", client, files))
    if not options.manifest:
        if data is None:
            raise RefusedError("no-manifest", f"Không thấy {MANIFEST}.")
        return read_signed(data, signature, keys, shared())
    home = Path(options.manifest)
    trusted = read_signed(*_signed(home), keys, itertools.chain(_beside(home), shared()))
    if data is not None:
        try:
            mine = read_signed(data, signature, keys, shared())
        except RefusedError as refused:
            report.add(refused.kind, MANIFEST, refused.detail)
        else:
            if mine.serial < trusted.serial:
                report.add("rollback", MANIFEST, f"trên trang là số {mine.serial}, bản tin cậy là số {trusted.serial}")
    return trusted


def _own(name: str, client: Client | None, files: Mapping[str, bytes]) -> bytes | None:
    """A file of the copy, or None when it has none. A server that is out of order has not said that it has none."""
    if client is None:
        return files.get(name)
    answer = client.ask(client.target(name), headers_of(PLAIN), most=MANIFEST_LIMIT)
    if answer.flood:
        raise RefusedError("bad-manifest", f"{name} không có kết thúc.")
    if answer.error or answer.status == 429 or answer.status >= 500:
        raise OSError(answer.error or f"máy chủ trả lời {answer.status} khi được hỏi {name}")
    there = split(answer.get("location"))
    if client.scheme == "http" and there.scheme == "https" and (there.hostname or "").lower() == client.host:
        raise UnusableError(f"Trang chuyển sang https: hãy kiểm tra https://{there.netloc}{client.folder}")
    return answer.body if answer.status == 200 else None


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
