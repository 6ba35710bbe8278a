"""What is asked, kind by kind."""

from __future__ import annotations

import pytest

from courseware.content.kinds import KINDS
from courseware.content.model import Course, Question
from courseware.views.kits.slides import asking, posing
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Look, para
from courseware.views.kits.slides.paging import Page, Room
from courseware.views.kits.slides.pieces import Drawing, Panel, Strip, Text
from courseware.views.kits.slides.posing import Posed

from .conftest import panels, texts

ROOM = Room(864, 386, (32, 30, 28, 26, 24))
PAPER = {kind.kind for kind in KINDS} - {"scenario"}


def question(course: Course, kind: str) -> Question:
    """The first of a kind."""
    return next(one for one in course.questions() if one.kind == kind)


def pages(course: Course, kind: str, contents: Contents) -> tuple[Posed, list[Page]]:
    """A question and the slides that ask it."""
    posed = posing.pose(question(course, kind), 1)
    return posed, asking.ask(posed, contents, ROOM)


@pytest.mark.parametrize("kind", sorted(PAPER))
def test_each_kind_shows_all_that_is_to_be_chosen(kind: str, small: Course, contents: Contents) -> None:
    """Options with their letters, items with their numbers, groups and targets; nothing is marked right."""

    posed, found = pages(small, kind, contents)
    pieces = [piece for page in found for piece in page.pieces]
    shown = texts(pieces)

    for choice in (*posed.parts.choices, *posed.parts.targets):
        assert f"{choice.letter}.  {contents.line(choice.text)}" in shown
    assert {panel.verdict for panel in panels(pieces)} <= {None}
    assert not {panel.look for panel in panels(pieces)} & {Look.RIGHT, Look.WRONG, Look.PALE}


def test_what_is_written_has_a_line_to_write_on(small: Course, contents: Contents) -> None:
    """A short answer with its unit, a gap with dots."""

    _, short = pages(small, "short", contents)
    _, fill = pages(small, "fill", contents)

    assert any(text.startswith("Trả lời: …") for page in short for text in texts(list(page.pieces)))
    assert any("…………" in text for page in fill for text in texts(list(page.pieces)))


def test_long_questions_are_told_first(contents: Contents) -> None:
    """What is asked stands with the options again or still."""

    stem = [
        *(Text(para(f"Một câu kể khá dài về chuyện xảy ra hôm {n} ở trường Hoa Sen.")) for n in range(9)),
        Text(para("Em làm gì?")),
    ]
    ways = [[Panel((para(f"{letter}. Một việc"),), Look.OPTION) for letter in "ABCD"]]

    *told, last = asking.arranged(stem, ways, ROOM)

    assert told
    assert texts(list(last.pieces)) == ["Em làm gì?", "A. Một việc", "B. Một việc", "C. Một việc", "D. Một việc"]
    assert "Em làm gì?" not in [text for page in told for text in texts(list(page.pieces))]


def test_a_question_above_a_scene_is_told_again(contents: Contents) -> None:
    """Where the options stand on the next slide."""

    scene = [Panel((para(f"Dòng {n} của một lá thư"),), Look.CARD) for n in range(7)]
    *_, last = asking.arranged([Text(para("Chỗ nào lạ?")), *scene], [[Panel((para("A. Đây"),), Look.OPTION)] * 3], ROOM)

    assert texts(list(last.pieces)) == ["Chỗ nào lạ?", "A. Đây", "A. Đây", "A. Đây"]


def test_options_stand_in_two_columns_where_that_makes_letters_larger() -> None:
    """An odd last one stands alone."""

    five = [Panel((para(letter),), Look.OPTION) for letter in "ABCDE"]

    assert [type(piece).__name__ for piece in asking.columns(five)] == ["Strip", "Strip", "Panel"]


def test_drawings_stand_side_by_side(small: Course, contents: Contents) -> None:
    """Each above its option, with a text alternative."""

    one = question(small, "single")
    number = len(posing.pose(one, 1).parts.choices)
    posed = posing.pose(one, 1, ["<svg/>"] * number)
    strips = [way[0] for way in asking.choosing(posed, contents)]

    assert isinstance(strips[0], Strip)
    cells = [cell for cell in strips[0].cells if isinstance(cell, Drawing)]
    assert [cell.alt.split(":")[0] for cell in cells] == [f"Hình vẽ của {c.letter}" for c in posed.parts.choices]
    assert {cell.verdict for cell in cells} == {None}


def test_a_turn_asks_with_its_own_words(small: Course, contents: Contents) -> None:
    """And what was told before."""

    turn = posing.pose(question(small, "scenario"), 1).parts.turns[0]
    found = asking.turn(turn, [Text(para("Tối nay."))], contents, ROOM)
    shown = [text for page in found for text in texts(list(page.pieces))]

    assert shown[0] == "Tối nay."
    assert [f"{c.letter}.  {contents.line(c.text)}" for c in turn.choices] == shown[-len(turn.choices) :]
