"""Pieces at their places."""

from __future__ import annotations

import pytest

from courseware.views.kits.slides import pieces, stacking
from courseware.views.kits.slides.deck import Box, Frame, Image, Look, Role, Sign, Table, para
from courseware.views.kits.slides.paging import Page
from courseware.views.kits.slides.pieces import Drawing, Panel, Row, Strip, Text

AREA = Frame(48, 104, 864, 386)
ONE = Panel((para("A. Một"),), Look.OPTION)


def test_texts_that_follow_each_other_are_one_body() -> None:
    """The first fills the placeholder, a later one is a box of its own."""

    page = Page((Text(para("một")), Text(para("hai")), ONE, Text(para("ba"))), 24)
    found = [item for item in stacking.stacked(page, AREA, "Nội dung") if isinstance(item, Box)]

    assert [[one.text for one in box.paras] for box in found] == [["một", "hai"], ["A. Một"], ["ba"]]
    assert [box.role for box in found] == [Role.BODY, Role.NONE, Role.NONE]
    assert found[0].frame.y == AREA.y
    assert found[1].frame.y == pytest.approx(found[0].frame.y + found[0].frame.h + pieces.WIDER)


def test_ones_own_bubble_stands_at_the_right() -> None:
    """As wide as its words."""

    mine = Panel((para("Dạ."),), Look.OWN, shift=150, snug=True, end=True)
    (box,) = stacking.stacked(Page((mine,), 24), AREA, "Nội dung")

    assert box.frame.x + box.frame.w == AREA.x + AREA.w
    assert box.frame.w < 100


@pytest.mark.parametrize(("right", "word"), [(True, "Đúng"), (False, "Sai")])
def test_a_verdict_is_a_word_and_a_sign_within_its_badge(right: bool, word: str) -> None:
    """At the end of its panel."""

    judged = Panel((para("A. Một"),), Look.RIGHT, verdict=right)
    box, badge, sign = stacking.stacked(Page((judged,), 24), AREA, "Nội dung")

    assert isinstance(badge, Box)
    assert isinstance(sign, Sign)
    assert (badge.paras[0].text, sign.right) == (word, right)
    assert box.frame.x + box.frame.w <= badge.frame.x
    assert badge.frame.x < sign.frame.x < badge.frame.x + badge.frame.w


def test_drawings_stand_above_their_texts() -> None:
    """In the middle of their cells, at most as wide as was said; a right one wears its badge."""

    cells = (Drawing("<svg/>", "Hình A", ONE, 0.9, True), Drawing("<svg/>", "Hình B", ONE, 0.9))
    found = stacking.stacked(Page((Strip(cells, most=200),), 24), AREA, "Nội dung")
    drawn = [item for item in found if isinstance(item, Image)]

    assert [(image.frame.w, image.frame.h, image.alt) for image in drawn] == [
        (200, 180, "Hình A"),
        (200, 180, "Hình B"),
    ]
    assert drawn[0].frame.x == pytest.approx(48 + (426 - 200) / 2)
    assert len([item for item in found if isinstance(item, Sign)]) == 1


def test_rows_of_one_table_are_one_table_with_its_head() -> None:
    """Those of another are another."""

    def row(table: int) -> Row:
        return Row(((para("một"),), (para("hai"),)), ((para("Cột"),), (para("Cột"),)), (1, 3), table)

    found = stacking.stacked(Page((row(1), row(1), row(2)), 24), AREA, "Nội dung")

    assert [len(item.rows) for item in found if isinstance(item, Table)] == [3, 2]
    assert isinstance(found[0], Table)
    assert found[0].widths == (216, 648)
    assert sum(found[0].heights) == pytest.approx(found[0].frame.h)


def test_a_box_is_called_by_its_first_words() -> None:
    """In the list of shapes."""

    (box,) = stacking.stacked(Page((Panel((para("Một câu " * 20),), Look.CARD),), 24), AREA, "Nội dung")

    assert isinstance(box, Box)
    assert box.name.startswith("Một câu")
    assert len(box.name) <= 40
