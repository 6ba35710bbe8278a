"""What a lesson is drawn with: its addresses as its own page sees them, its questions, the numbers of its sources."""

from __future__ import annotations

import dataclasses

from courseware.content import reviewing
from courseware.content.model import Course

from .small import FIRST, SECOND, drawing, told


def test_drawings_are_addressed_from_the_page(course: Course) -> None:
    """A review page has an album of its own; a question without drawings has none."""

    lesson, path = told(course).lessons[0], course.lessons[0].path
    below = dataclasses.replace(drawing(told(course)), root="../")
    reviewed = dataclasses.replace(below, review=reviewing.Review(lesson, (), ()))

    assert [panel["src"] for panel in below.story] == [f"../assets/stories/{path}.svg#p{n}" for n in (1, 2, 3)]
    assert below.options(FIRST)[0] == f"../assets/stories/{path}.svg#o-mot"
    assert reviewed.options(FIRST)[0] == f"../assets/stories/{path}/on-lai.svg#o-mot"
    assert below.options(SECOND) == drawing(course).story == []


def test_a_review_page_has_its_own_questions_in_place_of_the_lessons(course: Course) -> None:
    """Those of the week, each of which stands there; sources have the same numbers."""

    plain, bank = drawing(course), course.banks[course.lessons[0].path]
    reviewed = dataclasses.replace(plain, review=reviewing.Review(plain.lesson, (), bank.questions[1:2]))

    assert plain.bank == bank and reviewed.bank is not None
    assert [(question.id, question.review_only) for question in reviewed.bank.questions] == [(SECOND, False)]
    assert reviewed.numbers == plain.numbers == {"LANM-2025-D7.2DD": 1}
