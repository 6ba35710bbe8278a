"""In how many hours a lesson is taught, and when it is asked again."""

from __future__ import annotations

import pytest

from courseware.views.planner import seats, weeks
from courseware.views.planner.entries import Why
from courseware.views.planner.seats import again, form
from courseware.views.planner.weeks import Hour

from .years import lesson, slot, year


@pytest.mark.parametrize(
    ("ways", "period", "minutes", "shape"),
    [
        ((15, 45), 45, 45, (1, 45, True)),
        ((15, 45), 45, 60, (1, 45, True)),
        ((15, 45), 45, 44, (1, 15, False)),
        ((15, 45), 45, 14, None),
        ((15, 90), 45, 45, (2, 45, True)),
        ((15, 90), 45, 90, (1, 90, True)),
        ((15, 90), 45, 40, (1, 15, False)),
        ((15, 35), 35, 35, (1, 35, True)),
        ((15, 30, 60), 45, 35, (2, 30, True)),
    ],
)
def test_a_lesson_in_hours_of_so_many_minutes(
    ways: tuple[int, ...], period: int, minutes: int, shape: tuple[int, int, bool] | None
) -> None:
    """Whole, in parts when it is longer than a period, else in the longest way that fits; nothing is squeezed."""

    assert form(lesson(ways=ways, period=period), minutes) == shape


def hours(**more: object) -> tuple[Hour, ...]:
    """Those of a class."""
    asked = year(**more)  # type: ignore[arg-type]
    return weeks.hours(asked, asked.classes[0])


def numbers(found: tuple[Hour | Why | None, ...]) -> list[int | Why | None]:
    """The weeks of reviews."""
    return [one.week.number if isinstance(one, Hour) else one for one in found]


def test_two_and_four_weeks_later() -> None:
    """By the calendar: after two weeks of holiday the first week is due."""

    every = hours(off=[{"first": "2026-09-21", "last": "2026-10-04"}])

    assert numbers(again(lesson(), every[:1], hours(), ())) == [3, 5]
    assert numbers(again(lesson(), every[:1], every, ())) == [
        3,
        4,
    ]  # two weeks later is a holiday, four weeks later week 3


def test_a_review_waits_for_an_hour_and_says_when_there_is_none() -> None:
    """The next week with room; none at the end of the year; none where all is taken."""

    every = hours(weeks="8")

    assert numbers(again(lesson(), every[:1], every, {every[2]})) == [4, 5]
    assert numbers(again(lesson(), every[4:5], every, ())) == [7, Why.YEAR_ENDS]
    assert numbers(again(lesson(), every[:1], every, set(every[1:]))) == [Why.FULL, Why.FULL]
    assert numbers(again(lesson(early=False), every[:1], every, ())) == [None, 5]


def test_the_shortest_hour_is_asked_in_and_none_for_ai() -> None:
    """A period is for lessons."""

    every = hours(
        slots=[
            slot("Chào cờ", 2, 5, shared="true"),
            slot("Tin học", 4, 45),
            slot("Giáo dục AI", 5, 5, ai="true"),
            slot("Lớp", 6, 15),
        ]
    )
    early, late = again(lesson(), every[:1], every, ())

    assert isinstance(early, Hour)
    assert isinstance(late, Hour)
    assert (early.slot.name, late.slot.name) == ("Lớp", "Lớp")
    assert {hour.slot.name for hour in seats.reviewing(every)} == {"Tin học", "Lớp"}
