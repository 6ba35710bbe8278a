"""What of the plan is taught: by published lessons, in cells that the plan knows."""

from __future__ import annotations

from dataclasses import replace

from courseware.content.model import Course
from courseware.views.report import coverage

from .conftest import rows


def test_a_cell_reaches_the_clauses_that_it_serves(small: Course) -> None:
    """Sorted lines, as the list of what is reached keeps them."""

    assert coverage.reached(small) == ["cell L67.S4", "clause 000.1.b"]


def test_a_cell_that_the_plan_does_not_know_is_not_reached(small: Course) -> None:
    """A lesson may name what it likes; only the plan counts."""

    lesson = replace(small.lessons[0], cells=("L67.S5", "L67.S9"))
    course = replace(small, lessons=(lesson,))

    assert coverage.reached(course) == ["cell L67.S5"]
    assert list(rows(course, "untaught")) == ["L67.S4"]
    assert rows(course, "clauses")["000"]["beyond"] == ["taught"]


def test_a_draft_reaches_nothing_and_every_band_is_told(small: Course) -> None:
    """A band without lessons has its row."""

    draft = replace(small, lessons=(replace(small.lessons[0], draft=True),))

    assert coverage.reached(draft) == []
    assert list(coverage.by_band(draft)) == [("L67", [])]
