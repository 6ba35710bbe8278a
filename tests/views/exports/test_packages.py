"""Packages of the lessons: which there are, what is in them, how large they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from courseware.content.model import Course, Lang
from courseware.embedding.packages import Shelf
from courseware.views import packing
from courseware.views.exports.cmi5 import CMI5
from courseware.views.exports.format import Left
from courseware.views.exports.packages import Packages
from courseware.views.exports.scorm import SCORM12, SCORM2004

from ...miniature import LESSON, ROOT
from .conftest import made, wanted_of


@pytest.mark.parametrize("format_", [SCORM12, SCORM2004, CMI5], ids=lambda format_: format_.name)
def test_a_lesson_is_a_package_and_what_its_page_does_not_ask_is_named(format_: Packages, small: Course) -> None:
    """The questions of the page, in its order; those for review stay behind."""

    bank = small.banks[LESSON]
    *asked, last = bank.questions
    review = replace(bank, questions=(*asked, replace(last, review_only=True)))
    wanted = wanted_of(replace(small, banks={LESSON: review}))
    files, left = made(format_, wanted)
    [(name, package)] = files.items()
    held = dict(packing.files(package))

    assert name == f"lop-6-7_tin-nhan-la_{format_.name}.zip"
    contents, launched, page = held
    assert (contents, page) == (format_.contents, f"{LESSON}.html")
    assert held[launched].decode() == f"Lá chắn số: Tin nhắn lạ\n{format_.name}"
    assert held[f"{LESSON}.html"].decode().split() == [one.id for one in asked]
    assert left == [Left(f"LD-{last.id}", wanted.word("review_only"))]


def test_a_band_has_a_package_of_its_own_beside_its_lessons(course: Course) -> None:
    """Also when some of its lessons are asked for; one alone has none."""

    three = tuple(lesson for lesson in course.ready() if lesson.path.startswith("lop-6-7/"))[:3]
    files, _ = made(SCORM12, replace(wanted_of(course), lessons=three))
    alone, _ = made(SCORM12, replace(wanted_of(course), lessons=three[:1]))

    names = [f"{lesson.path.replace('/', '_')}_scorm12.zip" for lesson in three]
    assert list(files) == ["lop-6-7_scorm12.zip", *names]
    assert list(alone) == names[:1]
    assert [path for path, _ in packing.files(files["lop-6-7_scorm12.zip"])][2:] == [
        f"{one.path}.html" for one in three
    ]
    assert packing.files(files["lop-6-7_scorm12.zip"])[1][1].decode().startswith("Lá chắn số: Lớp 6–7")


@pytest.mark.parametrize(("format_", "each"), [(SCORM12, 0), (CMI5, 1)], ids=["scorm12", "cmi5"])
def test_packages_weigh_little(format_: Packages, each: int, course: Course, built: Path) -> None:
    """70 kB, 3 kB for each lesson's page and 1.2 kB for its launch page where it has one; a lesson alone half of that.

    Of the real course; `each`: launch pages a lesson.
    """

    wanted = replace(wanted_of(course), pages=Shelf(built, ROOT / "overrides", Lang.VI))
    packages = made(format_, wanted)[0]
    pages = {
        name: [path for path, _ in packing.files(data) if path.endswith(".html")] for name, data in packages.items()
    }
    lessons = {name: [path for path in found if "/" in path] for name, found in pages.items()}

    assert sum(len(found) == 1 for found in lessons.values()) == len(wanted.lessons)
    assert all(len(pages[name]) - len(found) == (each * len(found) or 1) for name, found in lessons.items())
    assert [
        name for name, data in packages.items() if len(data) > 70_000 + (3_000 + 1_200 * each) * len(lessons[name])
    ] == []
    assert max(len(data) for name, data in packages.items() if len(lessons[name]) == 1) < 35_000
