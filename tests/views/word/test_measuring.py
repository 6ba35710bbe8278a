"""How much paper elements take."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Element, Grid, NewPage, Para, Picture, Span, Style, para, together

ROOM = BARE.across / measuring.DXA
LINE = 13 * measuring.LINE


def test_letters_are_as_wide_as_in_times() -> None:
    """Marks take no room, a horn a little; bold is wider; what is not known is taken as wide."""

    assert measuring.width("mi", 10) == pytest.approx((778 + 278) / 100)
    assert measuring.width("ế", 10) == measuring.width("e", 10)
    assert measuring.width("ơ", 10) == pytest.approx(5.6)
    assert measuring.width("d", 10, bold=True) > measuring.width("d", 10)
    assert measuring.width("漢", 10) == 10


def test_the_motto_is_as_wide_as_it_is_drawn() -> None:
    """To a millimetre: 55.4 mm in Liberation Serif Bold of 13 points, where some letters stand closer in pairs."""

    wide = measuring.width("Độc lập - Tự do - Hạnh phúc", 13, bold=True) * 25.4 / 72

    assert wide == pytest.approx(55.4, abs=1)


def test_words_break_where_the_room_ends() -> None:
    """Ten words of 25 points in a room for three."""

    ten = (Span(" ".join(["hoang"] * 10), size=10),)
    wide = measuring.width("hoang", 10)

    room = (3 * wide + 2 * 2.5 + 0.1) / measuring.SPARE

    assert measuring.lines(ten, 13, room) == 4
    assert measuring.lines(ten, 13, room - 1) == 5
    assert measuring.lines((), 13, 100) == 1


def test_a_paragraph_is_its_lines_and_what_stands_around_them() -> None:
    """A picture is as high as it is printed."""

    packed = io.BytesIO()
    Image.new("1", (200, 100)).save(packed, "PNG")
    shown = Para((Picture(packed.getvalue(), 72, "hình"),))

    assert measuring.height(para("một"), ROOM) == pytest.approx(LINE + 3)
    assert measuring.height(para("một", Style.SUB), ROOM) == pytest.approx(LINE + 9)
    assert measuring.height(shown, ROOM) == pytest.approx(36 * 72 / 25.4 + 3)


def test_a_row_is_as_high_as_its_highest_cell_or_as_asked() -> None:
    """And a little stands behind a table."""

    row = ((para("một"),), (para("hai"), para("ba")))
    above = measuring.GAP + measuring.BORDER

    assert measuring.height(Grid((1, 1), (), (row,)), ROOM) == pytest.approx(2 * (LINE + 3) + above)
    assert measuring.height(Grid((1, 1), (), (row,), tall=50), ROOM) == pytest.approx(50 * 72 / 25.4 + above)


def test_pages_end_where_there_is_no_more_room() -> None:
    """What is kept together goes over whole; a new page is one."""

    line = para("một")
    full = int((BARE.down / measuring.DXA - measuring.FOOT) / measuring.height(line, ROOM))
    block: list[Element] = list(together([line] * 5))

    assert measuring.pages([line] * full, BARE) == 1
    assert measuring.pages([line] * (full + 1), BARE) == 2
    assert measuring.pages([line, NewPage(), line], BARE) == 2
    assert measuring.pages([*[line] * (full - 3), *block, *[line] * (full - 5)], BARE) == 2
    assert measuring.pages([*[line] * (full - 3), *block, *[line] * (full - 4)], BARE) == 3
