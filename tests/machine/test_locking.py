"""Two runs never work in one folder at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from courseware.machine import locking

SCRIPTS = Path(locking.__file__).parents[2]
HOLD = "import sys, pathlib; from courseware.machine import locking\nwith locking.locked(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"


def test_the_second_is_told_who_holds_it_and_may_come_after(tmp_path: Path) -> None:
    file = tmp_path / "so-ghi/khoa"
    with (
        locking.locked(file),
        pytest.raises(locking.HeldError, match=f"số {os.getpid()} đang làm trong {tmp_path}"),
        locking.locked(file),
    ):
        pytest.fail("both")
    with locking.locked(file):
        assert file.read_text() == str(os.getpid())
    assert file.read_bytes() == b""


def test_what_a_killed_run_left_is_taken_over(tmp_path: Path) -> None:
    file = tmp_path / "so-ghi/khoa"
    words = [sys.executable, "-c", HOLD, str(file)]
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(SCRIPTS)}
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == b"held\n"
        with pytest.raises(locking.HeldError, match=f"số {other.pid} "), locking.locked(file):
            pytest.fail("both")
        other.kill()
        other.wait()
    assert file.read_text() == str(other.pid)
    with locking.locked(file):
        assert file.read_text() == str(os.getpid())
