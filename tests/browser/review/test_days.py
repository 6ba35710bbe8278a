"""When an objective is asked again, by a right clock and by a wrong one: the scripts alone in an empty page."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from .known_day import DAY
from .scripts import EPOCH, desk_of, number


def after(page: Page, was: list[Any] | None, right: bool, day: int, id_: str = "ma-02") -> list[Any]:
    """What is kept of an objective when it is answered."""
    found: list[Any] = page.evaluate(
        "([was, right, day, id]) => Review.after(was, right, day, id)", [was, right, day, id_]
    )
    return found


def test_right_answers_come_back_after_7_28_84_days_and_then_in_september(desk: Page) -> None:
    """Each answered on the day it is due."""
    found, day, ways = None, DAY, []
    for _ in range(5):
        found = after(desk, found, True, day)
        ways.append(found[1] - day)
        day = found[1]

    assert ways[:3] == [7, 28, 84]
    third, fourth = (EPOCH + datetime.timedelta(at) for at in (day - ways[4], day))
    assert [(one.month, one.day) for one in (third, fourth)] == [(9, 5)] * 2 and fourth.year == third.year + 1


@pytest.mark.parametrize("was", [None, [0, DAY, "a"], [1, DAY + 3, "a"], [4, DAY, "a"]])
def test_a_wrong_answer_comes_back_tomorrow_whatever_was_known(desk: Page, was: list[Any] | None) -> None:
    assert after(desk, was, False, DAY) == [0, DAY + 1, "ma-02"]


def test_what_is_answered_again_on_the_same_day_does_not_climb(desk: Page) -> None:
    """Trying again after a wrong answer, all questions of a lesson in a row, or before it is due: practice, no proof."""
    wrong = after(desk, None, False, DAY)
    assert after(desk, wrong, True, DAY, "b") == [0, DAY + 1, "b"]
    right = after(desk, None, True, DAY)
    assert after(desk, right, True, DAY, "b") == [1, DAY + 7, "b"]
    assert after(desk, right, True, DAY + 6, "b") == [1, DAY + 7, "b"]


@pytest.mark.parametrize("year", [2027, 2028])
def test_a_school_year_is_never_sooner_than_four_weeks_and_at_most_13_months_away(desk: Page, year: int) -> None:
    """From any day of a common year and of a leap year."""
    first, last = number(datetime.date(year, 1, 1)), number(datetime.date(year, 12, 31))
    script = "([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => Review.after([3, from + n, 'a'], true, from + n, 'a')[1])"
    for n, at in enumerate(desk.evaluate(script, [first, last])):
        september = EPOCH + datetime.timedelta(at)
        assert (september.month, september.day) == (9, 5)
        assert 28 <= at - first - n <= 394


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2028-02-22", "2028-02-29"),
        ("2027-02-22", "2027-03-01"),
        ("2027-12-28", "2028-01-04"),
        ("2100-02-26", "2100-03-05"),
    ],
)
def test_seven_days_are_seven_days_over_the_end_of_february_and_of_a_year(desk: Page, day: str, due: str) -> None:
    first, second = (number(datetime.date.fromisoformat(text)) for text in (day, due))

    assert after(desk, None, True, first)[1] == second


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_a_day_ends_at_midnight_where_the_learner_is(browser: Browser, zone: str) -> None:
    made = browser.new_context(reduced_motion="reduce", timezone_id=zone)
    page = desk_of(made)
    days = page.evaluate(
        "[[2028, 1, 29, 0, 0, 0], [2028, 1, 29, 23, 59, 59], [2028, 2, 1, 0, 0, 0]].map((at) => Review.today(new Date(...at)))"
    )
    made.close()

    leap = number(datetime.date(2028, 2, 29))
    assert days == [leap, leap, leap + 1]


@pytest.mark.parametrize("back", [2, 400, 20_000])
def test_a_clock_set_back_brings_what_lies_too_far_ahead_at_once(desk: Page, back: int) -> None:
    """Whatever was reckoned by the wrong clock is due, and goes on from the day that it is now."""
    ahead = after(desk, None, False, DAY + back)

    assert desk.evaluate("([one, day]) => Review.due(one, day)", [ahead, DAY])
    assert after(desk, ahead, True, DAY) == [1, DAY + 7, "ma-02"]


def test_a_clock_far_ahead_asks_all_and_harms_nothing(desk: Page) -> None:
    """In the year 2100 all is due; put right again, all is due once more, and the way goes on."""
    far = number(datetime.date(2100, 1, 1))
    known = [2, DAY + 20, "a"]
    assert desk.evaluate("([one, day]) => Review.due(one, day)", [known, far])
    there = after(desk, known, True, far)

    assert desk.evaluate("([one, day]) => Review.due(one, day)", [there, DAY])
    assert after(desk, there, True, DAY)[1] <= DAY + 394


@pytest.mark.parametrize("ms", [8.64e15, -8.64e15, 0])
def test_the_ends_of_time_hang_nothing(desk: Page, ms: float) -> None:
    day = desk.evaluate("ms => Review.today(new Date(ms))", ms)

    assert len(after(desk, [4, day, "a"], True, day)) == 3
