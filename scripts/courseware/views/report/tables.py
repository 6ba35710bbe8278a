"""Tables of figures: made once, told as text and as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Value = int | float | str
"""A count, a share between 0 and 1 (or a mean), or words."""


@dataclass(frozen=True)
class Column:
    """`id` is the key in JSON, `head` what people read; a `share` is told in per cent."""

    id: str
    head: str
    share: bool = False


@dataclass(frozen=True)
class Row:
    """`values` in the order of the columns; `beyond` holds the ids of columns that break a limit."""

    name: str
    values: tuple[Value, ...]
    beyond: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Table:
    """Rows of figures; `limit` says in words what is asked for."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    limit: str = ""
    first: str = field(default="Nhóm", kw_only=True)

    def data(self) -> dict[str, object]:
        """For JSON: {limit, rows: [{name, <column>: value …, beyond: [column …]}]}."""
        rows = [
            {"name": row.name, **dict(zip((c.id for c in self.columns), row.values, strict=True)), "beyond": sorted(row.beyond)}
            for row in self.rows
        ]  # fmt: skip
        return {"title": self.title, "limit": self.limit, "rows": rows}

    def text(self) -> str:
        """For a terminal: title, limit, then columns; ! stands behind what breaks the limit."""
        lines = [self.heads, *(self.cells(row) for row in self.rows)]
        widths = [max(len(line[n]) for line in lines) for n in range(len(lines[0]))]
        words = [True, *(all(isinstance(row.values[n], str) for row in self.rows) for n in range(len(self.columns)))]
        told = ["  ".join(map(_aligned, line, widths, words)).rstrip() for line in lines]
        head = f"{self.title}{f' ({self.limit})' if self.limit else ''}"
        return "\n".join([head, "", *(f"  {line}" for line in told)])

    @property
    def heads(self) -> list[str]:
        """What stands above each column, that of the names first."""
        return [self.first, *(column.head for column in self.columns)]

    def cells(self, row: Row) -> list[str]:
        """A row as it is read, its name first."""
        told = (
            f"{_told(value, c)}{'!' if c.id in row.beyond else ''}"
            for value, c in zip(row.values, self.columns, strict=True)
        )
        return [row.name, *told]


def _told(value: Value, column: Column) -> str:
    if isinstance(value, str):
        return value
    if column.share:
        return f"{value:.0%}"
    return f"{value:.1f}".replace(".", ",") if isinstance(value, float) else str(value)


def _aligned(cell: str, width: int, words: bool) -> str:
    return cell.ljust(width) if words else cell.rjust(width)


def share(part: float, whole: float) -> float:
    """`part` of `whole`, rounded so that the same course gives the same bytes; 0 of nothing."""
    return round(part / whole, 4) if whole else 0.0


def apart(one: float, other: float) -> float:
    """How far two shares lie apart, rounded as they are: 0.4 is not more than 0.1 from 0.3."""
    return round(abs(one - other), 4)


def everything(rows: Sequence[Row]) -> Row:
    """The sum of rows of counts."""
    columns = zip(*(row.values for row in rows), strict=True)
    return Row("Tất cả", tuple(sum(value for value in column if not isinstance(value, str)) for column in columns))
