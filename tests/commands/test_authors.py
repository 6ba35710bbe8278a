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


def test_a_new_lesson_says_every_file_that_changed_and_what_comes_next(
    mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Four files made, the navigation written; what is refused goes to standard error."""

    assert commands.main(["new", "lesson", "lop-6-7/usb-nhat-duoc"], mini) == 0
    said = capsys.readouterr().out
    assert all(f"{top}/{lang}/lop-6-7/usb-nhat-duoc.md" in said for top in ("docs", "quizzes") for lang in ("vi", "en"))
    assert "nav của mkdocs.yml" in said and "course.py stamp lop-6-7/usb-nhat-duoc" in said

    assert commands.main(["new", "lesson", "lop-6-7/usb-nhat-duoc"], mini) == 2
    assert "không ghi đè" in capsys.readouterr().err
