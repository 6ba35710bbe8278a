"""What is asked: what can be guessed, which levels, whether every objective is tested."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course
from courseware.views.report.asking import asked, singles

from .conftest import asking, of_kind, rows


def test_a_single_is_what_can_be_guessed(small: Course) -> None:
    """Of ten kinds one; in the words of Vietnamese, with its lesson and its band."""

    [found] = singles(small, small.ready())

    assert (found.id, found.lesson, found.band) == ("tin-nhan-la-01", "lop-6-7/tin-nhan-la", "L67")
    assert [option.right for option in found.options].count(True) == 1


def test_a_lesson_without_a_bank_asks_nothing(small: Course) -> None:
    """No question, and no fault."""

    assert len(asked(small, small.ready())) == 10
    assert asked(replace(small, banks={}), small.ready()) == []


@pytest.mark.parametrize(
    ("levels", "beyond"),
    [
        ("1111222333", []),
        ("1111122233", []),
        ("1112222333", []),
        ("1111112233", ["1"]),
        ("3333333333", ["1", "2", "3"]),
    ],
)
def test_levels_may_lie_ten_points_from_what_is_wanted(small: Course, levels: str, beyond: list[str]) -> None:
    """4 : 3 : 3, and not a point more than ten beside it."""

    single = of_kind(small, "single")
    course = asking(small, *(replace(single, level=int(level)) for level in levels))

    assert rows(course, "levels")["L67"]["beyond"] == beyond


@pytest.mark.parametrize(
    ("objectives", "told"),
    [
        ([1, 1, 2, 2], {"twice": 2, "once": 0, "never": 0, "unnamed": 0, "beyond": []}),
        ([1, 1, 2], {"twice": 1, "once": 1, "never": 0, "unnamed": 0, "beyond": ["twice"]}),
        ([1, 1, 1, None], {"twice": 1, "once": 0, "never": 1, "unnamed": 1, "beyond": ["twice"]}),
    ],
)
def test_an_objective_needs_two_questions(small: Course, objectives: list[int | None], told: dict[str, object]) -> None:
    """What is asked once or never is counted apart."""

    single = of_kind(small, "single")
    course = asking(small, *(replace(single, objective=objective) for objective in objectives))

    row = rows(course, "objectives")["L67"]
    assert {name: row[name] for name in told} == told
