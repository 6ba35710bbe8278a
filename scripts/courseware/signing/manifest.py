"""`integrity.json`: what every file of a release is, so that `verify.py` can tell a genuine copy from another.

Sorted keys, LF, UTF-8, no clock: the same files and the same words give the same bytes. `integrity.json.minisig`
beside it is the signature; its trusted comment repeats release and serial, so that neither can be exchanged alone.

Two ways of saying it: `describe` lists a whole folder. Many schools that share one release share one `base`
(`integrity-base.json`), and each signs only an `overlay` of some kB: its own files, and size and hash of the base.
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from courseware.hosting import policy
from courseware.signing import minisign
from verifier import names

NAME = names.MANIFEST
BASE_NAME = names.SHARED
LONGEST = datetime.timedelta(days=names.LONGEST_DAYS)
ALLOWED = (names.ACME, ".well-known/security.txt", "favicon.ico", "robots.txt")
"""Files that a host may have of its own, as patterns of `fnmatch`."""
VARYING = ("cross-origin-resource-policy",)
"""Sent with another value for what portals may load than for pages."""
HEADERS = {name.lower(): value for name, value in policy.headers(policy.Place()).items() if name.lower() not in VARYING}
"""What a host that can set headers has to say; `frame-ancestors` may name more portals."""
Entry = dict[str, str | int]
"""What one file is: `sha256`, `size` in bytes, `type` as `names.type_of` has it."""


class ManifestError(Exception):
    """Why no manifest was written, for the person at the keyboard."""


@dataclass(frozen=True)
class Statement:
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
            if not names.WORD.fullmatch(value):
                yield f"{name}: chỉ dùng chữ không dấu, số, dấu chấm và gạch, nhiều nhất 64 ký tự; đang là {value!r}."
        if self.host and not names.HOST.fullmatch(self.host):
            yield f"--host: cần một tên máy như an-toan.thcs-hoa-sen.example, không có https:// hay đường dẫn; đang là {self.host!r}."
        if not 1 <= self.serial < 2**53:
            yield f"--serial: cần một số từ 1, lớn hơn mọi số đã dùng; đang là {self.serial}."
        if not self.issued < self.expires <= self.issued + LONGEST:
            yield f"--expires: cần sau ngày ký và không quá {LONGEST.days} ngày; đang là {self.issued} đến {self.expires}."
        for pattern in self.allowed:
            if names.too_wide(pattern):
                yield f"allowed: {pattern!r} cho phép quá rộng; ghi tên từng tệp, hay dấu * chỉ cho ảnh, chữ, PDF như anh/*.png."


@dataclass(frozen=True)
class Contents:
    """Files by their path below the site's root, and the other hosts that the pages name in an address."""

    files: Mapping[str, Entry] = field(default_factory=dict)
    links: frozenset[str] = frozenset()


def contents(folder: Path, known: Contents = Contents()) -> Contents:
    """Read a folder. What `known` has is taken over unread when it is as long and no file of a school's own."""
    sizes = {path: (folder / path).stat().st_size for path in sorted(_paths(folder))}
    taken = {
        path: entry
        for path, entry in known.files.items()
        if sizes.get(path) == entry["size"] and not names.OWN.fullmatch(path)
    }
    read = contents_of({path: (folder / path).read_bytes() for path in sizes if path not in taken})
    return Contents({path: taken.get(path) or read.files[path] for path in sizes}, read.links | known.links)


def contents_of(files: Mapping[str, bytes]) -> Contents:
    """What `contents` says, of files that are not on disk."""
    return Contents({path: _entry(path, files[path]) for path in sorted(files)}, frozenset(_foreign(files.items())))


def describe(folder: Path, release: Statement, known: Contents = Contents()) -> bytes:
    """The bytes of `integrity.json` for the files of `folder` as they are now.

    `known`: the `contents` of a folder that this one was just copied from; spares reading the same files 700 times.
    """
    wrong = [*release.problems(), *_homeless(folder)]
    if wrong:
        raise ManifestError("\n".join(wrong))
    return whole(contents(folder, known), release)


def whole(found: Contents, release: Statement) -> bytes:
    """The same for files that lie in no folder, for example those of a zip."""
    if wrong := list(release.problems()):
        raise ManifestError("\n".join(wrong))
    return _json(_terms(release) | _shared(found, release) | {"files": found.files, "format": names.FORMAT})


