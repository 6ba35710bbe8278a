"""How high pieces are, and what stands between them."""

from __future__ import annotations

import pytest

from courseware.views.kits.slides import measuring, pieces
from courseware.views.kits.slides.deck import Look, para
from courseware.views.kits.slides.looks import SKINS
from courseware.views.kits.slides.pieces import Drawing, Panel, Row, Strip, Text

LINE = measuring.line_height(24)
ONE = Panel((para("một"),), Look.OPTION)
HIGH = LINE + 2 * SKINS[Look.OPTION].down


def test_pieces_add_up_with_what_is_between_them() -> None:
    """Texts that follow each other are one text; a panel stands further from a text than from a panel."""

    text = Text(para("một"))

    assert pieces.total([text, text], 24, 400) == pytest.approx(2 * LINE + 6)
    assert pieces.total([text, ONE], 24, 400) == pytest.approx(LINE + pieces.WIDER + HIGH)
    assert pieces.total([ONE, ONE], 24, 400) == pytest.approx(2 * HIGH + pieces.GAP)


def test_a_strip_is_as_high_as_its_highest_cell() -> None:
    """A drawing keeps its shape and may not be wider than it was said."""

    drawing = Drawing("<svg/>", "Hình", ONE, 0.9)

    assert pieces.total([Strip((ONE, ONE))], 24, 400) == pytest.approx(HIGH)
    assert pieces.total([Strip((ONE, drawing), most=100)], 24, 400) == pytest.approx(90 + 4 + HIGH)
    assert pieces.strip_widths(Strip((ONE, ONE), (1, 3)), 412) == [100, 300]


def test_a_tables_head_counts_once_on_each_slide() -> None:
    """Its rows touch."""

    row = Row(((para("một"),), (para("hai"),)), ((para("Cột"),), (para("Cột"),)), (1, 1), 7)
    high = LINE + 2 * pieces.PAD_DOWN

    assert pieces.total([row, row], 24, 400) == pytest.approx(3 * high)


def test_what_leads_is_known() -> None:
    """A colon, and the head of a scene."""

    assert pieces.leads(Text(para("Nhớ:")))
    assert pieces.leads(Panel((para("Đoạn chat"),), Look.HEAD, leads=True))
    assert not pieces.leads(ONE)


def test_a_verdict_takes_room_from_its_panel() -> None:
    """So its text has more lines."""

    words = Panel((para("một hai ba bốn năm sáu bảy"),), Look.RIGHT)
    judged = Panel(words.paras, Look.RIGHT, verdict=True)

    assert pieces.high(judged, 24, 250) > pieces.high(words, 24, 250)


def test_all_paragraphs_of_a_piece_are_found() -> None:
    """In reading order."""

    drawing = Drawing("<svg/>", "Hình", Panel((para("hai"),), Look.OPTION), 0.9)

    assert [one.text for one in pieces.paragraphs(Strip((ONE, drawing)))] == ["một", "hai"]
