"""Find a Chromium-family browser for the tests, and for measuring."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def find_or_install() -> str | None:
    """Path of a browser. As root on Debian the package `chromium` is installed when there is none."""
    found = find()
    if found is None and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Cài gói chromium của Debian cho phép thử …", file=sys.stderr)
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for step in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", *step], env=quiet, stdout=subprocess.DEVNULL, check=False)
        found = find()
    return found


def find() -> str | None:
    """The first browser of the family on this machine."""
    named = next((path for name in NAMES if (path := shutil.which(name))), None)
    return named or next((place for place in PLACES if Path(place).is_file()), None)
