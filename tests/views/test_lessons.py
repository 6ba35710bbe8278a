"""Which lessons a word names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course
from courseware.views import lessons


def test_all_a_band_a_lesson(course: Course) -> None:
    """Of the real course, published ones alone."""

    first = course.ready()[0]
    band = first.path.partition("/")[0]

    assert lessons.named(course, "all") == (tuple(course.ready()), "")
    assert lessons.named(course, first.path) == ((first,), "")
    found, wrong = lessons.named(course, band)
    assert found and wrong == "" and {lesson.path.partition("/")[0] for lesson in found} == {band}


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("chug", "không có nhóm hay bài “chug”; gần nhất: chung"),
        ("@", "không có nhóm hay bài “@”; các nhóm: "),
    ],
)
def test_a_word_that_names_none_is_told_what_is_near(small: Course, word: str, said: str) -> None:
    """Also words of whoever asks."""

    found, wrong = lessons.named(small, word, "chung")

    assert found == () and wrong.startswith(said)


def test_a_band_without_lessons_is_told(small: Course) -> None:
    """It is there, and empty."""

    assert lessons.named(replace(small, lessons=()), "lop-6-7") == ((), "nhóm “lop-6-7” chưa có bài nào đã xuất bản")


def test_a_word_that_means_something_else_names_no_lesson(small: Course) -> None:
    """And is no fault."""

    assert lessons.named(small, "chung", "chung") == ((), "")
