"""What is dear is made once for all workers of a test run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from courseware.machine import swapping

PATIENCE = 900.0
"""Seconds to wait for another worker; a build takes seconds, on a crowded machine minutes."""


def made_once(out: Path, make: Callable[[Path], object], patience: float = PATIENCE) -> Path:
    """`out`, made by whoever comes first: `make` is given a path beside it, and the whole is swapped in.

    A maker that fails lets the next one try, so that each worker tells the fault. Raises TimeoutError when the maker was
    killed and its lock stayed.
    """
    lock = out.with_name(f".{out.name}.lock")
    out.parent.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + patience
    while not out.exists():
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            if time.monotonic() > until:
                raise TimeoutError(f"{lock} did not go away: its maker was killed") from None
            time.sleep(0.05)
            continue
        try:
            if not out.exists():
                with swapping.swapped(out) as fresh:
                    make(fresh)
        finally:
            lock.unlink()
    return out
