"""Weeks of teaching, the months whose theme they have, and hours on their days."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from courseware.views.planner import weeks

from .years import slot, year

TET = [{"first": "2027-02-01", "last": "2027-02-14"}]


def test_weeks_without_school_have_no_number() -> None:
    """Week 21 ends on 31 January 2027, week 22 begins after Tết; the year is two weeks longer."""

    found = weeks.weeks(year(off=TET))

    assert len(found) == 35
    assert [(week.number, week.monday) for week in found[20:22]] == [(21, date(2027, 1, 25)), (22, date(2027, 2, 15))]
    assert weeks.last_day(year(off=TET)) == date(2027, 5, 23)


def test_a_week_with_a_single_day_of_school_is_one() -> None:
    """Monday to Thursday off: Friday is taught."""

    off = [{"first": "2026-09-14", "last": "2026-09-17"}]

    assert weeks.weeks(year(off=off))[1].monday == date(2026, 9, 14)
    assert [hour.day for hour in weeks.hours(year(off=off, weeks="2"), year().classes[0])] == [
        date(2026, 9, 11),
        date(2026, 9, 18),
    ]


@pytest.mark.parametrize(
    ("tet", "monday", "month"),
    [
        ("2027-02-06", "2026-09-28", 9),
        ("2027-02-06", "2026-08-31", 9),
        ("2027-02-06", "2027-02-01", 1),
        ("2027-02-06", "2027-02-08", 2),
        ("2028-01-26", "2028-01-17", 1),
        ("2028-01-26", "2028-01-31", 2),
        ("2028-01-26", "2028-01-24", 2),
    ],
)
def test_january_lasts_until_tet(tet: str, monday: str, month: int) -> None:
    """A week is of the month of its Wednesday; after a Tết in January that is February."""

    found = weeks.weeks(year(starts="2027-08-30" if tet > "2028" else "2026-08-31", tet=tet, weeks="38"))

    assert {week.monday.isoformat(): week.month for week in found}[monday] == month


def test_hours_stand_in_the_order_of_the_year() -> None:
    """By day, then by time; an hour without a time stands last; days off have none."""

    asked = year(
        slots=[slot("Sau", 2), slot("Trưa", 2, at="10:00"), slot("Sáng", 2, at="07:15"), slot("Lớp", 6)],
        weeks="2",
        off=[{"first": "2026-09-14"}],
    )

    assert [hour.slot.name for hour in weeks.hours(asked, asked.classes[0])] == ["Sáng", "Trưa", "Sau", "Lớp", "Lớp"]


def test_a_number_of_times_is_spread_evenly() -> None:
    """Twelve in 35 weeks: two or three weeks apart."""

    hours = weeks.hours(year(slots=[slot(times="12")]), year().classes[0])
    numbers = [hour.week.number for hour in hours]

    assert len(numbers) == 12
    assert {after - before for before, after in pairwise(numbers)} <= {2, 3}


def test_one_of_them_stands_in_the_themed_week() -> None:
    """The nearest is moved; the number stays."""

    plain = {hour.week.number for hour in weeks.hours(year(slots=[slot(times="4")]), year().classes[0])}
    themed = {hour.week.number for hour in weeks.hours(year(slots=[slot(times="4")], themed="20"), year().classes[0])}

    assert (20 in plain, 20 in themed, len(themed)) == (False, True, 4)


def test_asked_weeks_are_those_of_their_numbers() -> None:
    """Numbers count weeks of teaching."""

    hours = weeks.hours(year(slots=[slot(weeks=["22", "1"])], off=TET), year().classes[0])

    assert [hour.day for hour in hours] == [date(2026, 9, 11), date(2027, 2, 19)]


def test_the_minute_of_an_hour() -> None:
    """Of the day."""

    assert weeks.minute(year(slots=[slot(at="07:15")]).slots[0]) == 435
