"""A picture from its row; and what is true of every picture of the course."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as et

import pytest

from courseware.content.model import Course, Lang
from courseware.content.registries.pictures import Picture
from courseware.content.sheets import ATTRIBUTES, ELEMENTS
from courseware.drawing.pictures import composing

PATH = "lop-6-7/tin-nhan-la"
SVG = "{http://www.w3.org/2000/svg}"


def composed(course: Course, **changes: Any) -> str:
    """The picture of the small project's lesson, with changes to its row."""
    row = course.registry.pictures.pictures[PATH].model_dump() | changes
    return composing.compose(Picture.model_validate(row), course.registry, course.sheets)


def test_the_same_row_gives_the_same_bytes(small: Course) -> None:
    assert composed(small) == composed(small) == composing.pictures(small)[f"assets/pictures/{PATH}.svg"]


def test_drawn_one_upon_the_other(small: Course) -> None:
    """Place, what is behind, people, things."""

    drawn = composed(
        small,
        things=[{"thing": "letter", "at": ["9", "9"], "behind": True}, {"thing": "phone", "at": ["8", "8"]}],
    )
    order = [drawn.index(part) for part in ("M0 270h640", "M-42-27", "M-8 15.5", 'height="108"')]

    assert order == sorted(order)


def test_only_the_parts_that_a_row_names_are_in_it(small: Course) -> None:
    """Another place, another face: neither is there."""

    drawn = composed(small, who=[], things=[])

    assert "M0 270h640" in drawn and not any(part in drawn for part in ("M0 280h640", "M-4 2h.01", "M-42-27"))


def test_a_mood_colours_wall_and_floor(small: Course) -> None:
    assert "#cbe0f3" in composed(small, mood="sky") and "#d5e5f2" not in composed(small, mood="sky")


def test_what_a_screen_shows_fits_into_it(small: Course) -> None:
    """As large as the smaller of both sides lets it be; a mirrored thing shows it the right way round."""

    shown = {"thing": "phone", "at": ["100", "100"], "shows": "letter"}

    assert 'translate(0-2)scale(.47)"' in composed(small, things=[shown])
    assert (
        "scale(-1 1)" in (flipped := composed(small, things=[shown | {"flipped": True}]))
        and "scale(-.47 .47)" in flipped
    )


def test_a_draft_has_no_picture_yet(small: Course) -> None:
    """Only what is published is drawn."""

    assert list(composing.pictures(small)) == [composing.address(PATH)]


@pytest.fixture(scope="module")
def drawn(course: Course) -> dict[str, str]:
    """Every picture of the course."""
    return composing.pictures(course)


def test_every_published_lesson_has_one(course: Course, drawn: dict[str, str]) -> None:
    assert set(drawn) == {composing.address(lesson.path) for lesson in course.ready()}


def test_a_picture_is_at_most_6_kb(drawn: dict[str, str]) -> None:
    """Before it is compressed."""

    assert {path: len(text) for path, text in drawn.items() if len(text.encode()) > 6_000} == {}


def test_a_picture_is_nothing_but_a_picture(drawn: dict[str, str]) -> None:
    """No text, style, script, link; ids are there once, and each use leads to one of them."""

    elements = {f"{SVG}{tag}" for tag in {*ELEMENTS, "svg", "clipPath", "use"}}
    for path, text in drawn.items():
        every = list(et.fromstring(text).iter())
        ids = [element.get("id") for element in every if element.get("id")]
        uses = [element.get("href", "") for element in every if element.tag == f"{SVG}use"]
        attributes = {key for element in every for key in element.attrib}
        assert {element.tag for element in every} <= elements, path
        assert attributes <= {*ATTRIBUTES, "id", "href", "clip-path", "viewBox", "stroke-linejoin"}, path
        assert len(ids) == len(set(ids)) and {use.removeprefix("#") for use in uses} <= set(ids), path


def test_no_two_pictures_are_the_same(drawn: dict[str, str]) -> None:
    """Each is of its own lesson, and each has its own words in both languages."""

    assert len(set(drawn.values())) == len(drawn)


def test_no_two_pictures_say_the_same(course: Course) -> None:
    for lang in Lang:
        said = [row.alt[lang] for row in course.registry.pictures.pictures.values()]
        assert len(said) == len(set(said))


def test_every_place_is_of_some_lesson(course: Course) -> None:
    """Things, hair and clothes are also for who comes next; a place that nobody is in has never been looked at."""

    assert {row.place for row in course.registry.pictures.pictures.values()} == course.sheets["places"].keys()
