"""Same input, same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from courseware import site

ROOT = Path(__file__).resolve().parents[2]


def test_another_folder_and_another_day_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """A copy of the project elsewhere, with another clock, time zone, locale and hash seed, builds the same site."""

    copy = tmp_path / "mot thư mục khác" / "lachanso"
    ignore = shutil.ignore_patterns(".venv*", ".git", "site", "tests", "dist", "__pycache__")
    shutil.copytree(ROOT, copy, ignore=ignore)
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(LATER, "utf-8")
    environment = os.environ | {
        "PYTHONPATH": str(clock), "PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONUTF8": "1",
    }  # fmt: skip
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", copy / "mkdocs.yml", "-d", tmp_path / "site"]
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert site.differences(built, tmp_path / "site") == []


LATER = """
import time
_time = time.time
time.time = lambda: _time() + 40 * 86400
"""
