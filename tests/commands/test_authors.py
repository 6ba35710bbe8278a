"""What an author's commands print and return; what they write is tested in tests/authoring."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware import commands


def test_check_prints_every_fault_and_fails(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a fault, a count, exit code 1; 0 when there is none."""

    assert commands.main(["check"], mini) == 0
    lesson = mini / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("minutes: 45", "minutes: x"), "utf-8")

    assert commands.main(["check"], mini) == 1
    assert "docs/vi/lop-6-7/tin-nhan-la.md:4: minutes: cần số nguyên, đang là “x” [khoa]" in capsys.readouterr().out


def test_build_refuses_a_course_with_faults_and_makes_nothing(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No site is better than a wrong one."""

    (mini / "docs/en/lop-6-7/tin-nhan-la.md").unlink()

    assert commands.main(["build", "-q"], mini) == 1
    assert not (mini / "site").exists()
    assert "thiếu tệp này" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["dung"], ["check", "--la"], ["new", "lesson"], ["new", "trang", "a/b"]])
def test_wrong_use_ends_with_2_and_a_sentence(mini: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """argparse's own exit, no traceback."""

    with pytest.raises(SystemExit) as ended:
        commands.main(words, mini)

    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_measuring_without_a_site_says_what_to_do(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the command."""

    assert commands.main(["measure"], mini) == 2
    assert "course.py build" in capsys.readouterr().err
