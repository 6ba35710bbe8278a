"""Files compressed once, at the highest level, so that a server only has to hand them out."""

from __future__ import annotations

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from courseware.hosting.policy import TEXT


def compress(folder: Path) -> int:
    """Write .gz and .br beside each text file that gets smaller; returns how many were written."""
    files = sorted(file for file in folder.rglob("*") if file.suffix[1:] in TEXT and file.is_file())
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # both compressors work outside Python's lock
        return sum(pool.map(_one, files))


def packed(body: bytes) -> dict[str, bytes]:
    """Suffix → compressed form, for each form that is smaller."""
    both = {".gz": gzip.compress(body, 9, mtime=0), ".br": brotli.compress(body, mode=brotli.MODE_TEXT, quality=11)}
    return {suffix: small for suffix, small in both.items() if len(small) < len(body)}


def _one(file: Path) -> int:
    smaller = packed(file.read_bytes())
    times = (file.stat().st_atime, file.stat().st_mtime)
    for suffix, small in smaller.items():
        beside = file.with_name(file.name + suffix)
        beside.write_bytes(small)
        os.utime(beside, times)  # one Last-Modified for all forms of a file
    return len(smaller)
