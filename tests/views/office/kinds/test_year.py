"""Tables of a school year."""

from __future__ import annotations

import pytest

from courseware.content.model import Lang
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import spreading, year
from courseware.views.office.letterhead import Letterhead
from courseware.views.word.paragraphs import cell_of

from ..conftest import SCHOOLS


def rows(grid: object) -> list[list[str]]:
    """The texts of a table."""
    return [["\n".join(one.text for one in cell_of(cell)) for cell in row] for row in grid.rows]  # type: ignore[attr-defined]


def test_a_row_a_month_with_the_lessons_of_the_schools_bands(desk: Desk) -> None:
    """Of no other."""

    found = rows(year.months(desk))
    lesson = next(one for one in desk.course.ready() if one.band == "L67" and one.strand == "S4")

    assert len(found) == len(desk.course.registry.months.themes) + 1
    assert [row[0] for row in found[-2:]] == ["Xen giữa các tháng", "Tháng 7–8, cho thầy cô"]
    taught = "\n".join(row[2] for row in found)
    pupils = [one for band in desk.bands() if band.school for one in desk.lessons(band)]
    assert [one.path for one in pupils if one.texts[Lang.VI].title not in taught] == []
    assert found[0][0] == "Tháng 9"
    assert lesson.texts[Lang.VI].title in found[1][2]
    assert not any("Lớp 3–5" in row[2] or "Lớp 10–12" in row[2] for row in found)


def test_adults_learn_all_lessons_of_their_bands(desk: Desk) -> None:
    """The band is named once."""

    found = rows(year.adults(desk))
    wanted = sum(len(desk.lessons(band)) for band in desk.bands() if band.group == "nha-truong")

    assert len(found) == wanted > 20
    assert [row[0] for row in found if len(row) == 3] == [
        "Giáo viên",
        "Nhân viên",
        "Cán bộ quản lý",
        "Quản trị cổng và CNTT",
    ]


@pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school.code)
def test_the_plan_answers_every_duty_of_a_school(school: Letterhead, desk: Desk) -> None:
    """Of each kind. Each row says where; a heading a letter."""

    desk = Desk(desk.course, school)
    found = rows(year.answers(desk, spreading.plan(desk).body))
    clauses = desk.course.registry.clauses

    assert [row for row in found if len(row) == 3 and not row[2]] == []
    assert len(found) == sum(clause.school for clause in clauses.clauses) + len(clauses.dispatches)
    assert [found[1][0], found[1][2]] == ["mục 1, đoạn 1", "I.2.b"]
