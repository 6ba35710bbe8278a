"""A lesson's drawings, each alone."""

from __future__ import annotations

import re

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing.pictures import albums, composing
from courseware.views.kits.slides import pictures

YOUNG = "mam-non/ba-loi-hen-dung-may"


def test_the_picture_is_the_sites_with_its_alternative(course: Course) -> None:
    """The very same SVG."""

    row = course.registry.pictures.pictures[YOUNG]
    found = pictures.picture(course, YOUNG)

    assert found is not None
    assert found.svg == composing.compose(row, course.registry, course.sheets)
    assert found.alt == row.alt[Lang.VI]
    assert pictures.picture(course, "mam-non/khong-co") is None


def test_a_story_is_three_drawings_of_its_own_shape(course: Course) -> None:
    """Each with its sentence; other lessons have none."""

    found = pictures.story(course, YOUNG)

    assert [one.says for one in found] == [panel.says[Lang.VI] for panel in course.registry.stories.stories[YOUNG]]
    assert all('viewBox="0 0 400 360"' in one.svg for one in found)
    assert pictures.story(course, "lop-6-7/khi-ban-bi-bat-nat") == []


def test_drawings_of_options_show_nothing_else(course: Course) -> None:
    """As many as the question has options, each in the frame of its view."""

    found = pictures.options(course, YOUNG)
    rows = course.registry.choices.choices[YOUNG].questions

    assert {question: len(drawn) for question, drawn in found.items()} == {q: len(names) for q, names in rows.items()}
    assert all(
        svg.count("<view ") == 1 and 'viewBox="440 0 200 180"' in svg for drawn in found.values() for svg in drawn
    )
    assert pictures.options(course, "lop-6-7/khi-ban-bi-bat-nat") == {}


def test_a_view_becomes_the_frame() -> None:
    """And an album without one is refused."""

    album = '<svg viewBox="0 0 9 9"><view id="p1" viewBox="1 2 3 4"/></svg>'

    assert re.findall(r'<svg viewBox="([^"]+)"', pictures.view_of(album)) == ["1 2 3 4"]
    with pytest.raises(ValueError, match="<svg"):
        pictures.view_of("<svg/>")
    assert albums.PANEL == (400, 360)
