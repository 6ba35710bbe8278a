"""A lesson's drawings, each alone."""

from __future__ import annotations

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing.pictures import albums
from courseware.views.kits import pictures

PATH = "lop-1-2/qua-la-tren-man-hinh"


def test_every_lesson_has_its_picture_and_what_it_shows(course: Course) -> None:
    """One without is no lesson of ours."""

    for lesson in course.ready()[::10]:
        drawn = pictures.picture(course, lesson.path)
        assert drawn and drawn.svg.startswith("<svg") and drawn.alt.endswith("."), lesson.path
    assert pictures.picture(course, "lop-1-2/khong-co") is None


def test_a_story_is_three_drawings_of_their_own_shape(course: Course) -> None:
    """Each with its sentence; other lessons have none."""

    found = pictures.story(course, PATH)

    assert [one.says for one in found] == [panel.says[Lang.VI] for panel in course.registry.stories.stories[PATH]]
    assert all('viewBox="0 0 400 360"' in one.svg for one in found)
    assert pictures.story(course, "lop-6-7/khi-ban-bi-bat-nat") == []


def test_an_option_is_drawn_alone(course: Course) -> None:
    """One drawing a name, in its own frame, in the order of the bank."""

    found = pictures.options(course, PATH)
    names = course.registry.choices.choices[PATH].questions

    assert {question: len(drawn) for question, drawn in found.items()} == {q: len(n) for q, n in names.items()}
    svg = found["qua-la-man-hinh-01"][0]
    assert svg.count("<view ") == 1
    assert f'viewBox="{albums.PANEL[0] + albums.APART} 0 {albums.OPTION[0]} {albums.OPTION[1]}"' in svg.split(">")[0]
    assert pictures.options(course, "lop-6-7/khi-ban-bi-bat-nat") == {}


def test_what_is_no_album_is_refused() -> None:
    """It has no view to show."""

    with pytest.raises(ValueError, match="<svg"):
        pictures.view_of("<svg/>")
