"""Elements of documents."""

from __future__ import annotations

from courseware.views.word.paragraphs import (
    Grid,
    Joined,
    NewPage,
    Para,
    Picture,
    Span,
    heading,
    para,
    paragraphs,
    worded,
)

CELL = (para("HS đọc"),)
GRID = Grid((1, 1), heading("GV", "HS"), ((Joined(CELL, down=2), CELL), (CELL,)))


def test_paragraphs_of_a_table_come_row_by_row() -> None:
    """Head, then rows; joined cells too."""

    assert [one.text for one in paragraphs(GRID)] == ["GV", "HS", "HS đọc", "HS đọc", "HS đọc"]
    assert paragraphs(NewPage()) == ()


def test_words_change_and_all_else_stays() -> None:
    """Looks, joins and pictures are kept."""

    picture = Picture(b"", 30, "HS")
    changed = worded(GRID, lambda text: text.replace("HS", "HV"))

    assert [one.text for one in paragraphs(changed)] == ["GV", "HV", "HV đọc", "HV đọc", "HV đọc"]
    assert worded(changed, lambda text: text.replace("HV", "HS")) == GRID
    assert worded(Para((Span("HS", bold=True), picture)), str.lower) == Para((Span("hs", bold=True), picture))
    assert worded(NewPage(), str.lower) == NewPage()
