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
def test_the_tables_have_the_columns_of_the_form(make: type, columns: int, course: Course, papers: dict[str, Paper]) -> None:
    """All rows, joined cells counted; four rows of head; on lying paper nothing stands out."""

    for name, paper in papers.items():
        found = grid(list(make(course, paper)))
        assert len(found.shares) == columns, name
        assert len(found.head) == 4, name
        assert all(sum(place.across for place in row) == columns for row in placed((*found.head, *found.rows), columns)), name
        xml = Wordml(LYING.across, lambda picture: picture.says).table(found)
        assert int(re.findall(r'<w:tblW w:w="(\d+)"', xml)[0]) <= LYING.across, name
        assert xml.count("<w:tblHeader/>") == 4, name


def test_the_head_of_the_matrix_is_joined_as_in_the_form(course: Course, papers: dict[str, Paper]) -> None:
    """12 columns of levels; 9 and 3; three forms; Biết, Hiểu, Vận dụng five times."""

    head = grid(list(tables.matrix(course, papers["lop-10-12"]))).head
    told = [[(text_of(cell), getattr(cell, "across", 1), getattr(cell, "down", 1)) for cell in row] for row in head]

    assert told[0] == [
        ("TT", 1, 4), ("Chủ đề/Chương", 1, 4), ("Nội dung/đơn vị kiến thức", 1, 4),
        ("Mức độ đánh giá", 12, 1), ("Tổng", 3, 3), ("Tỉ lệ % điểm", 1, 4),
    ]  # fmt: skip
    assert told[1] == [("TNKQ", 9, 1), ("Tự luận", 3, 2)]
    assert told[2] == [("Nhiều lựa chọn", 3, 1), ("“Đúng - Sai”", 3, 1), ("Trả lời ngắn", 3, 1)]
    assert [name for name, _, _ in told[3]] == ["Biết", "Hiểu", "Vận dụng"] * 5


def test_both_tables_ask_the_same_number_and_add_up(course: Course, papers: dict[str, Paper]) -> None:
    """Questions in both; points 10; shares 100, down the last column too."""

    for name, paper in papers.items():
        matrix, specification = (grid(list(make(course, paper))) for make in (tables.matrix, tables.specification))
        ends = {text_of(row[0]): [text_of(cell) for cell in row[1:]] for row in matrix.rows if text_of(row[0]).startswith(("Tổng", "Tỉ"))}
        asked = sum(map(number, ends["Tổng số câu"][:12]))
        same = next(row for row in specification.rows if text_of(row[0]) == "Tổng số câu")
        assert asked == number(ends["Tổng số câu"][-1]) == sum(number(text_of(cell)) for cell in same[1:]), name
        assert sum(map(number, ends["Tỉ lệ %"][:4])) == sum(map(number, ends["Tỉ lệ %"][4:7])) == 100, name
        assert sum(number(text_of(row[-1])) for row in matrix.rows[: -len(ends)]) == 100, name
        if paper.preset.marks:
            assert sum(map(number, ends["Tổng số điểm"][:4])) == sum(map(number, ends["Tổng số điểm"][4:7])) == 10, name
            assert ends["Tổng số điểm"][-1] == "10", name


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

    told = "\n".join(lines([*tables.matrix(course, papers["lop-3-5"]), *tables.specification(course, papers["lop-3-5"])]))

    assert set(re.findall(r"\bMức \d\b", told)) == {"Mức 1", "Mức 2", "Mức 3"}
    assert not re.search(r"Biết|Hiểu|Vận dụng|Tổng số điểm|% điểm", told)


def test_percentages_are_written_as_in_the_forms() -> None:
    """A comma, and no nought behind it."""

    assert [tables.percent(Decimal(share)) for share in ("30", "2.5", "12.50")] == ["30", "2,5", "12,5"]
