"""The real course keeps its promises."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path

import pytest

from courseware import checks
from courseware.content import reading
from courseware.content.kinds import NAMED
from courseware.content.model import Course, Lang

ROOT = Path(__file__).resolve().parents[2]
COMING = {"truefalse", "short"}
"""Kinds that no bank uses yet. This set only shrinks."""
WAITING_AT_MOST = 0
"""Clauses of the dispatches that no lesson teaches yet. This number only goes down."""


def test_check_finds_nothing(found: reading.Read) -> None:
    """Today, all rules, all files."""

    assert [str(p) for p in checks.run(found, datetime.datetime.now(tz=datetime.UTC).date())] == []


def test_every_band_and_every_strand_has_a_lesson(course: Course) -> None:
    """One lesson at least for each audience, and all ten strands."""

    scope = course.registry.scope

    assert {lesson.band for lesson in course.ready()} == {band.id for band in scope.bands}
    assert {lesson.strand for lesson in course.ready()} == {strand.id for strand in scope.strands}
    assert len(course.ready()) >= 14


def test_each_kind_of_question_is_used_at_least_four_times(course: Course) -> None:
    """All of them, but those that wait for their lessons."""

    counted = Counter(question.kind for question in course.questions())

    assert {kind: counted[kind] for kind in NAMED if counted[kind] < 4 and kind not in COMING} == {}


def test_a_bank_has_six_to_ten_questions_of_several_kinds(course: Course) -> None:
    """Enough to check with, not so many that a lesson becomes a test."""

    for path, bank in course.banks.items():
        assert 6 <= len(bank.questions) <= 10, path
        assert len({q.kind for q in bank.questions}) >= 4, path


def test_all_64_clauses_are_known_and_the_waiting_list_shrinks(course: Course) -> None:
    """What waits is counted here, so that it cannot grow unseen."""

    assert len(course.registry.clauses.clauses) == 64
    assert len(course.registry.clauses.waiting) <= WAITING_AT_MOST


def test_every_cell_of_the_scope_is_known(course: Course) -> None:
    """Twelve bands by ten strands."""

    scope = course.registry.scope

    assert {c.id for c in scope.cells} == {f"{b.id}.{s.id}" for b in scope.bands for s in scope.strands}


def test_the_ledger_knows_every_question(course: Course) -> None:
    """Published ids are recorded, so that none is ever given a second meaning."""

    assert {q.id: q.meaning for q in course.questions()}.items() <= course.ledger.items()


def test_the_navigation_names_every_page_once(course: Course) -> None:
    """mkdocs.yml is the only order of lessons; what is not in it would not be found."""

    nav = [line[4:].removesuffix(".md") for line in (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[2].splitlines() if line.startswith("  - ")]

    assert sorted(nav) == sorted({x.path for x in (*course.lessons, *course.pages)})


def test_only_111_and_113_are_printed_by_default(course: Course) -> None:
    """Anything else is a school's own slot; 111 comes first."""

    assert [c.number for c in course.registry.contacts.contacts] == ["111", "113"]


@pytest.mark.parametrize("lang", list(Lang))
def test_no_lesson_shouts(course: Course, lang: Lang) -> None:
    """Feedback is kind: no exclamation against the learner, no 'all of the above'."""

    harsh = ("sai rồi", "tất cả các đáp án trên", "tất cả đáp án trên", "all of the above", "wrong!", "ngu ngốc", "stupid")
    for question in course.questions():
        text = question.texts[lang].source.lower()

        assert [word for word in harsh if word in text] == [], question.id
