"""The files of a tag, read from git and not from the folder, where something may have changed since."""

from __future__ import annotations

import datetime
import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


class TagError(Exception):
    """A tag that cannot be read; the message is for the person at the keyboard."""


@dataclass(frozen=True)
class TaggedFile:
    """One file: its bytes, and whether it may be run."""

    body: bytes
    program: bool


@dataclass(frozen=True)
class Tagged:
    """A tag: its name, the time of its commit (UTC), its files by path."""

    name: str
    time: datetime.datetime
    files: dict[str, TaggedFile]

    def text(self, path: str) -> str:
        """A file as text; empty when the tag has none of that name."""
        return self.files[path].body.decode("utf-8") if path in self.files else ""


def read(root: Path, name: str) -> Tagged:
    """The tag `name` of the repository at `root`. Raises TagError."""
    if name not in _git(root, "tag").decode("utf-8").split("\n"):
        raise TagError(f"Chưa có nhãn git “{name}”: tạo bằng git tag -a {name}, hoặc xem các nhãn bằng git tag.")
    seconds = int(_git(root, "log", "-1", "--format=%ct", f"refs/tags/{name}"))
    packed = _git(root, "archive", "--format=tar", f"refs/tags/{name}")
    with tarfile.open(fileobj=io.BytesIO(packed)) as opened:
        files = {
            member.name: TaggedFile(stream.read(), bool(member.mode & 0o100))
            for member in opened
            if member.isfile() and (stream := opened.extractfile(member))
        }
    return Tagged(name, datetime.datetime.fromtimestamp(seconds, datetime.UTC), files)


def _git(root: Path, *words: str) -> bytes:
    try:
        return subprocess.run(["git", *words], cwd=root, capture_output=True, check=True).stdout
    except FileNotFoundError as error:
        raise TagError("Máy này không có git: bản phát hành được làm từ kho git của dự án.") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip()
        raise TagError(f"git {words[0]} không chạy được trong {root}: {said}") from error