def base(folder: Path, release: Statement) -> bytes:
    """The bytes of `integrity-base.json`: everything in `folder` but what is a school's own (`truong*`).

    Of `release` only its name and `headers_required` matter. Write the file into `folder` after compressing.
    """
    if wrong := list(_homeless(folder)):
        raise ManifestError("\n".join(wrong))
    found = contents(folder)
    files = {path: entry for path, entry in found.files.items() if not re.fullmatch(policy.OF_SCHOOL, path)}
    return _json(_shared(found, release) | {"files": files, "format": names.SHARED_FORMAT, "release": release.release})


def overlay(files: Mapping[str, bytes], base: bytes, release: Statement) -> bytes:
    """The bytes of a school's `integrity.json` over `base`; `files` are the school's own, by their path at the school.

    Nothing is read: hash and release of the base are found out once for all schools.
    """
    wrong = list(release.problems())
    wrong += [f"{path}: không phải tệp mà trường được có riêng." for path in files if not names.OWN.fullmatch(path)]
    wrong += [] if files else ["Trường chưa có tệp riêng nào."]
    digest, shared = _base_terms(base)
    if shared != release.release:
        wrong.append(f"Phần chung là của bản {shared}, bản kê là của bản {release.release}.")
    if wrong:
        raise ManifestError("\n".join(wrong))
    own = contents_of(files)
    over = {"base": {"sha256": digest, "size": len(base)}, "files": own.files, "format": names.FORMAT}
    return _json(_terms(release) | over | {"links": sorted(own.links)})


def signed(data: bytes, release: Statement, pair: minisign.KeyPair) -> dict[str, bytes]:
    """Name → bytes of a manifest and of its signature, to lie in the root of the copy."""
    return {NAME: data, f"{NAME}.minisig": minisign.sign_file(pair, data, trusted(release)).encode()}


def write(folder: Path, release: Statement, pair: minisign.KeyPair | None) -> Path:
    """Write the manifest, and its signature when there is a key; a signature of another manifest never stays."""
    data, file = describe(folder, release), folder / NAME
    (folder / f"{NAME}.minisig").unlink(missing_ok=True)
    for name, content in (signed(data, release, pair) if pair else {NAME: data}).items():
        (folder / name).write_bytes(content)
    return file


def trusted(release: Statement) -> str:
    """The trusted comment; also what to give to `minisign -t` when that program signs."""
    return f"release={release.release} serial={release.serial} site={release.site}"


def _terms(release: Statement) -> dict[str, Any]:
    """What differs from copy to copy."""
    said = {
        "allowed": sorted(release.allowed),
        "expires": release.expires.isoformat(),
        "issued": release.issued.isoformat(),
        "release": release.release,
        "serial": release.serial,
        "site": release.site,
    }
    return said | ({"host": release.host} if release.host else {})


def _shared(found: Contents, release: Statement) -> dict[str, Any]:
    """What is the same in all copies of a release."""
    lost = {path.removesuffix("404.html"): path for path in found.files if Path(path).name == "404.html"}
    return {
        "headers": HEADERS,
        "headers_required": release.headers_required,
        "links": sorted(found.links),
        "not_found": lost,
    }


@functools.lru_cache(maxsize=4)
def _base_terms(base: bytes) -> tuple[str, str]:
    """Hash and release of a base; once, not 700 times."""
    return hashlib.sha256(base).hexdigest(), json.loads(base)["release"]


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _homeless(folder: Path) -> Iterator[str]:
    if not (folder / "index.html").is_file():
        yield f"Không thấy {folder / 'index.html'}: hãy dựng trang trước, hoặc ghi đúng thư mục."


def _paths(folder: Path) -> Iterator[str]:
    """Every file but the manifest's own three."""
    for file in folder.rglob("*"):
        if file.is_symlink():
            raise ManifestError(f"{file} là liên kết: trang chỉ gồm tệp thường.")
        path = file.relative_to(folder).as_posix()
        if file.is_file() and path not in (NAME, f"{NAME}.minisig", BASE_NAME):
            yield path


def _entry(path: str, data: bytes) -> Entry:
    return {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "type": names.type_of(path)}


def _foreign(files: Iterable[tuple[str, bytes]]) -> set[str]:
    """The other hosts that pages name in an address: on a changed page these are no surprise."""
    pages = (data.decode("utf-8", "replace") for path, data in files if path.endswith(".html"))
    return {host.lower() for text in pages for host in re.findall(r"""=["'](?:https?:)?//([A-Za-z0-9.-]+)""", text)}
