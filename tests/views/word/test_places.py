"""Cells come to stand as in HTML."""

from __future__ import annotations

import pytest

from courseware.views.word.paragraphs import Cell, Joined, Row, para
from courseware.views.word.places import placed


def cell(text: str) -> Cell:
    """One with a word in it."""
    return (para(text),)


def shown(*rows: Row, columns: int) -> list[list[tuple[int, int, str, str]]]:
    """Column, width, how it is merged and what it says, of each place."""
    return [
        [(one.column, one.across, one.merge, "".join(part.text for part in one.cell)) for one in row]
        for row in placed(rows, columns)
    ]


def test_a_cell_over_rows_goes_on_where_it_stands() -> None:
    """The row below names only what it has itself, on both sides of it."""

    assert shown((cell("a"), Joined(cell("b"), 2, 2), cell("c")), (cell("d"), cell("e")), columns=4) == [
        [(0, 1, "", "a"), (1, 2, "restart", "b"), (3, 1, "", "c")],
        [(0, 1, "", "d"), (1, 2, "continue", ""), (3, 1, "", "e")],
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (((cell("a"),),), "hàng 1: thiếu ô từ cột 2"),
        (((cell("a"), cell("b"), cell("c")),), "hàng 1: nhiều hơn 2 cột"),
        (((cell("a"), Joined(cell("b"), 2)),), "hàng 1: nhiều hơn 2 cột"),
        (((Joined(cell("a"), down=2), cell("b")), (cell("c"), cell("d"))), "hàng 2: nhiều hơn 2 cột"),
    ],
)
def test_a_row_that_does_not_fit_is_told(rows: tuple[Row, ...], said: str) -> None:
    """With its number."""

    with pytest.raises(ValueError, match=said):
        list(placed(rows, 2))
