"""`planner`, `week`: files for a year and for a week, and sentences for what cannot be made."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware import commands

LESSON = "lop-6-7/tin-nhan-la"


def test_a_file_to_begin_with_is_written_changed_and_planned(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder is swapped in whole; each file is named."""

    year = project / "nam.yml"
    assert commands.main(["planner", "--new", str(year)], project) == 0
    year.write_text(year.read_text("utf-8").replace('  - {name: "Khối 7", grade: 7}\n', ""), "utf-8")
    old = project / "dist/planner/cu.docx"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")
    capsys.readouterr()

    assert commands.main(["planner", str(year)], project) == 0
    made = ["khoi-6_ke-hoach-nam-hoc.docx", "khoi-6_lich.ics", "nam-hoc.html", "nam-hoc.xlsx"]
    assert sorted(file.name for file in old.parent.iterdir()) == made
    assert sorted(Path(line).name for line in capsys.readouterr().out.splitlines()) == made


def test_nobodys_file_is_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor a folder."""

    mine = project / "nam.yml"
    mine.write_text("của tôi", "utf-8")

    assert commands.main(["planner", "lop-6-7", "--new", str(mine)], project) == 2
    assert mine.read_text("utf-8") == "của tôi"
    assert "đã có, không ghi đè" in capsys.readouterr().err
    assert commands.main(["planner", "--new", str(project / "khong-co/nam.yml")], project) == 2
    assert "không ghi được" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Cần tệp của trường hoặc một nhóm"),
        (["lop-67"], "lop-67: không có tệp này, cũng không phải một nhóm; gần nhất: lop-6-7"),
        (["lop-67", "--new", "x.yml"], "lop-67: không phải một nhóm"),
        (["khong-co.yml"], "khong-co.yml:1: thiếu tệp này"),
        (["lop-6-7"], "classes: Khối 7 chưa có bài nào"),
        (["."], "đây là một thư mục"),
    ],
)
def test_what_was_typed_wrong_is_told_and_nothing_is_written(
    words: list[str], said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 2. The small project has no lesson for grade 7."""

    assert commands.main(["planner", *words], project) == 2
    assert said in capsys.readouterr().err
    assert not (project / "dist").exists()


def test_a_week_is_one_zip_with_the_schools_name(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a folder of one's own."""

    profile = tmp_path / "hoa-sen.yml"
    profile.write_text("slug: hoa-sen\nname: Trường THCS Hoa Sen\nlevels: [thcs]\n", "utf-8")
    plain, named = tmp_path / "a", tmp_path / "b"

    assert commands.main(["week", LESSON, "--out", str(plain)], project) == 0
    assert commands.main(["week", LESSON, "--out", str(named), "--edition", str(profile)], project) == 0
    name = "week/tuan-le_lop-6-7_tin-nhan-la.zip"
    assert capsys.readouterr().out.splitlines() == [str(plain / name), str(named / name)]
    assert (plain / name).read_bytes() != (named / name).read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [(["lop-67"], "gần nhất: lop-6-7"), (["lop-6-7", "--edition", "khong-co.yml"], "khong-co.yml:1: thiếu tệp này")],
)
def test_no_week_of_what_is_not_there(
    words: list[str], said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 2."""

    assert commands.main(["week", *words], project) == 2
    assert said in capsys.readouterr().err
    assert not (project / "dist").exists()


def test_a_lesson_without_its_section_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Code 1; nothing is written."""

    lesson = project / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("các câu kiểm tra (10)", "ba câu hỏi (10)"), "utf-8")

    assert commands.main(["week", "lop-6-7"], project) == 1
    assert "chưa có lúc hỏi" in capsys.readouterr().err
    assert not (project / "dist").exists()
