"""The plan of every class of a school. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.model import Course
from courseware.content.registries.scope import Band
from courseware.views.planner import lessons, placing, weeks
from courseware.views.planner.asked import Asked, Group
from courseware.views.planner.entries import Placed, Rules


@dataclass(frozen=True)
class Planned:
    """A class with its band and its plan."""

    group: Group
    band: Band
    placed: Placed


def plan(course: Course, asked: Asked) -> tuple[Planned, ...]:
    """The classes in the order of the file."""
    return tuple(_planned(course, asked))


def _planned(course: Course, asked: Asked) -> Iterator[Planned]:
    rules = Rules(asked.tet, asked.new_per_week, asked.themed)
    for group in asked.classes:
        band = lessons.band_of(course, group)
        if band is None:
            raise ValueError(group.name)
        yield Planned(
            group,
            band,
            placing.place(lessons.read(course, group), weeks.weeks(asked), weeks.hours(asked, group), rules),
        )
