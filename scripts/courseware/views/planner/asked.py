"""What a school says about its year: a closed model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from courseware.content.registries import Closed
from courseware.content.scalars import Day as AnyDay
from courseware.content.scalars import Whole
from courseware.views.planner import names

CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
DAYS = {2: "thứ Hai", 3: "thứ Ba", 4: "thứ Tư", 5: "thứ Năm", 6: "thứ Sáu", 7: "thứ Bảy"}
"""How days of a school's week are counted and called in Vietnam."""
TET = ((1, 21), (2, 20))
"""The first and the last day, (month, day), on which the lunar year can begin."""
LONGEST = 62
"""Days of one holiday: longer ones are a typing error."""
YEARS = (2020, 2099)


def _clock(text: str) -> str:
    if text and not CLOCK.fullmatch(text):
        raise ValueError("cần giờ dạng 07:15, từ 00:00 đến 23:59")
    return text


def _near(day: date) -> date:
    if not YEARS[0] <= day.year <= YEARS[1]:
        raise ValueError(f"cần một năm từ {YEARS[0]} đến {YEARS[1]}")
    return day


def _some(items: Any) -> Any:
    """Before the items are looked at: pydantic counts those that are right, and would call a list with a fault too short."""
    if not items:
        raise ValueError("cần ít nhất một mục, mỗi mục một dòng “- {…}”")
    return items


def _name(text: str) -> str:
    if not names.slug(text):
        raise ValueError("cần ít nhất một chữ cái hay chữ số, viết trên một dòng")
    return text


Name = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_name)]
Day = Annotated[AnyDay, AfterValidator(_near)]
Number = Annotated[Whole, Field(ge=1, le=45)]
"""Of a week of teaching."""


class Off(Closed):
    """Days without school, both ends among them; `last` is left out for a single day."""

    first: Day
    last: Day | None = None
    why: Annotated[str, Field(max_length=90)] = ""

    @property
    def days(self) -> Iterator[date]:
        """Each of them, as far as a holiday can last."""
        last = self.last or self.first
        return (self.first + timedelta(n) for n in range(min((last - self.first).days + 1, LONGEST)))


class Slot(Closed):
    """An hour of the week. `day` counts from 2, Monday; `at` is "" where the time does not matter.

    It is there every week, or in the `weeks` of these numbers, or `times` times, spread over the year. In an hour for `ai`
    only lessons stand that have a code of AI education. One that is `shared` by the whole school, as before the flag, cannot
    teach each class its own lesson: it opens the themed week, and nothing else.
    """

    name: Name
    day: Annotated[Whole, Field(ge=2, le=7)]
    minutes: Annotated[Whole, Field(ge=5, le=120)]
    at: Annotated[str, AfterValidator(_clock)] = ""
    weeks: tuple[Number, ...] = ()
    times: Annotated[Whole, Field(ge=1, le=45)] | None = None
    ai: bool = False
    shared: bool = False


class Group(Closed):
    """A class, or all classes of a grade: `grade` for the lessons of that grade, `band` for all lessons of a band.

    `slots` are names of hours; all hours of the school when there are none.
    """

    name: Name
    grade: Annotated[Whole, Field(ge=1, le=12)] | None = None
    band: str = ""
    slots: tuple[str, ...] = ()


class Asked(Closed):
    """The file. `starts` is the Monday of week 1, `weeks` how many weeks are taught, `made` the day that documents bear."""

    school: Annotated[str, Field(max_length=90)] = ""
    starts: Day
    weeks: Number
    made: Day
    tet: Day
    off: tuple[Off, ...] = ()
    slots: Annotated[tuple[Slot, ...], BeforeValidator(_some)]
    classes: Annotated[tuple[Group, ...], BeforeValidator(_some)]
    new_per_week: Annotated[Whole, Field(ge=1, le=5)] = 1
    themed: Number | None = None

    def slots_of(self, group: Group) -> tuple[Slot, ...]:
        """The hours of a class, in the order of the file."""
        return tuple(slot for slot in self.slots if not group.slots or slot.name in group.slots)
