"""Two sheets that measure telling apart."""

from __future__ import annotations

import re

from courseware.content.blueprints.model import Parallel
from courseware.content.blueprints.telling import deal
from courseware.content.model import Course
from courseware.views.kits.markdown import Writing
from courseware.views.papers import parallel
from courseware.views.word.paragraphs import Grid, Style, cell_of

from .conftest import lines, text_of


def pairs(course: Course) -> list[Parallel]:
    """Those that come with the course."""
    return [one for one in course.blueprints.values() if isinstance(one, Parallel)]


def test_each_sheet_has_ten_cases_with_two_answers(course: Course, hand: Writing) -> None:
    """And nothing of why."""

    for one in pairs(course):
        sheets = deal(course, one, one.seed).sheets
        for name, cases in zip("AB", sheets, strict=True):
            found = list(parallel.sheet(one, name, cases, course.registry.band(one.band), hand, ""))
            told, table = lines(found), [element for element in found if isinstance(element, Grid)][-1]
            assert f"Phiếu {name}" in told
            assert sum(line.startswith("Câu ") for line in told) == 2 * one.each
            assert [text_of(cell) for cell in table.head[0]] == ["", "Tin được", "Đáng ngờ"]
            assert [text_of(row[1]) + text_of(row[2]) for row in table.rows] == [""] * (2 * one.each)
            assert not any(one.style is Style.LABEL for row in table.rows for cell in row for one in cell_of(cell))
            assert not any(hand.line(case.why) in told for case in cases)


def test_the_key_says_five_and_five_with_reasons_and_how_to_count(course: Course, hand: Writing) -> None:
    """A class, never a child; below five sheets nothing."""

    for one in pairs(course):
        dealt = deal(course, one, one.seed)
        found = list(parallel.key(one, dealt.sheets, hand))
        grids = [element for element in found if isinstance(element, Grid)]
        for grid, cases in zip(grids, dealt.sheets, strict=False):
            verdicts = [text_of(row[1]) for row in grid.rows]
            assert verdicts == ["Tin được" if case.genuine else "Đáng ngờ" for case in cases]
            assert verdicts.count("Tin được") == one.each
        assert [text_of(row[0]) for row in grids[-1].rows] == list(parallel.WHEN)
        assert any("không cho từng người" in line for line in lines(found))


def test_what_is_said_to_the_class_fits_pupils_and_adults() -> None:
    """Learners of GDTX and teachers are no “em” and no “bạn”; their messages may have some."""

    for text in parallel.HOW:
        assert not re.search(r"\b(em|bạn|cô|học sinh)\b", text), text
