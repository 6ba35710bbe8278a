#!/usr/bin/env python3
"""The one command: `python3 scripts/course.py build` on a machine that has Python 3.11.5 and nothing else.

This file uses the standard library alone. It makes `.venv`, installs the pinned packages (hashes checked), starts
itself again inside and hands over to `courseware.commands`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"test": ("requirements.txt", "tests/requirements.txt"), "": ("requirements.txt",)}
"""Lock files by command; `""` is every other command."""


def main(arguments: list[str]) -> int:
    """Run a command inside the project's own environment; returns its exit code."""
    if sys.version_info < (3, 11, 5):
        print(f"Cần Python 3.11.5 trở lên; máy này đang chạy Python {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    if importlib.util.find_spec("ensurepip") is None:
        print("Python của máy này thiếu phần tạo môi trường. Trên Debian, Ubuntu: apt install python3-venv", file=sys.stderr)
        return 2
    locks = LOCKS.get(arguments[0] if arguments else "", LOCKS[""])
    if not inside():
        try:
            for lock in locks:
                install(ROOT / lock)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"Không cài được các gói cần dùng: {error}\nHãy kiểm tra kết nối mạng rồi chạy lại.", file=sys.stderr)
            return 2
        return subprocess.call([PYTHON, __file__, *arguments])
    sys.path.insert(0, str(ROOT / "scripts"))
    from courseware import commands

    return commands.main(arguments, ROOT)


def inside() -> bool:
    """Whether this process runs in the project's environment."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def install(lock: Path) -> None:
    """Install a lock file unless exactly this one is installed already."""
    stamp = VENV / f"{lock.parent.name}-{lock.stem}.sha256"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return
    if not PYTHON.is_file():
        print("Tạo môi trường .venv (chỉ lần đầu) …", file=sys.stderr)
        venv.create(VENV, with_pip=True)
    print(f"Cài các gói trong {lock.relative_to(ROOT)} …", file=sys.stderr)
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run([PYTHON, "-m", "pip", "install", *quiet, "--require-hashes", "-r", lock], check=True, stdout=sys.stderr)
    stamp.write_text(digest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
