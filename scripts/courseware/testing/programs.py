"""Programs and fonts of others that tests need: found here or, as root on Debian, installed."""

from __future__ import annotations

import contextlib
import getpass
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from courseware.machine import locking
from courseware.testing import needs

FORBID = Path("/usr/sbin/policy-rc.d")
"""While it ends with 101, nothing that is installed starts by itself (Debian Policy 9.3.3.1)."""
LIBRARIES = {"writer": "libswlo", "calc": "libsclo", "impress": "libsdlo"}
"""Part of LibreOffice → the library beside `soffice` that is there when the part is."""


def needed(what: str, package: str, look: Callable[[], str | None]) -> str:
    """What `look` finds; when it finds nothing, `package` is installed and it looks again. Else the test is left out."""
    found = look()
    if found is None:
        with _one_at_a_time():
            found = look()  # another worker may just have brought it
            if found is None:
                install(package)
                found = look()
    return found or needs.missing(what, f"apt install {package}")


def office(part: str) -> str:
    """The path of a LibreOffice that has “writer”, “calc” or “impress”."""

    def look() -> str | None:
        found = shutil.which("soffice")
        there = found and any(Path(found).resolve().parent.glob(f"{LIBRARIES[part]}.*"))
        return found if there else None

    return needed(f"LibreOffice ({part})", f"libreoffice-{part}-nogui", look)


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Among the workers of a run: apt-get waits for another's packages, but not for its lists and its downloads."""
    file = Path(tempfile.gettempdir()) / f"lachan-install-{getpass.getuser()}" / "lock"
    while True:
        try:
            with locking.locked(file):
                yield
            return
        except locking.HeldError:
            time.sleep(0.2)


def install(package: str) -> None:
    """As root on Debian; nothing may start by itself after the installation."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    ours = not FORBID.exists()
    if ours:
        FORBID.write_text("#!/bin/sh\nexit 101\n")
        FORBID.chmod(0o755)
    try:
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for step in (
            ["update", "-qq"],
            ["install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", package],
        ):
            subprocess.run(["apt-get", *step], env=quiet, stdout=subprocess.DEVNULL, check=False)
    finally:
        if ours:
            FORBID.unlink(missing_ok=True)
