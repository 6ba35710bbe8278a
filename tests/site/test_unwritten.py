"""The pages that nobody writes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course, Lang
from courseware.site.unwritten import Unwritten

from .. import interface

LESSON = "lop-6-7/tin-nhan-la"


def pages(course: Course, lang: Lang = Lang.VI) -> Unwritten:
    """Those of a course."""
    return Unwritten(course, lang, interface.said(lang))


@pytest.mark.parametrize("lang", list(Lang))
def test_each_has_a_title_and_a_description_in_its_language(small: Course, lang: Lang) -> None:
    """No place in the words is left open, and no two have the same title."""

    made = pages(small, lang)
    named = [made.named(path) for path in made.paths]
    said = [one for one in named if one]

    assert len(said) == len(named) - len(made.moved)
    assert all(words and "{" not in words for one in said for words in one)
    assert len({title for title, _ in said}) == len(said)


def test_a_lesson_has_its_teachers_page_and_its_documents_theirs(small: Course) -> None:
    made = pages(small)

    assert made.taught[f"{LESSON}/day-bai"].path == LESSON
    assert set(made.documents) <= set(made.paths) & made.bare
    assert made.named(LESSON) is None


def test_a_lesson_that_has_moved_takes_its_review_along(small: Course) -> None:
    """Who kept the old address of the review is led on; such a page says nothing of its own."""

    made = pages(replace(small, moved={"lop-6-7/bai-cu": LESSON}))

    assert made.moved == {"lop-6-7/bai-cu/on-lai": f"{LESSON}/on-lai"}
    assert f"{LESSON}/on-lai" in made.reviews
    assert all(path in made.bare and made.named(path) is None for path in made.moved)
    assert len(made.paths) == len(set(made.paths))
