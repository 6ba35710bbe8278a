"""The weeks of teaching and every hour on its day. Pure: all days come from the school's file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from courseware.views.planner.asked import Asked, Group, Slot

SCHOOL_DAYS = 5
"""Days of a week of which one at least is taught, or the week is none of teaching."""
MIDDLE = 2
"""Days from Monday to the one whose month is that of the week."""
JANUARY, FEBRUARY = 1, 2


@dataclass(frozen=True)
class Week:
    """A week in which there is school; `number` counts these alone, `month` is the one whose theme the week has."""

    number: int
    monday: date
    month: int


@dataclass(frozen=True)
class Hour:
    """An hour of a class on its day."""

    week: Week
    day: date
    slot: Slot


def weeks(asked: Asked) -> tuple[Week, ...]:
    """As many as the school asks for; whole weeks without school lie between them and have no number."""
    off = days_off(asked)
    found: list[Week] = []
    monday = asked.starts
    while len(found) < asked.weeks:
        if not all(monday + timedelta(n) in off for n in range(SCHOOL_DAYS)):
            found.append(Week(len(found) + 1, monday, _month(monday + timedelta(MIDDLE), asked.tet)))
        monday += timedelta(7)
    return tuple(found)


def days_off(asked: Asked) -> frozenset[date]:
    """Each day without school."""
    return frozenset(day for off in asked.off for day in off.days)


def last_day(asked: Asked) -> date:
    """The Sunday of the last week."""
    return weeks(asked)[-1].monday + timedelta(6)


def held(asked: Asked, slot: Slot) -> tuple[Week, ...]:
    """The weeks that have a day for an hour: where the school asks for some, those of them."""
    off = days_off(asked)
    open_ = [week for week in weeks(asked) if week.monday + timedelta(slot.day - 2) not in off]
    return tuple(week for week in open_ if not slot.weeks or week.number in slot.weeks)


def hours(asked: Asked, group: Group) -> tuple[Hour, ...]:
    """Every hour of a class, in the order of the year; those without a time stand last on their day."""
    found = [
        (week.monday + timedelta(slot.day - 2), slot.at or "24", n, week, slot)
        for n, slot in enumerate(asked.slots_of(group))
        for week in _spread(held(asked, slot), slot.times, asked.themed)
    ]
    return tuple(Hour(week, day, slot) for day, _, _, week, slot in sorted(found, key=lambda one: one[:3]))


def minute(slot: Slot) -> int:
    """When an hour with a time begins, in minutes of the day."""
    hour, minutes = slot.at.split(":")
    return int(hour) * 60 + int(minutes)


def _month(day: date, tet: date) -> int:
    """January's theme lasts until Tết and no longer, as months.yml has it."""
    if day < tet:
        return JANUARY if day.month == FEBRUARY else day.month
    return FEBRUARY if day.month == JANUARY and day.year == tet.year else day.month


def _spread(found: tuple[Week, ...], times: int | None, themed: int | None) -> list[Week]:
    """All of them, or so many at even distances, one of which is moved to the themed week where that has none."""
    if times is None:
        return list(found)
    chosen = [found[(2 * n + 1) * len(found) // (2 * times)] for n in range(times)]
    wanted = next((week for week in found if week.number == themed), None)
    if wanted is not None and wanted not in chosen:
        nearest = min(chosen, key=lambda week: abs(week.number - wanted.number))
        chosen[chosen.index(nearest)] = wanted
    return chosen
