"""Files that somebody typed for an edition: what is wrong in them is told by line, and no sample goes over one."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.commands import school_files
from courseware.content.model import Course
from courseware.editions import schools
from courseware.editions.schools import Rules

from ..conftest import ROOT, TODAY


@pytest.fixture(scope="module")
def against(course: Course) -> Rules:
    """What profiles are held against."""
    return schools.rules(course.registry, ROOT, TODAY)


def test_a_department_without_a_file_is_just_the_department(against: Rules) -> None:
    """The list of its schools is made all the same, without the name of a province."""
    found, wrong = school_files.department(None, against)

    assert wrong == [] and found is not None
    assert (found.slug, found.profile.name) == ("so", "Sở Giáo dục và Đào tạo")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("# Sở\nslug: khac\nname: Sở GD\nlevels: [so]\n", 2, "mã của Sở phải là “so”, đang là “khac”"),
        ("slug: so\nname: Sở GD\nlevels: [so]\ntel: 1\n", 4, "tel"),
    ],
)
def test_a_departments_file_is_told_by_its_line(
    text: str, line: int, said: str, against: Rules, tmp_path: Path
) -> None:
    file = tmp_path / "so.yml"
    file.write_text(text, "utf-8")
    found, wrong = school_files.department(file, against)

    assert found is None
    assert [(one.path, one.line) for one in wrong] == [(str(file), line)]
    assert said in wrong[0].message


def test_a_file_that_is_not_there_is_told(against: Rules, tmp_path: Path) -> None:
    found, wrong = school_files.school(tmp_path / "truong.yml", against)

    assert found is None and [one.path for one in wrong] == [str(tmp_path / "truong.yml")]


def test_a_sample_goes_over_nothing_and_into_no_folder_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What somebody has written in the meantime stays."""
    file = tmp_path / "truong.yml"

    assert school_files.sample(file, b"slug: a\n") == 0
    file.write_bytes(b"slug: b\n")
    assert school_files.sample(file, b"slug: a\n") == 2
    assert file.read_bytes() == b"slug: b\n"
    assert school_files.sample(tmp_path / "khong-co/truong.yml", b"") == 2
    assert "Chưa có thư mục" in capsys.readouterr().err
