"""The real course keeps its promises."""

from __future__ import annotations

import datetime
from collections import Counter

from courseware.checks import running
from courseware.content import reading
from courseware.content.kinds import NAMED
from courseware.content.model import Course

WAITING_AT_MOST = 0
"""Clauses of the dispatches that no lesson teaches yet. This number only goes down."""


def test_check_finds_nothing(found: reading.Read, newest: datetime.date) -> None:
    """All rules, all files, on the newest day that the content names."""

    assert [str(p) for p in running.run(found, newest)] == []


def test_every_band_and_every_strand_has_a_lesson(course: Course) -> None:
    """One lesson at least for each audience, and all ten strands."""

    scope = course.registry.scope

    assert {lesson.band for lesson in course.ready()} == {band.id for band in scope.bands}
    assert {lesson.strand for lesson in course.ready()} == {strand.id for strand in scope.strands}
    assert len(course.ready()) >= 14


def test_each_kind_of_question_is_used_at_least_four_times(course: Course) -> None:
    """All of them."""

    counted = Counter(question.kind for question in course.questions())

    assert {kind: counted[kind] for kind in NAMED if counted[kind] < 4} == {}


def test_all_64_clauses_are_known_and_the_waiting_list_shrinks(course: Course) -> None:
    """What waits is counted here, so that it cannot grow unseen."""

    assert len(course.registry.clauses.clauses) == 64
    assert len(course.registry.clauses.waiting) <= WAITING_AT_MOST
