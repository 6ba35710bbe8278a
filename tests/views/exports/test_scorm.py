"""SCORM packages: which there are, what is in them, how large they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from courseware.content.model import Course, Lang
from courseware.embedding.packages import Shelf
from courseware.views import packing
from courseware.views.exports.format import Left
from courseware.views.exports.scorm import SCORM12, SCORM2004, Scorm

from ...miniature import LESSON, ROOT
from .conftest import made, wanted_of


@pytest.mark.parametrize("format_", [SCORM12, SCORM2004], ids=lambda format_: format_.name)
def test_a_lesson_is_a_package_and_what_its_page_does_not_ask_is_named(format_: Scorm, small: Course) -> None:
    """The questions of the page, in its order; those for review stay behind."""

    bank = small.banks[LESSON]
    *asked, last = bank.questions
    review = replace(bank, questions=(*asked, replace(last, review_only=True)))
    wanted = wanted_of(replace(small, banks={LESSON: review}))
    files, left = made(format_, wanted)
    [(name, package)] = files.items()
    held = dict(packing.files(package))

    assert name == f"lop-6-7_tin-nhan-la_{format_.name}.zip"
    assert list(held) == ["imsmanifest.xml", "index.html", f"{LESSON}.html"]
    assert held["index.html"].decode() == f"Lá chắn số: Tin nhắn lạ\n{format_.name}"
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


@pytest.fixture(scope="module")
def packages(course: Course, built: Path) -> dict[str, bytes]:
    """All of the real course, in Vietnamese."""
    return made(SCORM12, replace(wanted_of(course), pages=Shelf(built, ROOT / "overrides", Lang.VI)))[0]


def test_packages_weigh_little(packages: dict[str, bytes]) -> None:
    """70 kB and 3 kB for each lesson's page; a lesson alone half of that."""

    pages = {
        name: [path for path, _ in packing.files(data) if path.endswith(".html") and path != "index.html"]
        for name, data in packages.items()
    }

    assert sum(len(found) == 1 for found in pages.values()) == 111
    assert [name for name, data in packages.items() if len(data) > 70_000 + 3_000 * len(pages[name])] == []
    assert max(len(data) for name, data in packages.items() if len(pages[name]) == 1) < 35_000
