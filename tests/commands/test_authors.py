"""What an author's commands print and return; what they write is tested in tests/authoring."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware import commands
from courseware.content import sounds
from courseware.machine import keeping

from ..recording import opus


def test_check_prints_every_fault_and_fails(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a fault, a count, exit code 1; 0 when there is none."""

    assert commands.main(["check"], mini) == 0
    lesson = mini / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("minutes: 45", "minutes: x"), "utf-8")

    assert commands.main(["check"], mini) == 1
    assert "docs/vi/lop-6-7/tin-nhan-la.md:4: minutes: cần số nguyên, đang là “x” [khoa]" in capsys.readouterr().out


def test_check_says_the_same_whatever_was_kept(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """First, again, with a file of another world, with half a file, with a folder in its place."""

    kept = mini / keeping.FOLDER / keeping.COURSE
    lesson = mini / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("minutes: 45", "minutes: 5").replace("Em ", "Em 😀 "), "utf-8")

    def said() -> tuple[str, str]:
        assert commands.main(["check"], mini) == 1
        return tuple(capsys.readouterr())  # type: ignore[return-value]

    first, _ = said()
    assert "so-phut" in first and "ky-hieu" in first
    left = kept.read_bytes()
    assert said()[0] == first
    assert kept.read_bytes() == left, "nothing had to be found anew"
    kept.write_bytes(b"?" * 32 + left[32:])
    assert said()[0] == first
    kept.write_bytes(left[: len(left) // 2])
    out, err = said()
    assert out == first and ".cache/course hỏng, đã bỏ đi" in err
    assert kept.read_bytes() == left
    kept.unlink()
    kept.mkdir()
    assert said()[0] == first


@pytest.mark.parametrize("words", [[], ["dung"], ["check", "--la"], ["new", "lesson"], ["new", "trang", "a/b"]])
def test_wrong_use_ends_with_2_and_a_sentence(mini: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """argparse's own exit, no traceback."""

    with pytest.raises(SystemExit) as ended:
        commands.main(words, mini)

    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


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


def test_what_may_be_recorded_is_told_with_the_names_of_its_files(
    mini: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both languages, each sentence once, a tick at what is there; a lesson whose learners read has none."""

    lesson = "lop-6-7/tin-nhan-la"
    assert commands.main(["sounds", lesson], mini) == 2
    assert "không có bài mầm non, lớp 1–2 này" in capsys.readouterr().err
    scope = mini / "scripts/registry/scope.yml"
    scope.write_text(scope.read_text("utf-8").replace("grades: [6, 7]", "grades: [1, 2]"), "utf-8")
    name = f"tin-nhan-la-01.{sounds.mark('Em làm gì với tin của số lạ?')}.opus"
    file = mini / f"{sounds.FOLDER}/vi/{lesson}/{name}"
    file.parent.mkdir(parents=True)
    file.write_bytes(opus())

    assert commands.main(["sounds", lesson], mini) == 0
    said = capsys.readouterr().out.split("\n")
    assert f"  ✓ {name}: Em làm gì với tin của số lạ?" in said
    assert said.count(f"{sounds.FOLDER}/en/{lesson}/") == 1
    marks = [line.split(".")[1] for line in said if ".opus: " in line]
    assert len(marks) == len(set(marks)) and sum("✓" in line for line in said) == 1
