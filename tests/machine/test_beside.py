"""Work in a copy of this process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from courseware.machine import beside
from courseware.machine.beside import Beside

SCRIPTS = str(Path(beside.__file__).parents[2])
pytestmark = pytest.mark.skipif(not beside.possible(), reason="this machine has one core, or cannot copy a process")


def test_it_sees_what_this_process_has_and_changes_nothing_of_it(tmp_path: Path) -> None:
    """What it leaves is a file and a number."""

    read = ["bài"]

    def work() -> int:
        read.append("riêng")
        return (tmp_path / "left").write_text(" ".join(read), "utf-8") and 3

    assert Beside(work).wait() == 3
    assert (tmp_path / "left").read_text("utf-8") == "bài riêng"
    assert read == ["bài"]


def test_what_it_raises_is_told_and_is_one(capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing of this process runs a second time at its end."""

    print("của tiến trình này", end="")

    assert Beside(lambda: int("không phải số")).wait() == 1
    out, err = capfd.readouterr()
    assert out == "của tiến trình này"
    assert err.endswith("ValueError: invalid literal for int() with base 10: 'không phải số'\n")


@pytest.mark.parametrize("end", ["sys.exit(2)", "raise ValueError", "os.kill(os.getpid(), signal.SIGINT)"])
def test_it_ends_with_the_process_that_began_it(end: str, tmp_path: Path) -> None:
    """However that ends: whoever clears up after a failure is alone. Ctrl-C is told by the other one alone."""

    program = tmp_path / "program.py"
    program.write_text(BEATING + end, "utf-8")
    done = subprocess.run(
        [sys.executable, program, tmp_path / "beat"], env=os.environ | {"PYTHONPATH": SCRIPTS}, capture_output=True, text=True, check=False
    )  # fmt: skip
    last = (tmp_path / "beat").read_bytes()
    time.sleep(0.05)

    assert done.returncode != 0
    assert done.stderr.count("Traceback") == (0 if "exit" in end else 1)
    assert (tmp_path / "beat").read_bytes() == last


BEATING = """
import os, pathlib, signal, sys, time
from courseware.machine.beside import Beside
signal.signal(signal.SIGINT, signal.default_int_handler)
beat = pathlib.Path(sys.argv[1])
def work():
    while True:
        beat.write_text(str(time.monotonic()))
Beside(work)
while not beat.is_file():
    time.sleep(0.01)
"""
