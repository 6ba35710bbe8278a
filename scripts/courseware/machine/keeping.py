"""What a run keeps for the next one: parts of pages, what was read, what rules found; each under a hash of all that went into it.

A part depends on the *world* (every file of `scripts/` and `overrides/`, the settings, the packages, this Python), which
stands in front of the file, and on what its own key names. So a file of another version, checkout or machine is of
another world and is not opened, and a part whose text has changed is not found. Nothing is ever corrected in place: a build
that has made something new writes down what it has used, and not much more, so the file is as large as one site.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO, Protocol, TypeVar

from courseware.machine import collecting, locking, swapping

T = TypeVar("T")
SPARE = 200
"""Parts that a build did not use and yet leaves to the next: a text is changed back, a template is wanted again."""
FOLDER = ".cache"
"""Below the project's root; git does not see it, and it may be deleted at any time."""
COURSE = "course"
"""The name of the file of what reading and rules found: `check`, `build` and `serve` share it."""
WORKER = "worker"
"""The name of the file of what each page loads, for the lists of the service worker."""
SIGNED = 2 * hashlib.sha256().digest_size
"""Bytes in front of what is kept: its world, and its own hash."""


def world(root: Path) -> bytes:
    """A hash of all that can change a page and is not the text of some page: code, templates, words, registries, packages."""
    files = [file for top in ("scripts", "overrides") for file in (root / top).rglob("*") if file.is_file()]
    used = [file for file in files if "__pycache__" not in file.parts]
    packages = {found.name for place in sys.path for found in Path(place).glob("*.dist-info")}
    parts: list[str | bytes] = [sys.version, *sorted(packages)]
    for file in [root / "mkdocs.yml", *sorted(used)]:
        parts += [file.relative_to(root).as_posix(), file.read_bytes()]
    return digest(parts)


def digest(parts: Iterable[str | bytes]) -> bytes:
    """A hash of parts, each with its length: no two lists of parts run into one."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.digest()


class Keep(Protocol):
    """What `make` makes of `parts`, perhaps made before."""

    def __call__(self, make: Callable[[], T], *parts: str | bytes) -> T:
        """`parts` are all that goes in beside the world."""


def anew(make: Callable[[], T], *parts: str | bytes) -> T:
    """Keep nothing."""
    return make()


class _Hashed:
    """A file that knows the hash of what is written to it."""

    def __init__(self, out: BinaryIO) -> None:
        self._out, self._made = out, hashlib.sha256()

    def write(self, data: bytes) -> int:
        """As a file's."""
        self._made.update(data)
        return self._out.write(data)

    def digest(self) -> bytes:
        """Of all of it."""
        return self._made.digest()


class Kept:
    """The parts in one file. They are what pages hold anyway, so reading them all costs no memory that a build would not need."""

    def __init__(self, file: Path, world: bytes, fresh: bool = False) -> None:
        """Open what is there; nothing is, with `fresh`. What is broken is thrown away, which is told on standard error."""
        self._file, self.world = file, world
        self._found: dict[bytes, Any] = {} if fresh else self._read()
        self._used: dict[bytes, Any] = {}

    def get(self, key: bytes) -> Any:
        """What is kept under a key, which the next build will find again; None when there is nothing."""
        if key in self._found:
            self._used[key] = self._found[key]
        return self._used.get(key)

    def put(self, key: bytes, part: object) -> None:
        """Keep a part, which nobody changes from now on."""
        self._used[key] = part

    def of(self, make: Callable[[], T], *parts: str | bytes) -> T:
        """What `make` makes of these parts: kept, or made now."""
        key = digest(parts)
        part: T | None = self.get(key)
        if part is None:
            part = make()
            self.put(key, part)
        return part

    def save(self, stays: bool = False) -> None:
        """Swap in what this build has used, and let go of it, or not when it `stays` for the next build of this process.

        A build beside that is saving, or a full disk, costs only time later.
        """
        found, used = self._found, self._used
        self._found, self._used = used if stays else {}, {}
        if used.keys() <= found.keys():
            return
        spare = {key: part for key, part in found.items() if key not in used}
        try:
            with locking.locked(self._file.with_suffix(".lock")), swapping.swapped(self._file) as fresh:
                self._write(fresh, used | (spare if len(spare) <= SPARE else {}))
        except (locking.HeldError, OSError):
            pass

    def _write(self, file: Path, parts: dict[bytes, Any]) -> None:
        """All parts, hashed as they are written: as bytes they would take their room a second time."""
        with file.open("wb") as out:
            out.write(bytes(SIGNED))
            hashed = _Hashed(out)
            with collecting.paused():
                pickle.dump(parts, hashed, pickle.HIGHEST_PROTOCOL)
            out.seek(0)
            out.write(self.world + hashed.digest())

    def _read(self) -> dict[bytes, Any]:
        """All parts, if they are whole and of this world."""
        try:
            signed = self._file.read_bytes()
        except OSError:
            return {}
        data = memoryview(signed)[SIGNED:]
        if hashlib.sha256(data).digest() != signed[SIGNED // 2 : SIGNED]:
            print(f"{FOLDER}/{self._file.name} hỏng, đã bỏ đi: lần này dựng lại từ đầu.", file=sys.stderr)
            return {}
        if not signed.startswith(self.world):
            return {}
        with collecting.paused():
            found: dict[bytes, Any] = pickle.loads(data)  # noqa: S301 (whole, and written by this very code)
        return found
