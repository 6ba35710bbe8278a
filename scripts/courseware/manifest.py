"""`integrity.json`: what every file of a release is, so that `verify.py` can tell a genuine copy from another.

Sorted keys, LF, UTF-8, no clock: the same folder and the same words give the same bytes. `integrity.json.minisig`
beside it is the signature; its trusted comment repeats release and serial, so that neither can be exchanged alone.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import verify
from courseware import signing
from courseware.hosting import policy

NAME = verify.MANIFEST
LONGEST = datetime.timedelta(days=verify.LONGEST_DAYS)
ALLOWED = (".well-known/acme-challenge/*", ".well-known/security.txt", "favicon.ico", "robots.txt")
"""Files that a host may have of its own, as patterns of `fnmatch`."""
VARYING = ("cross-origin-resource-policy",)
"""Sent with another value for what portals may load than for pages."""
HEADERS = {name.lower(): value for name, value in policy.headers(policy.Place()).items() if name.lower() not in VARYING}
"""What a host that can set headers has to say; `frame-ancestors` may name more portals."""


class ManifestError(Exception):
    """Why no manifest was written, for the person at the keyboard."""


@dataclass(frozen=True)
class Release:
    """What the signer says about a copy."""

    release: str
    serial: int
    issued: datetime.date
    expires: datetime.date
    site: str
    host: str = ""
    headers_required: bool = False
    allowed: tuple[str, ...] = ALLOWED

    def problems(self) -> Iterator[str]:
        """What a verifier would refuse."""
        for name, value in (("--release", self.release), ("--site", self.site)):
            if not verify.WORD.fullmatch(value):
                yield f"{name}: chỉ dùng chữ không dấu, số, dấu chấm và gạch, nhiều nhất 64 ký tự; đang là {value!r}."
        if self.host and not verify.HOST.fullmatch(self.host):
            yield f"--host: cần một tên máy như an-toan.thcs-hoa-sen.example, không có https:// hay đường dẫn; đang là {self.host!r}."
        if not 1 <= self.serial < 2**53:
            yield f"--serial: cần một số từ 1, lớn hơn mọi số đã dùng; đang là {self.serial}."
        if not self.issued < self.expires <= self.issued + LONGEST:
            yield f"--expires: cần sau ngày ký và không quá {LONGEST.days} ngày; đang là {self.issued} đến {self.expires}."


def describe(folder: Path, release: Release) -> bytes:
    """The bytes of `integrity.json` for the files of `folder` as they are now."""
    wrong = list(release.problems())
    if not (folder / "index.html").is_file():
        wrong.append(f"Không thấy {folder / 'index.html'}: hãy dựng trang trước, hoặc ghi đúng thư mục.")
    if wrong:
        raise ManifestError("\n".join(wrong))
    files = {path: (folder / path).read_bytes() for path in sorted(_paths(folder))}
    content: dict[str, Any] = {
        "allowed": sorted(release.allowed),
        "expires": release.expires.isoformat(),
        "files": {path: _entry(path, data) for path, data in files.items()},
        "format": verify.FORMAT,
        "headers": HEADERS,
        "headers_required": release.headers_required,
        "issued": release.issued.isoformat(),
        "links": sorted(_foreign(files.items())),
        "not_found": {path.removesuffix("404.html"): path for path in files if Path(path).name == "404.html"},
        "release": release.release,
        "serial": release.serial,
        "site": release.site,
    }
    if release.host:
        content["host"] = release.host
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def write(folder: Path, release: Release, pair: signing.KeyPair | None) -> Path:
    """Write the manifest, and its signature when there is a key; a signature of another manifest never stays."""
    data, file = describe(folder, release), folder / NAME
    signature = file.with_name(NAME + ".minisig")
    signature.unlink(missing_ok=True)
    file.write_bytes(data)
    if pair is not None:
        text = signing.sign_file(pair, data, trusted(release))
        signature.write_text(text, "utf-8", newline="\n")
    return file


def trusted(release: Release) -> str:
    """The trusted comment; also what to give to `minisign -t` when that program signs."""
    return f"release={release.release} serial={release.serial} site={release.site}"


def _paths(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*"):
        if file.is_symlink():
            raise ManifestError(f"{file} là liên kết: trang chỉ gồm tệp thường.")
        if file.is_file() and file.name not in (NAME, f"{NAME}.minisig"):
            yield file.relative_to(folder).as_posix()


def _entry(path: str, data: bytes) -> dict[str, str | int]:
    return {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "type": verify.type_of(path)}


def _foreign(files: Iterable[tuple[str, bytes]]) -> set[str]:
    """The other hosts that pages name in an address: on a changed page these are no surprise."""
    pages = (data.decode("utf-8", "replace") for path, data in files if path.endswith(".html"))
    return {host.lower() for text in pages for host in re.findall(r"""=["'](?:https?:)?//([A-Za-z0-9.-]+)""", text)}
