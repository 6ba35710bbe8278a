"""Figures of a paper."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from courseware.content.blueprints.scoring import Form
from courseware.content.model import Course
from courseware.views.papers.plan import Paper
from courseware.views.papers.tally import rounded, tally


@given(st.lists(st.integers(1, 50), min_size=1, max_size=15))
def test_rounded_shares_add_up_to_a_hundred(parts: list[int]) -> None:
    """And none is a whole one off."""

    shares = [Decimal(part) / sum(parts) * 100 for part in parts]
    found = rounded(shares)

    assert sum(found) == 100
    assert all(abs(number - share) < 1 for number, share in zip(found, shares, strict=True))


def test_a_paper_is_counted_by_lesson_form_and_level(course: Course, papers: dict[str, Paper]) -> None:
    """As its blueprint asks."""

    for paper in papers.values():
        found = tally(course, paper)
        for form in paper.preset.forms:
            assert [found.count(None, form, n) for n in (1, 2, 3)] == [
                paper.blueprint.count(form, n) for n in (1, 2, 3)
            ]
        assert sum(found.count(lesson) for lesson in found.lessons) == found.count()
        assert [strand for strand, _ in found.strands] == list(dict.fromkeys(lesson.strand for lesson in found.lessons))


def test_every_lesson_of_the_band_is_asked_about(course: Course, papers: dict[str, Paper]) -> None:
    """Of those papers that name no lesson."""

    for paper in papers.values():
        lessons = [lesson for lesson in course.ready() if lesson.band == paper.blueprint.band]
        assert len(tally(course, paper).lessons) == len(lessons)


def test_points_of_grades_6_and_7(course: Course, papers: dict[str, Paper]) -> None:
    """3 choices, 4 true and false, 3 essays, as its preset says."""

    found = tally(course, papers["lop-6-7"])

    assert [found.points(None, form) for form in (Form.CHOICE, Form.TRUEFALSE, Form.SHORT, Form.ESSAY)] == [3, 4, 0, 3]
