"""The nouns: when a lesson has to be read again, and when its translation is old."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from courseware.content import reading
from courseware.content.model import Course, Lang, Lesson


@pytest.fixture
def course(mini: Path) -> Course:
    """The smallest whole course."""
    found = reading.read(mini).course
    assert found is not None
    return found


def read_on(lesson: Lesson, day: date, months: int) -> Lesson:
    """The lesson as if it had been read then, to be read again after so many months."""
    text = dataclasses.replace(lesson.texts[Lang.VI], reviewed=day)
    return dataclasses.replace(lesson, review_in=months, texts={**lesson.texts, Lang.VI: text})


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 11, 22), 1, date(2026, 12, 22)),
        (date(2026, 11, 22), 2, date(2027, 1, 22)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 1, 28), 11, date(2026, 12, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 26, date(2030, 2, 28)),
    ],
)
def test_a_lesson_is_due_after_its_months_to_the_day(course: Course, day: date, months: int, due: date) -> None:
    """Over the end of a year as within it; a day that the month may not have becomes its 28th."""

    assert read_on(course.lessons[0], day, months).due(Lang.VI) == due


def test_only_a_translation_can_be_stale(course: Course) -> None:
    """The Vietnamese text is the one that the others follow."""

    lesson = dataclasses.replace(course.lessons[0], translates="00000000")

    assert (lesson.stale(Lang.VI), lesson.stale(Lang.EN)) == (False, True)
    assert not course.lessons[0].stale(Lang.EN)


def test_drafts_are_not_published(course: Course) -> None:
    """`ready` leaves them out; their questions stay known, so that no id is given twice."""

    draft = dataclasses.replace(course, lessons=(dataclasses.replace(course.lessons[0], draft=True),))

    assert (len(course.ready()), draft.ready()) == (1, [])
    assert draft.questions() == course.questions()
