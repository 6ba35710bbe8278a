"""Somebody in a picture: the parts of their looks, turned, dressed, with legs only where legs are seen."""

from __future__ import annotations

from typing import Any

from courseware.content.model import Course
from courseware.content.registries.pictures import Figure, Looks
from courseware.drawing.pictures import people


def draw(course: Course, looks: dict[str, Any] | None = None, **row: Any) -> str:
    """Nam of the small project, with changes."""
    figure = Figure.model_validate({"who": "Nam", "at": ["300", "120"]} | row)
    own = course.registry.looks_of("Nam").model_dump() | (looks or {})
    return people.draw(figure, Looks.model_validate(own), course.sheets)


def test_the_head_is_where_the_row_says(small: Course) -> None:
    """Its circle lies one measure below the group's middle, and the line keeps its width at any size."""

    assert draw(small).startswith('<g transform="translate(300 118)scale(2.5)" stroke-width="1.6">')
    assert draw(small, size="200").startswith('<g transform="translate(300 115)scale(5)" stroke-width=".8">')


def test_turned_to_the_left_is_mirrored(small: Course) -> None:
    """Straight ahead the face is not moved aside."""

    assert "scale(-2.5 2.5)" in draw(small, turn="left")
    assert 'translate(2)"' in draw(small) and 'translate(2)"' not in draw(small, turn="ahead")


def test_legs_are_drawn_where_they_are_seen(small: Course) -> None:
    """Not below the frame, not behind a table; sitting and walking look otherwise than standing."""

    blue = 'stroke="#3b5588"'
    stances = {stance: draw(small, stance=stance) for stance in ("stands", "sits", "walks")}

    assert blue in draw(small) and blue not in draw(small, stance="half") and blue not in draw(small, at=["300", "300"])
    assert len(set(stances.values())) == 3


def test_clothes_for_this_picture_go_before_ones_own(small: Course) -> None:
    """With their own colour, or one that the row names."""

    assert 'fill="#a892e8"' in draw(small, wears="ao-dai") and "#e2604a" not in draw(small, wears="ao-dai")
    assert 'fill="#8fd0a6"' in draw(small, wears="ao-dai", colour="#8fd0a6")


def test_hair_behind_the_body_comes_first_and_takes_its_colour(small: Course) -> None:
    """The part ending in -back, when the hair has one."""

    drawn = draw(small, {"hair": "long", "hair_colour": "grey"})

    assert drawn.index("M-13 24") < drawn.index("M-8 15.5") < drawn.index("M-12 4") and "#2b2f45" not in drawn


def test_hands_are_drawn_upon_what_they_hold(small: Course) -> None:
    """A thing in the hand has the fingers over it."""

    drawn = draw(small, pose="phone", holds="phone-back")

    assert drawn.rindex('stroke="#e0a678"') > drawn.index('x="-17"')
