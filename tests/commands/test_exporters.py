"""`export`: files for other systems, and a sentence for what cannot be made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from courseware import commands
from courseware.content import reading

from ..embedding.small_lesson import lesson_site
from ..miniature import LESSON, ROOT


def test_the_files_are_named_and_what_is_not_carried_is_printed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What an older run left is gone."""

    old = project / "dist/exports/gift/cu.txt"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")

    assert commands.main(["export", "gift", "lop-6-7", "-q"], project) == 0
    told = capsys.readouterr()
    names = ["lop-6-7_tin-nhan-la_gift.txt", "KHONG-MANG-THEO.txt"]
    assert told.out == "".join(f"{old.parent / name}\n" for name in names)
    assert told.err == (old.parent / names[1]).read_text("utf-8")
    assert "LD-tin-nhan-la-06" in told.err
    assert sorted(file.name for file in old.parent.iterdir()) == sorted(names)


def test_in_english_beside_it_and_somewhere_else(project: Path, tmp_path: Path) -> None:
    """All lessons when none is named."""

    assert commands.main(["export", "gift", "--lang", "en", "-q", "--out", str(tmp_path)], project) == 0
    assert "Digital Shield" in (tmp_path / "exports/gift-en/NOT-CARRIED.txt").read_text("utf-8")
    assert not (project / "dist").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["gift", "lop-67"], "không có nhóm hay bài “lop-67”; gần nhất: lop-6-7"),
        (["gìft"], "không có dạng “gìft”; gần nhất: gift"),
    ],
)
def test_what_was_typed_wrong_is_told_and_nothing_is_written(
    words: list[str], said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 2."""

    assert commands.main(["export", *words, "-q"], project) == 2
    assert said in capsys.readouterr().err
    assert not (project / "dist").exists()


def test_a_course_with_a_fault_is_not_exported(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The fault is told with its file; code 1."""

    bank = project / "quizzes/vi/lop-6-7/tin-nhan-la.md"
    bank.write_text(bank.read_text("utf-8").replace("level=1", "level=9", 1), "utf-8")

    assert commands.main(["export", "gift", "-q"], project) == 1
    assert "tin-nhan-la.md" in capsys.readouterr().err
    assert not (project / "dist").exists()


def test_a_format_that_carries_pages_takes_them_from_the_built_site(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of `site/`, or another folder; without it the sentence says what to do, and nothing is written."""

    out = project / "dist/exports/scorm12"
    assert commands.main(["export", "scorm12", "-q"], project) == 1
    assert "bài lop-6-7/tin-nhan-la (vi) chưa có trong trang đã dựng" in capsys.readouterr().err
    assert not out.exists()

    course = reading.read(project).course
    assert course is not None
    ids = [question.id for question in course.banks[LESSON].placed]
    site = lesson_site(tmp_path / "da-dung", LESSON, ids)
    shutil.copytree(ROOT / "overrides", project / "overrides", dirs_exist_ok=True)
    assert commands.main(["export", "scorm12", "-q", "--site", str(site)], project) == 0
    assert sorted(file.name for file in out.iterdir()) == ["KHONG-MANG-THEO.txt", "lop-6-7_tin-nhan-la_scorm12.zip"]
