"""The matrix of 19 columns and the specification of 16."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from courseware.content.model import Course
from courseware.views.papers import tables
from courseware.views.papers.plan import Paper
from courseware.views.word.paper import LYING
from courseware.views.word.paragraphs import Element, Grid
from courseware.views.word.places import placed
from courseware.views.word.wordml import Wordml

from .conftest import lines, text_of


def grid(elements: list[Element]) -> Grid:
    """The one table."""
    (found,) = (element for element in elements if isinstance(element, Grid))
    return found


def number(text: str) -> Decimal:
    """2,5 as a number; nothing is nought."""
    return Decimal(text.replace(",", ".") or "0")


@pytest.mark.parametrize(("make", "columns"), [(tables.matrix, 19), (tables.specification, 16)])
def test_the_tables_have_the_columns_of_the_form(
    make: type, columns: int, course: Course, papers: dict[str, Paper]
) -> None:
    """All rows, joined cells counted; four rows of head; on lying paper nothing stands out."""

    for name, paper in papers.items():
        found = grid(list(make(course, paper)))
        assert len(found.shares) == columns, name
        assert len(found.head) == 4, name
        assert all(
            sum(place.across for place in row) == columns for row in placed((*found.head, *found.rows), columns)
        ), name
        xml = Wordml(LYING.across, lambda picture: picture.says).table(found)
        assert int(re.findall(r'<w:tblW w:w="(\d+)"', xml)[0]) <= LYING.across, name
        assert xml.count("<w:tblHeader/>") == 4, name


def test_both_tables_ask_the_same_number_and_add_up(course: Course, papers: dict[str, Paper]) -> None:
    """Questions in both; points 10; shares 100, down the last column too."""

    for name, paper in papers.items():
        matrix, specification = (grid(list(make(course, paper))) for make in (tables.matrix, tables.specification))
        ends = {
            text_of(row[0]): [text_of(cell) for cell in row[1:]]
            for row in matrix.rows
            if text_of(row[0]).startswith(("Tổng", "Tỉ"))
        }
        asked = sum(map(number, ends["Tổng số câu"][:12]))
        same = next(row for row in specification.rows if text_of(row[0]) == "Tổng số câu")
        assert asked == number(ends["Tổng số câu"][-1]) == sum(number(text_of(cell)) for cell in same[1:]), name
        assert sum(map(number, ends["Tỉ lệ %"][:4])) == sum(map(number, ends["Tỉ lệ %"][4:7])) == 100, name
        assert sum(number(text_of(row[-1])) for row in matrix.rows[: -len(ends)]) == 100, name
        if paper.preset.marks:
            assert sum(map(number, ends["Tổng số điểm"][:4])) == sum(map(number, ends["Tổng số điểm"][4:7])) == 10, name
            assert ends["Tổng số điểm"][-1] == "10", name


@pytest.mark.parametrize("make", [tables.matrix, tables.specification])
def test_the_rows_of_the_lessons_add_up_to_the_totals(make: type, course: Course, papers: dict[str, Paper]) -> None:
    """Column by column; in the matrix the sums of each level too."""

    for name, paper in papers.items():
        found = grid(list(make(course, paper)))
        total = next(row for row in found.rows if text_of(row[0]) == "Tổng số câu")
        wide = 16 if make is tables.matrix else 12
        rows = [row[-wide:] for row in found.rows if len(row) > wide and row is not total]
        width = wide - 1 if make is tables.matrix else wide
        for column in range(width):
            said = [number(text_of(row[column])) for row in rows]
            assert sum(said) == number(text_of(total[1 + column])), (name, column)


def test_each_content_has_three_lines_of_what_is_to_be_reached(course: Course, papers: dict[str, Paper]) -> None:
    """- Biết, - Hiểu, - Vận dụng; what is not asked is said."""

    for paper in papers.values():
        found = grid(list(tables.specification(course, paper)))
        cells = [row[-13] for row in found.rows if len(row) > 12 and not text_of(row[0]).startswith("Tổng")]
        for cell in cells:
            told = [one.text for one in cell]  # type: ignore[union-attr]
            assert [line.split(":")[0] for line in told] == [f"- {level}" for level in paper.preset.levels]


def test_primary_school_knows_three_levels_and_no_points(course: Course, papers: dict[str, Paper]) -> None:
    """Mức 1, 2, 3 and nothing else; a share of questions."""

    told = "\n".join(
        lines([*tables.matrix(course, papers["lop-3-5"]), *tables.specification(course, papers["lop-3-5"])])
    )

    assert set(re.findall(r"\bMức \d\b", told)) == {"Mức 1", "Mức 2", "Mức 3"}
    assert not re.search(r"Biết|Hiểu|Vận dụng|Tổng số điểm|% điểm", told)


def test_percentages_are_written_as_in_the_forms() -> None:
    """A comma, and no nought behind it."""

    assert [tables.percent(Decimal(share)) for share in ("30", "2.5", "12.50")] == ["30", "2,5", "12,5"]
