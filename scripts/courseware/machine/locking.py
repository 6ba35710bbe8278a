"""One run at a time on one folder. The system holds the lock, so that a run that was killed leaves none behind."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

AWAY = 1 << 30
"""The byte that Windows locks: far behind the words, which others may then read."""


class HeldError(Exception):
    """Another run is at work here: who, and what to do."""


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold `file` until the block ends; it stays, empty. Raises HeldError, with the holder's number, and OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+b") as held:
        try:
            _take(held)
        except BlockingIOError as error:
            raise HeldError(_told(file, held)) from error
        held.truncate(0)
        held.write(str(os.getpid()).encode())
        held.flush()
        try:
            yield
        finally:
            held.truncate(0)


def _told(file: Path, held: BinaryIO) -> str:
    held.seek(0)
    holder = held.read(20).decode("ascii", "replace")
    who = f"tiến trình số {holder}" if holder.isdecimal() else "một tiến trình khác"
    return f"{who} đang làm trong {file.parent.parent}: chờ lệnh ấy xong rồi chạy lại, hay chọn thư mục khác bằng --out"


if sys.platform == "win32":
    import msvcrt

    def _take(held: BinaryIO) -> None:
        held.seek(AWAY)
        try:
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error
        held.seek(0)
else:
    import fcntl

    def _take(held: BinaryIO) -> None:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
