"""What is right, and why, kind by kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course
from courseware.views.kits.slides import answering, posing
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Look
from courseware.views.kits.slides.paging import Page
from courseware.views.kits.slides.pieces import Panel, Piece
from courseware.views.kits.slides.posing import Posed

from .conftest import panels, texts
from .test_asking import PAPER, ROOM, question


def told(course: Course, kind: str, contents: Contents) -> tuple[Posed, list[Piece]]:
    """A question and all that its answer shows."""
    posed = posing.pose(question(course, kind), 1)
    found: list[Page] = answering.answer(posed, contents, ROOM)
    return posed, [piece for page in found for piece in page.pieces]


@pytest.mark.parametrize("kind", ["single", "multiple", "spot"])
def test_right_options_have_a_verdict_and_a_frame(kind: str, small: Course, contents: Contents) -> None:
    """All others are pale and have none."""

    posed, pieces = told(small, kind, contents)
    marked = {panel.paras[0].text[0]: panel for panel in panels(pieces) if panel.look in (Look.RIGHT, Look.PALE)}

    assert {letter for letter, panel in marked.items() if panel.verdict} == {choice.letter for choice in posed.right}
    assert {panel.look for panel in marked.values() if panel.verdict} == {Look.RIGHT}


def test_statements_are_told_true_or_false(small: Course, contents: Contents) -> None:
    """Each of the four."""

    posed, pieces = told(small, "truefalse", contents)
    verdicts = [panel.verdict for panel in panels(pieces) if panel.verdict is not None]

    assert verdicts == [choice.right for choice in posed.parts.choices]


def test_items_stand_below_their_group(small: Course, contents: Contents) -> None:
    """A column a group, each item with its number."""

    posed, pieces = told(small, "sort", contents)
    found = [[para.text for para in panel.paras] for panel in panels(pieces) if panel.look is Look.RIGHT]

    for target, column in zip(posed.parts.targets, found, strict=True):
        mine = [c for c in posed.parts.choices if c.value == target.letter]
        assert column == [f"{c.letter}.  {contents.line(c.text)}" for c in (target, *mine)]


def test_pairs_stand_side_by_side(small: Course, contents: Contents) -> None:
    """What belongs to an item at its right."""

    posed, pieces = told(small, "match", contents)
    names = {target.letter: contents.line(target.text) for target in posed.parts.targets}
    rights = [panel.paras[0].text for panel in panels(pieces) if panel.look is Look.RIGHT]

    assert rights == [f"{c.value}.  {names[c.value]}" for c in posed.parts.choices]


def test_steps_stand_in_their_order(small: Course, contents: Contents) -> None:
    """With the letters that they had."""

    posed, pieces = told(small, "order", contents)
    placed = sorted(posed.parts.choices, key=lambda choice: int(choice.value))
    rights = [panel.paras[0].text for panel in panels(pieces) if panel.look is Look.RIGHT]

    assert rights == [f"{c.value}.  {contents.line(c.text)} ({c.letter})" for c in placed]


def test_a_gap_is_filled_and_a_short_answer_given(small: Course, contents: Contents) -> None:
    """In bold, underlined in its sentence; with its unit."""

    fill, filled = told(small, "fill", contents)
    short, given = told(small, "short", contents)
    runs = [run for piece in filled for panel in [piece] if not isinstance(panel, Panel) for run in panel.para.runs]  # type: ignore[union-attr]

    assert [run.text for run in runs if run.underlined] == [fill.parts.answers[0][0]]
    assert f"{short.parts.answers[0][0]} {short.parts.unit}".strip() in texts(given)


@pytest.mark.parametrize("kind", sorted(PAPER))
def test_every_answer_says_why(kind: str, small: Course, contents: Contents) -> None:
    """With the explanation of the bank."""

    posed, pieces = told(small, kind, contents)
    why = " ".join(para.text for panel in panels(pieces) if panel.look is Look.WHY for para in panel.paras)

    assert why.startswith("Vì sao? ")
    assert contents.line(posed.explanation) in why


def test_where_there_is_no_room_the_right_options_stay(small: Course, contents: Contents) -> None:
    """A long explanation is shared out."""

    posed = posing.pose(question(small, "single"), 1)
    text = posed.question.texts
    long = {
        lang: replace(one, explanation="Một câu giải thích dài, có nhiều ý cần nghe kỹ. " * 14)
        for lang, one in text.items()
    }
    found = answering.answer(replace(posed, question=replace(posed.question, texts=long)), contents, ROOM)
    shown = [panel for page in found for panel in panels(list(page.pieces))]

    assert len(found) > 1
    assert [panel.verdict for panel in shown if panel.look in (Look.RIGHT, Look.PALE)] == [True]


def test_a_turn_is_answered_by_the_choice_that_leads_on(small: Course, contents: Contents) -> None:
    """And by what its bank says to it."""

    turn = posing.pose(question(small, "scenario"), 1).parts.turns[0]
    good = turn.choices[0]
    (page,) = answering.turned(turn, good, contents, ROOM)
    marked = [panel for panel in panels(list(page.pieces)) if panel.verdict]

    assert [panel.paras[0].text for panel in marked] == [f"{good.letter}.  {contents.line(good.text)}"]
    assert contents.line(good.feedback) in texts(list(page.pieces))[-1]
