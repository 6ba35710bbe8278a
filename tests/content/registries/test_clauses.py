"""Duties of the departments' letters."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.registries.clauses import Clause, Clauses, Dispatch

DUTY = {"id": "002.III.1.a", "place": "mục III", "says": {"vi": "Tập huấn.", "en": "Train."}, "kind": "tap-huan"}


def test_a_clause_tells_its_letter() -> None:
    """By the first three figures of its id."""

    assert Clause.model_validate(DUTY).dispatch == "002"


@pytest.mark.parametrize(
    "wrong", [{"id": "005.1"}, {"id": "02.1"}, {"id": "002"}, {"id": "002.điểm-a"}, {"kind": "khac"}]
)
def test_what_is_no_clause_is_refused(wrong: dict[str, str]) -> None:
    """An unknown letter, an id that is cut short, a kind that no report counts."""

    with pytest.raises(ValidationError):
        Clause.model_validate(DUTY | wrong)


def test_a_letter_says_who_sent_it_and_nothing_waits_unless_it_is_said() -> None:
    """`from` is a word of Python, so the model says `from_`."""

    sender = {"vi": "Sở", "en": "Department"}
    letter = {"from": sender, "year": 2026, "subject": sender}
    read = Clauses.model_validate({"dispatches": {"002": letter}, "clauses": [DUTY]})

    assert read.dispatches["002"] == Dispatch.model_validate(letter) and read.dispatches["002"].from_.vi == "Sở"
    assert read.waiting == ()
