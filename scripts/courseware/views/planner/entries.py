"""What stands in an hour, what has none, and how full a plan may be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from courseware.views.planner.weeks import Hour


class Use(StrEnum):
    """What an hour is for."""

    NEW = "new"
    EARLY = "early"
    LATE = "late"
    OPENING = "opening"
    CLOSING = "closing"


class Why(StrEnum):
    """Why something has no hour."""

    TOO_SHORT = "too-short"
    OUT_OF_YEAR = "out-of-year"
    TET = "tet"
    FULL = "full"
    YEAR_ENDS = "year-ends"
    NO_THEMED = "no-themed"


@dataclass(frozen=True)
class Entry:
    """What stands in an hour. `minutes` of the lesson; a long lesson has several `parts`. `off_month`: out of its months."""

    hour: Hour
    path: str
    use: Use
    minutes: int
    part: int = 1
    parts: int = 1
    off_month: bool = False


@dataclass(frozen=True)
class Left:
    """What has no hour: a lesson, one of its reviews, or the themed week ("" for its lesson)."""

    path: str
    use: Use
    why: Why


@dataclass(frozen=True)
class Placed:
    """The plan of a class. `free`: hours in which nothing stands."""

    entries: tuple[Entry, ...]
    left: tuple[Left, ...]
    free: tuple[Hour, ...]


@dataclass(frozen=True)
class Rules:
    """How full a week may be, which week has a theme of its own, when Tết begins."""

    tet: date
    new_per_week: int = 1
    themed: int | None = None
