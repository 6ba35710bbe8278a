"""The built site as the base of all editions: prepared once, then shared, linked, copied or appended to.

What lies where:

    OUT/nen/       the release as `host` makes it (compressed), without the files that belong to a school
    OUT/nen.zip    the same for a stick, not compressed file by file
    OUT/kiem-tra/  verify.py and its hash, for whoever checks a school that only shares the release
    OUT/so-ghi/nen.json    what lies in it, so that a later run can tell what changed; nen-….json: older ones
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from courseware.content.model import Lang
from courseware.drawing.addresses import root_of
from courseware.editions.pages import NAME, Shell
from courseware.hosting import compressing, offline, policy, preparing
from courseware.machine import swapping
from courseware.verifying import joining

FOLDER, ZIP, RECORDS = "nen", "nen.zip", "so-ghi"
TITLE = re.compile(r"<title>(.*?) – ")
TAG = re.compile(r"<[^>]*>")


def of_school(path: str) -> bool:
    """Whether a file of the site belongs to the school, not to the release."""
    return re.fullmatch(policy.OF_SCHOOL, path) is not None


@dataclass(frozen=True)
class Release:
    """A release in OUT/nen.

    `files` is path → SHA-256, compressed forms too; `pages` is page → title and digest of its words.
    """

    out: Path
    digest: str
    files: Mapping[str, str]
    pages: Mapping[str, tuple[str, str]]
    shells: tuple[Shell, ...]
    lost: Mapping[str, str]
    """The 404 pages by path: the only pages whose links depend on where a copy lives."""

    listing: preparing.Listing

    @property
    def folder(self) -> Path:
        """The shared files."""
        return self.out / FOLDER

    @property
    def zip(self) -> Path:
        """The shared files as a zip that lacks the school's."""
        return self.out / ZIP


def problem(site: Path, out: Path) -> str | None:
    """A sentence about an `out` that must not be written into."""
    if out.resolve().is_relative_to(site.resolve()) or site.resolve().is_relative_to(out.resolve()):
        return f"{out} và {site} nằm trong nhau: chọn thư mục làm ra ở nơi khác"
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / RECORDS).is_dir())):
        return f"{out} đã có thứ khác bên trong: chọn thư mục trống hoặc chưa có"
    return None


def prepare(site: Path, out: Path) -> Release:
    """The release of a built site; what is there already is not made again."""
    texts = {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}
    digest = _digest({**texts, **joining.handed()})
    record = out / RECORDS / f"{FOLDER}.json"
    shells = tuple(Shell(lang, texts[root_of(lang) + NAME].decode()) for lang in Lang)
    lost = {path: body.decode() for path, body in texts.items() if path.endswith("404.html")}
    known = recorded(out)
    if known.get("digest") != digest or not (out / FOLDER).is_dir() or not (out / ZIP).is_file():
        if known:
            write(_old(out, known["digest"]), known)
        with swapping.swapped(out / FOLDER) as fresh:
            _copy(site, fresh)
            files = {
                path.relative_to(fresh).as_posix(): hash_(path) for path in sorted(fresh.rglob("*")) if path.is_file()
            }
        offline.pack(site, out / ZIP, of_school)
        for path, body in joining.handed().items():
            with swapping.swapped(out / path) as file:
                file.write_bytes(body)
        known = {"digest": digest, "files": files, "pages": dict(_pages(texts))}
        write(record, known)
    return Release(out, digest, known["files"], known["pages"], shells, lost, preparing.list_(out / FOLDER))


def _digest(files: Mapping[str, bytes]) -> str:
    """Of names and contents of all files as one."""
    lines = "".join(f"{path} {hashlib.sha256(body).hexdigest()}\n" for path, body in files.items())
    return hashlib.sha256(lines.encode()).hexdigest()


def recorded(out: Path, digest: str = "") -> dict[str, Any]:
    """What was written about the release in `out`, or about an older one; empty when nothing was."""
    now = read(out / RECORDS / f"{FOLDER}.json")
    return now if digest in ("", now.get("digest")) else read(_old(out, digest))


def _old(out: Path, digest: str) -> Path:
    return out / RECORDS / f"{FOLDER}-{digest[:16]}.json"


def read(record: Path) -> dict[str, Any]:
    """A record; one that cannot be read counts as none."""
    try:
        found = json.loads(record.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write(record: Path, content: Mapping[str, object]) -> None:
    """Replace a record whole."""
    with swapping.swapped(record) as fresh:
        fresh.write_text(json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True), "utf-8", newline="\n")


def hash_(file: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _pages(texts: Mapping[str, bytes]) -> Iterator[tuple[str, tuple[str, str]]]:
    """What a reader sees of each page, whatever the names of its style sheets and scripts."""
    for path, body in texts.items():
        if path.endswith(".html") and not of_school(path) and (title := TITLE.search(page := body.decode())):
            words = " ".join(TAG.sub(" ", page.partition("<main")[2].partition("</main>")[0]).split())
            yield path, (unescape(title[1]), hashlib.sha256(words.encode()).hexdigest()[:16])


def _copy(site: Path, fresh: Path) -> None:
    shutil.copytree(site, fresh)
    for file in [file for file in fresh.rglob("*") if file.is_file() and of_school(file.relative_to(fresh).as_posix())]:
        file.unlink()
    compressing.compress(fresh)
