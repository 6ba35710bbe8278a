"""What is printed at the end of the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from courseware.testing import suite, timing

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.mark.parametrize(
    ("nodeid", "marks", "part"),
    [
        ("tests/hosting/test_edge.py::test_x", {"servers"}, "máy chủ thật"),
        ("tests/hosting/test_offline.py::test_x", set(), "đặt lên máy chủ"),
        ("tests/browser/app/test_storage.py::test_x[a/b::c]", {"browser", "servers"}, "trình duyệt"),
        ("tests/verify/strangers/test_files.py::test_x", {"servers"}, "kiểm tra bản đặt"),
        ("tests/content/kinds/test_short.py::test_x", set(), "nội dung"),
        ("tests/test_course.py::test_x", set(), "lệnh"),
        ("tests/papers/test_papers.py::test_x", set(), "papers"),
    ],
)
def test_a_test_belongs_to_its_folder_or_to_what_it_drives(nodeid: str, marks: set[str], part: str) -> None:
    """A room that nobody has named in Vietnamese yet is named as its folder."""

    assert timing.part(nodeid, marks) == part


def test_the_longest_part_comes_first_and_sentences_last() -> None:
    """Seconds with one digit; what took no time is not named; what was left out is counted."""

    sentence = "Thiếu caddy: cài gói caddy."
    said = timing.lines({"chữ ký": 2.04, "trình duyệt": 61.5, "máy": 0.01}, timing.Counter({sentence: 12}))

    assert said == [
        "Thời gian làm việc theo phần (tổng 64 giây, các nhân cùng làm):",
        "trình duyệt           61.5 giây",
        "chữ ký                 2.0 giây",
        f"Bỏ qua 12 phép thử. {sentence}",
    ]


TESTS = """
from courseware.testing.needs import missing
def test_good(): pass
def test_left_out(): missing("caddy", "cài gói caddy")
"""


def run(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """pytest on a small suite of its own, with our plugins."""
    (folder / "tests/hosting").mkdir(parents=True, exist_ok=True)
    (folder / "pytest.ini").write_text("[pytest]\n", "utf-8")
    (folder / "tests/hosting/test_small.py").write_text(TESTS, "utf-8")
    environment = {
        name: value for name, value in os.environ.items() if name not in ("CI", suite.PARTS, "PYTEST_XDIST_WORKER")
    }
    environment |= {"PYTHONPATH": str(SCRIPTS), "PYTHONUTF8": "1", **variables}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "courseware.testing.marks",
        "-p",
        "courseware.testing.timing",
        *words,
    ]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.slow
def test_pytests_own_line_is_the_last(tmp_path: Path) -> None:
    """A machine that reads the output finds `N passed` where it looks for it, with workers and with what was timed before."""

    done = run(tmp_path, "-n", "2", **{suite.PARTS: '{"kiểu dữ liệu": 7.25}'})
    lines = done.stdout.strip().splitlines()

    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed, 1 skipped" in lines[-1]
    assert "kiểu dữ liệu           7.2 giây" in lines
    assert lines.count("Bỏ qua 1 phép thử. Thiếu caddy: cài gói caddy.") == 1


@pytest.mark.slow
def test_where_everything_is_checked_nothing_may_be_left_out(tmp_path: Path) -> None:
    """CI=true: what is missing fails with the same sentence."""

    done = run(tmp_path, CI="true")

    assert done.returncode == 1
    assert "Thiếu caddy: cài gói caddy." in done.stdout
    assert "1 failed, 1 passed" in done.stdout.strip().splitlines()[-1]
