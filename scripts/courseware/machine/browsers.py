"""Find a Chromium-family browser for the tests, and for measuring."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")
SHELL = "chromium-headless-shell"
"""Debian's package, and program, of Chromium without windows: a fresh profile costs it a quarter of the work."""
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def find_or_install() -> str | None:
    """Path of a whole browser. As root on Debian it is installed when there is none, and the one without windows beside it."""
    found = find()
    if found is None and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print(f"Cài gói chromium và {SHELL} của Debian cho phép thử …", file=sys.stderr)
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL, check=False)
        for package in ("chromium", SHELL):  # one by one: an older Debian has not the second
            words = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
            subprocess.run(words, env=quiet, stdout=subprocess.DEVNULL, check=False)
        found = find()
    return found


def find() -> str | None:
    """The first browser of the family on this machine."""
    named = next((path for name in NAMES if (path := shutil.which(name))), None)
    return named or next((place for place in PLACES if Path(place).is_file()), None)
