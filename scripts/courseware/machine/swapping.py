"""Outputs are made beside and swapped in whole, so that nobody ever sees half of one."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def swapped(out: Path) -> Iterator[Path]:
    """A path beside `out` to make a file or folder at; it takes the place of `out` when the block ends without an error.

    What an interrupted run left is cleared first; if it was interrupted between the two renames, the old one is put back.
    """
    fresh, old = out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")
    out.parent.mkdir(parents=True, exist_ok=True)
    _put_back(old, out)
    for leftover in (fresh, old):
        remove(leftover)
    try:
        yield fresh
        if out.is_dir():  # a file is replaced in one step, a folder needs two
            out.rename(old)
        fresh.replace(out)
        remove(old)
    except BaseException:
        _put_back(old, out)
        remove(fresh)
        raise


def _put_back(old: Path, out: Path) -> None:
    if old.exists() and not out.exists():
        old.rename(out)


def remove(path: Path) -> None:
    """A file or a folder, or nothing when it is not there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
