"""What stands one below the other on a slide, and how high that is at a size of letters. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from courseware.views.kits.slides import measuring
from courseware.views.kits.slides.deck import Look, Para

GAP = 7.0
"""Between two pieces, in points."""
WIDER = 11.0
"""Between a text and a panel below it."""
SIDE = 12.0
"""Between two pieces side by side."""
BADGE = 84.0
"""What “Đúng” with its tick takes at the end of a panel."""
PAD_ACROSS, PAD_DOWN = 8.0, 5.0
"""Margins within the cells of a table."""


@dataclass(frozen=True)
class Text:
    """A paragraph of the slide's body; those that follow each other are one box."""

    para: Para


@dataclass(frozen=True)
class Panel:
    """A box. `shift`: how far it stands in from the left; `snug`: as wide as its text; `end`: at the right.

    `verdict`: whether “Đúng” or “Sai” stands at its end; None for neither.
    """

    paras: tuple[Para, ...]
    look: Look
    shift: float = 0
    snug: bool = False
    end: bool = False
    leads: bool = False
    verdict: bool | None = None


@dataclass(frozen=True)
class Drawing:
    """A drawing with a text below it; `high` is the height of the drawing for each point of its width."""

    svg: str
    alt: str
    below: Panel
    shape: float
    verdict: bool | None = None
    """Whether “Đúng” stands upon it."""


@dataclass(frozen=True)
class Strip:
    """Pieces side by side, of one height; `shares` of the width, () for equal ones."""

    cells: tuple[Panel | Drawing, ...]
    shares: tuple[float, ...] = ()
    most: float = 0
    """A drawing's greatest width; 0 for none."""


@dataclass(frozen=True)
class Row:
    """A row of a table, whose head stands on each slide; `table` tells tables apart."""

    cells: tuple[tuple[Para, ...], ...]
    head: tuple[tuple[Para, ...], ...]
    shares: tuple[float, ...]
    table: int


Piece = Text | Panel | Strip | Row


def leads(piece: Piece) -> bool:
    """Whether it must not end a slide."""
    return piece.para.leads if isinstance(piece, Text) else isinstance(piece, Panel) and piece.leads


def paragraphs(piece: Piece) -> list[Para]:
    """Its paragraphs, in reading order."""
    match piece:
        case Text():
            return [piece.para]
        case Panel():
            return list(piece.paras)
        case Strip():
            return [para for cell in piece.cells for para in (cell if isinstance(cell, Panel) else cell.below).paras]
        case Row():
            return [para for cell in piece.cells for para in cell]


def high(piece: Piece, size: float, wide: float) -> float:
    """Points that a piece takes without what is around it."""
    match piece:
        case Text():
            return measuring.height([piece.para], size, wide)
        case Panel():
            return panel_high(piece, size, wide)
        case Strip():
            widths = strip_widths(piece, wide)
            return max(cell_high(piece, cell, size, w) for cell, w in zip(piece.cells, widths, strict=True))
        case Row():
            return row_high(piece.cells, piece.shares, size, wide)


def gap(above: Piece, below: Piece) -> float:
    """Air between two neighbours."""
    if isinstance(above, Text) and isinstance(below, Text):
        return below.para.before
    if isinstance(above, Row) and isinstance(below, Row) and above.table == below.table:
        return 0
    return WIDER if isinstance(above, Text) else GAP


def total(pieces: Sequence[Piece], size: float, wide: float) -> float:
    """Points that they take one below the other, heads of tables included."""
    found = sum(high(piece, size, wide) for piece in pieces)
    found += sum(gap(a, b) for a, b in pairwise(pieces))
    tables = {piece.table: piece for piece in pieces if isinstance(piece, Row)}
    return found + sum(row_high(row.head, row.shares, size, wide) for row in tables.values())


def panel_high(panel: Panel, size: float, wide: float) -> float:
    """Its own height."""
    room = wide - panel.shift - (BADGE if panel.verdict is not None else 0)
    return measuring.box_height(panel.paras, size, room, panel.look)


def strip_widths(strip: Strip, wide: float) -> list[float]:
    """The widths of its cells."""
    shares = strip.shares or (1.0,) * len(strip.cells)
    room = wide - SIDE * (len(shares) - 1)
    return [room * share / sum(shares) for share in shares]


def drawn_wide(strip: Strip, wide: float) -> float:
    """How wide a drawing in a cell is."""
    return min(wide, strip.most) if strip.most else wide


def cell_high(strip: Strip, cell: Panel | Drawing, size: float, wide: float) -> float:
    """The height that a cell wants."""
    if isinstance(cell, Panel):
        return panel_high(cell, size, wide)
    return drawn_wide(strip, wide) * cell.shape + 4 + panel_high(cell.below, size, wide)


def row_high(cells: Sequence[Sequence[Para]], shares: Sequence[float], size: float, wide: float) -> float:
    """The height of a table's row."""
    widths = [wide * share / sum(shares) for share in shares]
    return max(
        measuring.height(cell, size, w - 2 * PAD_ACROSS) + 2 * PAD_DOWN for cell, w in zip(cells, widths, strict=True)
    )
