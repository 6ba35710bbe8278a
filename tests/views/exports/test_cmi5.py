"""The row of cmi5."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from courseware.content.model import Course
from courseware.views import packing
from courseware.views.exports.cmi5 import CMI5
from courseware.views.exports.cmi5_structure import SPACE

from .conftest import made, wanted_of


def test_each_lesson_of_a_band_is_launched_by_a_page_of_its_own(course: Course) -> None:
    """`cmi5.xml` stands first, at the top; what it launches is in the package."""

    three = tuple(lesson for lesson in course.ready() if lesson.path.startswith("lop-6-7/"))[:3]
    package = next(iter(made(CMI5, replace(wanted_of(course), lessons=three))[0].values()))
    (name, told), *held = packing.files(package)
    launched = [one.text for one in etree.fromstring(told).iter(f"{{{SPACE}}}url")]

    assert name == "cmi5.xml"
    assert launched == [f"{lesson.path.replace('/', '_')}.html" for lesson in three]
    assert [path for path, _ in held][:3] == launched
