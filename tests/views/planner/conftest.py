"""The plan of the small project's one lesson, and of every band of the real course after its sample."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.planner import reading, sample, year
from courseware.views.planner.asked import Asked
from courseware.views.planner.year import Planned

from . import years


@pytest.fixture(scope="session")
def asked() -> Asked:
    """Grade 6 with a period of computing in week 5 and a class meeting every Friday; two weeks off for Tết."""
    computing = years.slot("Tin học", 4, 45, at="08:00", weeks=["5"])
    return years.year(
        slots=[years.slot(), computing],
        off=[{"first": "2027-02-01", "last": "2027-02-14"}],
        school="Trường THCS Hoa Sen",
    )


@pytest.fixture(scope="session")
def planned(small: Course, asked: Asked) -> Planned:
    """The plan of the small project's one lesson."""
    (found,) = year.plan(small, asked)
    return found


@pytest.fixture(scope="session")
def samples(course: Course) -> dict[str, tuple[Asked, tuple[Planned, ...]]]:
    """Band → its sample and the plans made from it."""
    found: dict[str, tuple[Asked, tuple[Planned, ...]]] = {}
    for band in course.registry.scope.bands:
        asked, problems = reading.read("mau.yml", sample.sample(band), course)
        assert asked is not None, problems
        found[band.slug] = asked, year.plan(course, asked)
    return found
