"""Zips of our own, also those that are documents: their bytes depend on nothing but what is in them. Pure."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

BEGAN = (1980, 1, 1, 0, 0, 0)
"""The time of every file in an archive."""


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Names and contents as an archive, in this order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, BEGAN)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(entry, data)
    return made.getvalue()


def files(archive: bytes) -> list[tuple[str, bytes]]:
    """What an archive holds, in its order."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return [(name, opened.read(name)) for name in opened.namelist()]
