"""`integrity.json`: the signed list, alone or over the one that many schools share."""

from __future__ import annotations

import datetime
import fnmatch
import functools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from verifier.findings import printable
from verifier.names import FORMAT, HOST, LONGEST_DAYS, MANIFEST, MANIFEST_LIMIT, OWN, SHARED, SHARED_FORMAT
from verifier.signatures import PublicKey, RefusedError, check_signature, sha256
from verifier.terms import (
    Entry,
    no_constant,
    once,
    parse_date,
    parse_files,
    parse_list,
    parse_patterns,
    parse_strings,
    parse_truth,
    parse_word,
)

SHARED_TERMS = frozenset(("files", "format", "headers", "headers_required", "links", "not_found", "release"))
TERMS = SHARED_TERMS | {"allowed", "base", "expires", "host", "issued", "serial", "site"}
OVERLAID = frozenset(("files", "format", "links", "release"))
"""Of what all schools share, the keys that a school's own list has as well."""


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

    @functools.cached_property
    def types(self) -> frozenset[str]:
        """The types of file that it lists."""
        return frozenset(entry.type for entry in self.files.values())

    def allows(self, path: str) -> bool:
        """Whether a host may have this file beside the release."""
        return any(
            fnmatch.fnmatchcase(path, pattern) and path.count("/") == pattern.count("/") for pattern in self.allowed
        )

    def by_config(self, path: str) -> str:
        """The 404 page that belongs to an address."""
        folders = [folder for folder in self.not_found if path.startswith(folder)]
        return self.not_found[max(folders, key=len)] if folders else ""


def parse_manifest(data: bytes, shared: Iterable[bytes] = ()) -> Manifest:
    """Strictly; anything unexpected is refused. `shared`: where `integrity-base.json` may be, asked for only if named."""
    content, itself = _content(data, FORMAT, TERMS), frozenset((MANIFEST, f"{MANIFEST}.minisig"))
    files = parse_files(content.get("files"))
    if "base" in content:
        content, files = _over(content, files, shared)
        itself |= {SHARED}
    serial = content.get("serial")
    if not isinstance(serial, int) or isinstance(serial, bool) or not 1 <= serial < 2**53:
        raise RefusedError("bad-manifest", "Số bản kê (serial) không đúng.")
    issued, expires = parse_date(content, "issued"), parse_date(content, "expires")
    if not 0 < (expires - issued).days <= LONGEST_DAYS:
        raise RefusedError("bad-manifest", f"Hạn của bản kê không đúng (nhiều nhất {LONGEST_DAYS} ngày sau ngày ký).")
    host = content.get("host", "")
    if not isinstance(host, str) or (host and not HOST.fullmatch(host)):
        raise RefusedError("bad-manifest", "Tên miền trong bản kê không đúng.")
    not_found = parse_strings(content.get("not_found"))
    if lost := {"index.html", *not_found.values()} - files.keys():
        raise RefusedError("bad-manifest", f"Danh sách tệp trong bản kê thiếu {printable(', '.join(sorted(lost)))}.")
    return Manifest(
        release=parse_word(content, "release"), serial=serial, issued=issued, expires=expires,
        site=parse_word(content, "site"), host=host, files=files,
        headers=parse_strings(content.get("headers")), headers_required=parse_truth(content.get("headers_required", False)),
        allowed=parse_patterns(content.get("allowed")), not_found=not_found,
        links=frozenset(parse_list(content.get("links"))), itself=itself,
    )  # fmt: skip


def _content(data: bytes, form: str, names: frozenset[str]) -> dict[str, Any]:
    """The JSON object of a list, of this form and with no other keys: a key that we do not know could mean anything."""
    if len(data) > MANIFEST_LIMIT:
        raise RefusedError("bad-manifest", "Bản kê quá lớn.")
    try:
        content = json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_constant=no_constant)
    except (ValueError, RecursionError) as error:
        raise RefusedError("bad-manifest", "Bản kê không phải JSON đúng.") from error
    if not isinstance(content, dict) or content.get("format") != form:
        raise RefusedError("bad-manifest", f"Bản kê không thuộc dạng {form}.")
    if strange := sorted(content.keys() - names):
        raise RefusedError("bad-manifest", f"Bản kê có mục lạ: {printable(', '.join(strange))}.")
    return content


def _over(
    own: dict[str, Any], files: dict[str, Entry], shared: Iterable[bytes]
) -> tuple[dict[str, Any], dict[str, Entry]]:
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
    kept = {path: entry for path, entry in parse_files(base.get("files")).items() if path not in packed}
    links = sorted({*parse_list(base.get("links")), *parse_list(own.get("links"))})
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
