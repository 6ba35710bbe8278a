"""A place for a lesson: its hours, and those in which it is asked again. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from courseware.views.planner.asked import Slot
from courseware.views.planner.entries import Why
from courseware.views.planner.lessons import Teachable
from courseware.views.planner.weeks import Hour, Week

REVIEWS = (2, 4)
"""After how many weeks a lesson is asked again."""


@dataclass(frozen=True)
class Seat:
    """A place for a lesson: the hours of its parts, the minutes of each, its reviews in the order of REVIEWS."""

    hours: tuple[Hour, ...]
    minutes: int
    whole: bool
    again: tuple[Hour | Why | None, ...]


def again(
    lesson: Teachable, chosen: Sequence[Hour], hours: Iterable[Hour], taken: Collection[Hour]
) -> tuple[Hour | Why | None, ...]:
    """The hour of each review: in the week that is due or the first one after it with room; else why there is none."""
    found: list[Hour | Why | None] = []
    able = reviewing(hours)
    after = chosen[-1].week.number
    for asked, due in zip((lesson.early, lesson.late), REVIEWS, strict=True):
        if not asked:
            found.append(None)
            continue
        wait = timedelta(7 * due)
        coming = [
            hour for hour in able if hour.week.monday >= chosen[-1].week.monday + wait and hour.week.number > after
        ]
        room = [hour for hour in coming if hour not in taken and hour not in chosen]
        first = [hour for hour in room if hour.week == room[0].week]
        best = min(first, key=lambda hour: (hour.slot.minutes, hour.day < chosen[-1].day + wait), default=None)
        found.append(best or (Why.FULL if coming else Why.YEAR_ENDS))
        after = best.week.number if best else after
    return tuple(found)


def reviewing(hours: Iterable[Hour]) -> list[Hour]:
    """The hours in which a class can be asked again: not those for AI, whose number is counted, nor the whole school's."""
    return [hour for hour in hours if not hour.slot.ai and not hour.slot.shared]


def shape(lesson: Teachable, slot: Slot) -> tuple[int, int, bool] | None:
    """The form of a lesson in an hour that a class has for itself, and for AI only with a code of it."""
    return None if slot.shared or (slot.ai and not lesson.ai) else form(lesson, slot.minutes)


def form(lesson: Teachable, minutes: int) -> tuple[int, int, bool] | None:
    """(parts, minutes of each, whether that is the whole lesson) in hours of so many minutes; None when it does not fit.

    A lesson of several periods is taught in so many hours. Any other is taught in the longest way that fits.
    """
    whole = lesson.ways[-1]
    if minutes >= whole:
        return 1, whole, True
    parts = -(-whole // lesson.period)
    if parts > 1 and minutes >= -(-whole // parts):
        return parts, -(-whole // parts), True
    fitting = [way for way in lesson.ways if way <= minutes]
    return (1, fitting[-1], False) if fitting else None


def late(week: Week, review: Hour | Why | None, due: int) -> int:
    """How many whole weeks a review comes after the one that is due."""
    return (review.week.monday - week.monday).days // 7 - due if isinstance(review, Hour) else 0
