#!/usr/bin/env python3
"""The one command: `python3 scripts/course.py build` on a machine that has Python 3.11.5 and nothing else.

This file uses the standard library alone. It makes `.venv`, installs the pinned packages (hashes checked), starts
itself again inside and hands over to `courseware.commands`.
"""

from __future__ import annotations

import contextlib
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
STOPPED, UNREAD = 130, 141
"""Exit codes, as of a shell: 128 and the number of the signal."""
LOCK, TEST_LOCK = Path("requirements.txt"), Path("tests/requirements.txt")


def main(arguments: list[str]) -> int:
    """Run a command inside the project's own environment; returns its exit code."""
    if sys.version_info < (3, 11, 5):
        return _refuse(f"Cần Python 3.11.5 trở lên; máy này đang chạy Python {sys.version.split()[0]}.")
    if inside():
        return run(arguments)
    if importlib.util.find_spec("ensurepip") is None:
        return _refuse("Python của máy này thiếu phần tạo môi trường. Trên Debian, Ubuntu: apt install python3-venv")
    try:
        prepare([ROOT / lock for lock in locks(arguments)])
        return hand_over([str(PYTHON), __file__, *arguments])
    except KeyboardInterrupt:
        return _stopped()
    except (OSError, subprocess.CalledProcessError) as error:
        return _refuse(f"Không cài được các gói cần dùng: {error}\nHãy kiểm tra kết nối mạng rồi chạy lại.")


def hand_over(words: list[str]) -> int:
    """The exit code of a program. Ctrl-C reaches it too: it is waited for, as it may have something to clear up."""
    with subprocess.Popen(words) as program:
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                return program.wait()


def run(arguments: list[str]) -> int:
    """Call the package. Who stops it gets a sentence; who reads no further (`| head`) nothing; packages that are gone (the machine has another Python now) are named."""
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        from courseware import commands

        try:
            return commands.main(arguments, ROOT)  # loads what the command needs
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return _stopped()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what Python still says when it ends
        return UNREAD
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "courseware":
            raise
        return _refuse(f"Môi trường {VENV} hỏng, thiếu gói {error.name}: hãy xoá thư mục ấy rồi chạy lại.")


def locks(arguments: list[str]) -> list[Path]:
    """The locked packages that a command needs. Options may stand before it: `-q test` and `-n 2 test` are `test`."""
    return [LOCK, TEST_LOCK] if {"test", "bench"} & set(arguments) else [LOCK]


def inside() -> bool:
    """Whether this process runs in the project's environment."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def prepare(wanted: list[Path]) -> None:
    """Install the lock files that are not installed yet; an environment that is half made or broken is made anew."""
    if all(installed(lock) for lock in wanted):
        return
    if not works():
        print("Tạo môi trường .venv (chỉ lần đầu) …", file=sys.stderr)
        venv.create(VENV, with_pip=True, clear=True)
    for lock in wanted:
        if not installed(lock):
            install(lock)


def installed(lock: Path) -> bool:
    """Whether exactly this lock file is installed, for a Python that is still there."""
    stamp = _stamp(lock)
    return PYTHON.is_file() and stamp.is_file() and stamp.read_text() == _digest(lock)


def works() -> bool:
    """Whether the environment has a Python that starts, and pip: an interrupted `venv` has one without the other."""
    ask = [str(PYTHON), "-m", "pip", "--version"]
    return PYTHON.is_file() and subprocess.run(ask, capture_output=True, check=False).returncode == 0


def install(lock: Path) -> None:
    """Install a lock file. Raises CalledProcessError when pip fails; then there is no stamp, and the next run tries again."""
    print(f"Cài các gói trong {lock.relative_to(ROOT)} …", file=sys.stderr)
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [PYTHON, "-m", "pip", "install", *quiet, "--require-hashes", "-r", lock], check=True, stdout=sys.stderr
    )
    _stamp(lock).write_text(_digest(lock))


def _stamp(lock: Path) -> Path:
    return VENV / f"{lock.parent.name}-{lock.stem}.sha256"


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _stopped() -> int:
    print("Đã dừng.", file=sys.stderr)
    return STOPPED


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
