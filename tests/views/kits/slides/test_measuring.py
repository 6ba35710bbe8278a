"""How high texts are."""

from __future__ import annotations

import pytest

from courseware.views.kits.slides import measuring
from courseware.views.kits.slides.deck import Look, Para, Run, para
from courseware.views.kits.slides.letters import width
from courseware.views.kits.slides.looks import SKINS

WORD = width("mười", 20)
SPACE = width(" ", 20)


@pytest.mark.parametrize(("room", "lines"), [(3 * WORD + 2 * SPACE, 1), (3 * WORD + SPACE, 2), (WORD, 3)])
def test_lines_break_between_words(room: float, lines: int) -> None:
    """As many words as fit stand on a line; three per cent are left free."""

    assert measuring.lines(para("mười mười mười"), 20, room / measuring.SPARE + 0.01) == lines


def test_a_long_word_takes_as_many_lines_as_it_needs() -> None:
    """An address breaks anywhere."""

    assert measuring.lines(para("m" * 40), 20, width("m" * 11, 20)) == 4


def test_bold_letters_and_marks_of_lists_take_room() -> None:
    """A list’s text has what its indent leaves."""

    room = (2 * WORD + SPACE) / measuring.SPARE + 0.01

    assert measuring.lines(para("mười mười"), 20, room) == 1
    assert measuring.lines(Para((Run("mười mười", bold=True),)), 20, room) == 2
    assert measuring.lines(Para((Run("mười mười"),), "•"), 20, room) == 2


def test_a_word_may_change_its_look_within() -> None:
    """“thật” in bold and its comma in plain letters are one word."""

    runs = (Run("thật", bold=True), Run(", giả"))
    room = measuring.runs_width([Run("thật", bold=True), Run(",")], 20) / measuring.SPARE + 0.01

    assert measuring.lines(Para(runs), 20, room) == 2


def test_paragraphs_stand_apart() -> None:
    """The first has no air above it."""

    line = measuring.line_height(20)

    assert measuring.height([para("một"), para("hai")], 20, 500) == pytest.approx(2 * line + 6)


def test_a_box_has_margins_and_may_be_snug() -> None:
    """As wide as its words and its margins, at most as wide as it may be."""

    skin = SKINS[Look.OTHERS]
    told = [para("một")]

    assert measuring.box_height(told, 20, 300, Look.OTHERS) == pytest.approx(measuring.line_height(20) + 2 * skin.down)
    assert width("một", 20) + 2 * skin.across < measuring.box_width(told, 20, 300, Look.OTHERS) < 100
    assert measuring.box_width([para("một " * 90)], 20, 300, Look.OTHERS) == 300
