"""Lessons in their hours: counted by hand, and what is true of every year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware.views.planner import placing, weeks
from courseware.views.planner.asked import Asked
from courseware.views.planner.entries import Entry, Left, Placed, Rules, Use, Why
from courseware.views.planner.lessons import Teachable
from courseware.views.planner.seats import REVIEWS, form, reviewing
from courseware.views.planner.weeks import Hour

from .years import AUTUMN, lesson, slot, year


def planned(asked: Asked, *lessons: Teachable) -> Placed:
    """The plan of the first class."""
    rules = Rules(asked.tet, asked.new_per_week, asked.themed)
    return placing.place(lessons, weeks.weeks(asked), weeks.hours(asked, asked.classes[0]), rules)


def told(found: Placed) -> list[tuple[int, str, str]]:
    """Week, use and lesson of each hour."""
    return [(entry.hour.week.number, str(entry.use), entry.path) for entry in found.entries]


def test_a_lesson_is_taught_and_asked_again_after_two_and_four_weeks() -> None:
    """As early as its month allows; the other hours are free."""

    found = planned(year(), lesson(months=frozenset({10})))

    assert told(found) == [(5, "new", "bai"), (7, "early", "bai"), (9, "late", "bai")]
    assert [entry.minutes for entry in found.entries] == [15, 5, 5]
    assert (found.left, len(found.free)) == ((), 32)


def test_two_lessons_in_one_hour_a_week_do_not_collide() -> None:
    """1, 3, 5 and 2, 4, 6: what the theme learns first comes first."""

    found = planned(year(), lesson("sau", rank=(0, 1)), lesson("truoc", rank=(0, 0)))

    assert told(found) == [
        (1, "new", "truoc"), (2, "new", "sau"), (3, "early", "truoc"), (4, "early", "sau"), (5, "late", "truoc"),
        (6, "late", "sau"),
    ]  # fmt: skip


def test_a_whole_lesson_in_its_month_goes_before_an_early_one_in_parts() -> None:
    """The period of week 3 is taken, not the quarter of an hour of week 1."""

    found = planned(year(slots=[slot(), slot("Tin học", 4, 45, weeks=["3"])]), lesson())

    assert told(found)[0] == (3, "new", "bai")
    assert found.entries[0].minutes == 45


def test_a_lesson_of_two_periods_takes_the_next_two() -> None:
    """And is asked again after the second."""

    found = planned(year(slots=[slot("GDQP", 4, 45), slot()]), lesson(ways=(15, 90)))

    assert [(entry.hour.week.number, entry.use, entry.part, entry.parts) for entry in found.entries] == [
        (1, Use.NEW, 1, 2), (2, Use.NEW, 2, 2), (4, Use.EARLY, 1, 1), (6, Use.LATE, 1, 1),
    ]  # fmt: skip


def test_an_hour_for_ai_takes_only_lessons_with_a_code_of_it() -> None:
    """Such a lesson prefers it; nothing is asked again there."""

    asked = year(slots=[slot("Giáo dục AI", 5, 45, ai="true"), slot("Tin học", 4, 45)])
    found = planned(asked, lesson("ai", ai=True, rank=(0, 1)), lesson("thuong"))

    assert {entry.path for entry in found.entries if entry.hour.slot.ai} == {"ai"}
    assert {entry.use for entry in found.entries if entry.hour.slot.ai} == {Use.NEW}
    assert next(entry for entry in found.entries if entry.path == "thuong").hour.slot.name == "Tin học"


def test_what_prepares_for_tet_is_taught_before_it_or_not_at_all() -> None:
    """With a free hour in its month, else earlier, else it is listed."""

    tet = lesson("tet", months=frozenset({1}), before_tet=True)
    early = planned(year(slots=[slot(weeks=["3", "30", "31", "32"])]), tet)
    late = planned(year(slots=[slot(weeks=["30", "31", "32"])]), tet)

    assert told(early)[0] == (3, "new", "tet")
    assert early.entries[0].off_month
    assert (late.entries, late.left) == ((), (Left("tet", Use.NEW, Why.TET),))


def test_a_lesson_without_a_month_stands_between_its_neighbours_and_far_from_them() -> None:
    """Between October and March, with the greatest distance."""

    found = planned(
        year(),
        lesson("mot", months=frozenset({10}), rank=(0, 0)),
        lesson("hai", months=frozenset(), rank=(2, 0)),
        lesson("ba", months=frozenset({3}), rank=(1, 0)),
    )
    week = {entry.path: entry.hour.week.number for entry in found.entries if entry.use is Use.NEW}

    assert week["mot"] < week["hai"] < week["ba"]
    assert abs((week["hai"] - week["mot"]) - (week["ba"] - week["hai"])) <= 1


def test_what_does_not_fit_is_listed_with_its_reason() -> None:
    """Too short an hour, a month outside the year, a full year, a review after its end."""

    assert planned(year(slots=[slot(minutes=10)]), lesson()).left == (Left("bai", Use.NEW, Why.TOO_SHORT),)
    assert planned(year(weeks="4"), lesson(months=frozenset({5}))).left == (Left("bai", Use.NEW, Why.OUT_OF_YEAR),)
    full = planned(year(weeks="1"), lesson("a"), lesson("b"))
    assert told(full) == [(1, "new", "a")]
    assert set(full.left) == {
        Left("a", Use.EARLY, Why.YEAR_ENDS), Left("a", Use.LATE, Why.YEAR_ENDS), Left("b", Use.NEW, Why.FULL),
    }  # fmt: skip


def test_two_new_lessons_in_a_week_only_when_asked() -> None:
    """Two hours a week, two weeks."""

    slots = [slot("A", 4), slot("B", 5)]
    lessons = [lesson(name, early=False, late=False) for name in "abcd"]

    assert len(planned(year(slots=slots, weeks="2"), *lessons).entries) == 2
    assert len(planned(year(slots=slots, weeks="2", new_per_week="2"), *lessons).entries) == 4


def test_the_themed_week_opens_teaches_and_closes() -> None:
    """With the lesson of its month; its hours are for nothing else, so that reviews wait a week."""

    slots = [slot("Chào cờ", 2, shared="true"), slot("Tin học", 4, 45), slot("AI", 5, 45, ai="true"), slot("Lớp", 6)]
    found = planned(
        year(slots=slots, themed="7"),
        lesson("chin", months=frozenset({9}), rank=(0, 0)),
        lesson("muoi", months=frozenset({10}), rank=(1, 0)),
    )
    mine = [(entry.hour.slot.name, entry.use, entry.path) for entry in found.entries if entry.hour.week.number == 7]

    assert mine == [("Chào cờ", Use.OPENING, "muoi"), ("Tin học", Use.NEW, "muoi"), ("Lớp", Use.CLOSING, "muoi")]
    assert planned(year(slots=[slot(weeks=["1"])], themed="7"), lesson()).left[0] == Left(
        "", Use.OPENING, Why.NO_THEMED
    )


SLOTS = st.builds(
    lambda day, minutes, ai, shared, weeks_, times: slot(
        "", day, minutes, ai=str(ai).lower(), shared=str(shared).lower(), **({"weeks": [str(week) for week in sorted(weeks_)]} if weeks_ else {"times": str(times)} if times else {})
    ),
    st.integers(2, 7), st.sampled_from([5, 10, 15, 20, 35, 45, 90]), st.booleans(), st.sampled_from([False, False, False, True]), st.sets(st.integers(1, 12), max_size=5),
    st.none() | st.integers(1, 8),
)  # fmt: skip
MONTHS = st.sampled_from([frozenset(), frozenset({9}), frozenset({10}), frozenset({11, 12}), frozenset({1}), AUTUMN])
LESSONS = st.builds(
    lambda ways, months, rank, ai, early, late: lesson(ways=ways, months=months, rank=rank, ai=ai, early=early, late=late, before_tet=1 in months and len(months) == 1),
    st.sampled_from([(15, 25), (15, 35), (15, 45), (15, 90), (15, 30, 60)]), MONTHS, st.tuples(st.integers(0, 5), st.integers(0, 2)),
    st.booleans(), st.booleans(), st.booleans(),
)  # fmt: skip


@st.composite
def years(draw: st.DrawFn) -> Asked:
    """A year of 12 to 30 weeks with holidays, hours and rules of any kind."""
    slots: list[dict[str, Any]] = [
        one | {"name": f"S{n}"} for n, one in enumerate(draw(st.lists(SLOTS, min_size=1, max_size=4)))
    ]
    off = [
        {
            "first": str(weeks.date(2026, 9, 7) + timedelta(first)),
            "last": str(weeks.date(2026, 9, 7) + timedelta(first + length)),
        }
        for first, length in draw(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 20)), max_size=4))
    ]
    more = {"themed": str(draw(st.integers(1, 12)))} if draw(st.booleans()) else {}
    number, new = draw(st.integers(12, 30)), draw(st.integers(1, 3))
    return year(slots=slots, off=off, weeks=str(number), new_per_week=str(new), **more)


def lessons_of(drawn: Sequence[Teachable]) -> list[Teachable]:
    """Each with a path of its own."""
    return [Teachable(**{**vars(one), "path": f"bai-{n}"}) for n, one in enumerate(drawn)]


@given(years(), st.lists(LESSONS, max_size=8).map(lessons_of))
def test_of_every_year(asked: Asked, lessons: list[Teachable]) -> None:
    """Nothing is lost and nothing twice: lessons, hours, holidays, weeks; each lesson in an hour that bears it."""

    found = planned(asked, *lessons)
    hours = weeks.hours(asked, asked.classes[0])
    new = [entry for entry in found.entries if entry.use is Use.NEW]
    named = {one.path: one for one in lessons}

    assert Counter(entry.hour for entry in found.entries) + Counter(found.free) == Counter(hours)
    assert {entry.hour.day for entry in found.entries}.isdisjoint(weeks.days_off(asked))
    assert Counter(
        {*{(e.path, e.use) for e in new}, *((o.path, o.use) for o in found.left if o.use is Use.NEW)}
    ) == Counter((path, Use.NEW) for path in named)
    for path in {entry.path for entry in new}:
        parts = [entry for entry in new if entry.path == path]
        assert [entry.part for entry in parts] == [*range(1, parts[0].parts + 1)]
        assert len({entry.hour.slot for entry in parts}) == 1
        shape = form(named[path], parts[0].hour.slot.minutes)
        assert shape is not None
        assert (parts[0].parts, parts[0].minutes) == shape[:2]
        assert named[path].ai or not parts[0].hour.slot.ai
        assert not parts[0].hour.slot.shared
        assert not named[path].before_tet or all(entry.hour.day < asked.tet for entry in parts)
        of_reviews(asked, named[path], parts[-1], found, hours)
    for week, taught in Counter({(entry.hour.week.number, entry.path) for entry in new}).items():
        assert taught == 1, week
    per_week = Counter(number for number, _ in {(entry.hour.week.number, entry.path) for entry in new})
    assert max(per_week.values(), default=0) <= asked.new_per_week


def of_reviews(asked: Asked, one: Teachable, taught: Entry, found: Placed, hours: Sequence[Hour]) -> None:
    """Each is in the week that is due, or every hour from then on to its own is taken; it is listed when there is none."""
    able = [hour for hour in reviewing(hours) if hour.week.number != asked.themed]
    free, after = set(found.free), taught.hour.week.number
    for use, wanted, due in zip(placing.AGAIN, (one.early, one.late), REVIEWS, strict=True):
        mine = [entry.hour for entry in found.entries if (entry.path, entry.use) == (one.path, use)]
        listed = [left.why for left in found.left if (left.path, left.use) == (one.path, use)]
        assert len(mine) + len(listed) == wanted
        day = taught.hour.week.monday + timedelta(7 * due)
        coming = [hour for hour in able if hour.week.monday >= day and hour.week.number > after]
        if mine:
            assert mine[0] in coming
            assert free.isdisjoint(hour for hour in coming if hour.week.number < mine[0].week.number)
            after = mine[0].week.number
        elif listed:
            assert free.isdisjoint(coming)
            assert (listed == [Why.YEAR_ENDS]) == (not coming)


@pytest.mark.parametrize(("number", "more"), [(1, 0), (4, 0), (7, 0), (7, 1)])
def test_in_a_long_year_every_review_is_exactly_due(number: int, more: int) -> None:
    """With one hour a week and 35 weeks, a lesson a month until March: never a week late."""

    months = (9, 10, 11, 12, 1, 2, 3)
    lessons = [lesson(f"bai-{n}", months=frozenset({months[n]}), rank=(n, 0)) for n in range(number)]
    found = planned(year(slots=[slot(f"S{n}", 3 + n) for n in range(more + 1)]), *lessons)

    for one in lessons:
        at = {entry.use: entry.hour.week.number for entry in found.entries if entry.path == one.path}
        assert (at[Use.EARLY] - at[Use.NEW], at[Use.LATE] - at[Use.NEW]) == REVIEWS


def test_the_same_year_gives_the_same_plan() -> None:
    """Twice."""

    lessons = [lesson(f"bai-{n}", rank=(0, n)) for n in range(5)]

    assert planned(year(), *lessons) == planned(year(), *lessons)
