"""Where the cells of a table come to stand: rows name each cell once, WordprocessingML wants it in every row. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.views.word.paragraphs import Cell, Joined, Row


@dataclass(frozen=True)
class Place:
    """A cell in a row. `merge`: “restart” where one over several rows begins, “continue” where it goes on, "" for others."""

    column: int
    across: int
    merge: str
    cell: Cell


def placed(rows: Sequence[Row], columns: int) -> Iterator[list[Place]]:
    """The places of each row, from left to right. Raises ValueError for a row that is not as wide as the table."""
    going: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        cells = iter(row)
        found: list[Place] = []
        column = 0
        while column < columns:
            across, left = going.pop(column, (0, 0))
            if across:
                found.append(Place(column, across, "continue", ()))
            else:
                one = next(cells, None)
                if one is None:
                    raise ValueError(f"hàng {number + 1}: thiếu ô từ cột {column + 1}")
                joined = one if isinstance(one, Joined) else Joined(one)
                across, left = joined.across, joined.down
                found.append(Place(column, across, "restart" if left > 1 else "", joined.cell))
            if left > 1:
                going[column] = (across, left - 1)
            column += across
        if column > columns or next(cells, None) is not None:
            raise ValueError(f"hàng {number + 1}: nhiều hơn {columns} cột")
        yield found
