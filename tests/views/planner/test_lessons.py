"""What a class learns."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.planner import lessons
from courseware.views.planner.asked import Group


def group(**what: str) -> Group:
    """A class."""
    return Group.model_validate({"name": "Lớp", **what})


def test_the_small_lesson_counted_by_hand(small: Course) -> None:
    """45 minutes, a way of 15; of the theme of September to January; both reviews have questions."""

    (found,) = lessons.read(small, group(grade="6"))

    assert (found.path, found.ways, found.period) == ("lop-6-7/tin-nhan-la", (15, 45), 45)
    assert (found.months, found.rank) == (frozenset({9, 10, 11, 12, 1}), (0, 0))
    assert (found.ai, found.early, found.late) == (False, True, True)


@pytest.mark.parametrize(
    ("what", "number"),
    [
        ({"grade": "6"}, 5),
        ({"grade": "7"}, 5),
        ({"grade": "10"}, 3),
        ({"band": "lop-6-7"}, 10),
        ({"band": "gdtx"}, 8),
        ({"band": "mam-non"}, 10),
        ({"band": "khong-co"}, 0),
    ],
)
def test_a_grade_has_its_own_lessons_a_band_all(what: dict[str, str], number: int, course: Course) -> None:
    """Grade 10 is of the band for pupils, not of those who learn at night."""

    assert len(lessons.of(course, group(**what))) == number


def test_every_lesson_of_the_course_can_be_planned(course: Course) -> None:
    """Each has a way of 15 minutes and the whole; a month, or it is the portal’s, which pupils learn at any time."""

    for band in course.registry.scope.bands:
        for found in lessons.read(course, group(band=band.slug)):
            assert found.ways[0] == 15, found.path
            assert found.ways[-1] >= 20, found.path
            strand = next(lesson.strand for lesson in course.lessons if lesson.path == found.path)
            assert bool(found.months) or strand == "S8", found.path
            assert found.before_tet == (strand == "S10"), found.path
