"""Upload a prepared folder to object storage with rclone: right types and caching, a right order, nothing twice.

rclone, because it speaks S3 and what every provider speaks beside it, runs on Windows and Linux, tries again by itself and
keeps the credentials in its own configuration or environment: none ever passes through here. It sets headers per run, so
there is one run for each kind of file. In this order, each kind done before the next begins:

    assets with a digest in their name  ->  all other files  ->  pages  ->  deletions

So whoever stops an upload, and whenever, leaves no page that asks for a missing asset. Assets of earlier releases stay
unless they are asked away: a page of before may still lie in a cache or an open tab.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from courseware.hosting import overlays, policy

ENCODINGS = {"gz": "gzip", "br": "br"}
"""Suffix of a file compressed before → its Content-Encoding."""
RCLONE = "rclone"
NO_RCLONE = (
    "Cần chương trình rclone (rclone.org). Debian, Ubuntu: apt install rclone. Windows: winget install Rclone.Rclone"
)


class UploadError(Exception):
    """Why an upload stopped, for the person at the keyboard."""


@dataclass(frozen=True, order=True)
class FileKind:
    """What files have in common that are sent in one run. Kinds are sent in their order."""

    stage: int
    """0 assets with a digest in their name, 1 all others, 2 pages."""
    type: str
    caching: str
    encoding: str

    @property
    def headers(self) -> tuple[str, ...]:
        """As they go with each object."""
        encoded = (f"Content-Encoding: {self.encoding}",) if self.encoding else ()
        return (f"Content-Type: {self.type}", f"Cache-Control: {self.caching}", *encoded)


@dataclass(frozen=True)
class UploadPlan:
    """What to send and what to delete; paths from the folder's root."""

    sent: tuple[tuple[FileKind, tuple[str, ...]], ...]
    deleted: tuple[str, ...]

    @property
    def files(self) -> int:
        """How many are sent."""
        return sum(len(paths) for _, paths in self.sent)


def problems(folder: Path) -> Iterator[str]:
    """Sentences about a folder that is none of ours, and a machine without rclone."""
    if not any((folder / page).is_file() for page in ("index.html", f"{overlays.BASE}/index.html")):
        yield f"{folder} không phải bản để tải lên: ghi dist/host/web (lệnh host) hoặc dist/editions (lệnh editions)"
    if shutil.which(RCLONE) is None:
        yield NO_RCLONE


def kind(path: str) -> FileKind:
    """How an object is sent, by its name."""
    plain, _, last = path.rpartition(".")
    encoding = ENCODINGS.get(last, "")
    name = plain if encoding else path
    type_ = policy.TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    caching = next(
        (value for pattern, value in reversed(policy.CACHING.items()) if re.search(pattern, f"/{name}")), policy.FRESH
    )
    stage = 2 if name.endswith(".html") else 0 if re.search(policy.HASHED, f"/{name}") else 1
    return FileKind(stage, type_, caching, encoding)


def plan(here: Mapping[str, str], there: Mapping[str, str], again: bool = False, prune: bool = False) -> UploadPlan:
    """From path → MD5 on both sides. `again` sends also what is the same; `prune` deletes old assets with a digest too."""
    changed = sorted((kind(path), path) for path, digest in here.items() if again or there.get(path) != digest)
    batches = groupby(changed, key=lambda each: each[0])
    gone = (path for path in sorted(there.keys() - here.keys()) if prune or kind(path).stage > 0)
    return UploadPlan(tuple((one, tuple(path for _, path in pairs)) for one, pairs in batches), tuple(gone))


def upload(folder: Path, remote: str, again: bool, prune: bool, say: Callable[[str], None]) -> UploadPlan:
    """Make `remote` (`name:bucket/folder` of rclone) hold what `folder` holds; returns what was done."""
    here = local(folder)
    there = {path: digest for path, digest in listed(remote).items() if path.startswith(tops(folder))}
    if there and not here.keys() & there.keys():
        raise UploadError(
            f"{remote} đang có {len(there)} tệp khác, sẽ mất nếu tải lên: chọn một thư mục trống hoặc chưa có."
        )
    todo = plan(here, there, again, prune)
    for one, paths in todo.sent:
        say(f"Gửi {len(paths)} tệp: {', '.join(one.headers)}")
        set_ = [part for header in one.headers for part in ("--header-upload", header)]
        _rclone(
            "copy", str(folder), remote, "--no-check-dest", "--s3-no-check-bucket", "--transfers=16", *set_, paths=paths
        )
    if todo.deleted:
        say(f"Xoá {len(todo.deleted)} tệp không còn trong {folder}")
        _rclone("delete", remote, paths=todo.deleted)
    return todo


def tops(folder: Path) -> tuple[str, ...]:
    """How the paths begin that an upload of this folder looks after: of editions three folders, else all."""
    editions = (folder / overlays.BASE).is_dir()
    return tuple(f"{name}/" for name in (overlays.BASE, overlays.SCHOOLS, overlays.HOME)) if editions else ("",)


def local(folder: Path) -> dict[str, str]:
    """Path → MD5 of what belongs into the storage: no settings of servers."""
    files = (file for top in tops(folder) for file in (folder / top).rglob("*") if file.is_file())
    named = {file.relative_to(folder).as_posix(): file for file in files}
    return {
        path: hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
        for path, file in sorted(named.items())
        if not re.search(policy.REFUSED, path)
    }


def listed(remote: str) -> dict[str, str]:
    """Path → MD5 of what the storage has; the MD5 is empty where it knows none, so that the file is sent."""
    answer = _rclone(
        "lsjson", remote, "--recursive", "--files-only", "--no-modtime", "--no-mimetype", "--hash", "--hash-type=MD5"
    )
    return {entry["Path"]: entry.get("Hashes", {}).get("md5", "") for entry in json.loads(answer)}


def _rclone(*arguments: str, paths: tuple[str, ...] = ()) -> str:
    """Run rclone, on these paths only when some are given. Its own words about a fault go on to the terminal."""
    chosen = ["--files-from-raw", "-"] if paths else []
    done = subprocess.run(
        [RCLONE, *arguments, *chosen], input="\n".join(paths).encode(), stdout=subprocess.PIPE, check=False,
    )  # fmt: skip
    if done.returncode:
        stopped = f"rclone {arguments[0]} dừng với mã {done.returncode}, vì sao ghi ở trên."
        raise UploadError(f"{stopped} Sửa rồi chạy lại: phần đã gửi không gửi lại.")
    return done.stdout.decode("utf-8")
