"""Work in a copy of this process."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from courseware.machine import beside
from courseware.machine.beside import Beside

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


def test_once_stopped_it_writes_nothing_any_more(tmp_path: Path) -> None:
    """Whoever clears up after a failure is alone."""

    def work() -> int:
        while True:
            (tmp_path / "beat").write_text(str(time.monotonic()), "ascii")

    running = Beside(work)
    while not (tmp_path / "beat").is_file():
        time.sleep(0.01)
    running.stop()
    last = (tmp_path / "beat").read_bytes()
    time.sleep(0.05)

    assert (tmp_path / "beat").read_bytes() == last
