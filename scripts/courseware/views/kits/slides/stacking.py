"""Pieces at their places: one below the other in a frame, as boxes, signs, drawings and tables. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from courseware.views.kits.slides import measuring, pieces
from courseware.views.kits.slides.deck import Align, Box, Frame, Image, Item, Look, Para, Role, Run, Sign, Table
from courseware.views.kits.slides.paging import Page
from courseware.views.kits.slides.pieces import Drawing, Panel, Piece, Row, Strip, Text

BADGE_SIZE = 16.0
BADGE_WIDE, BADGE_HIGH = 76.0, 26.0
TICK = 14.0


def stacked(page: Page, frame: Frame, name: str, *, body: bool = True) -> list[Item]:
    """The items of a page; its first text fills the placeholder of its layout if there is one (`body`)."""
    found: list[Item] = []
    y = frame.y
    before: Piece | None = None
    free = body
    for run in _runs(page.pieces):
        y += pieces.gap(before, run[0]) if before else 0
        high = pieces.total(run, page.size, frame.w)
        place = Frame(frame.x, y, frame.w, high)
        if isinstance(run[0], Text):
            paras = tuple(piece.para for piece in run if isinstance(piece, Text))
            found.append(Box(place, paras, page.size, Look.PLAIN, name, Role.BODY if free else Role.NONE))
            free = False
        else:
            found += _drawn(run, place, page.size)
        y += high
        before = run[-1]
    return found


def _runs(all_pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Texts that follow each other together, rows of one table together, all else alone."""

    def kind(numbered: tuple[int, Piece]) -> tuple[str, int]:
        n, piece = numbered
        if isinstance(piece, Text):
            return "text", 0
        return ("table", piece.table) if isinstance(piece, Row) else ("own", n)

    return [[piece for _, piece in group] for _, group in groupby(enumerate(all_pieces), kind)]


def _drawn(run: Sequence[Piece], place: Frame, size: float) -> Iterator[Item]:
    first = run[0]
    if isinstance(first, Row):
        yield _table([row for row in run if isinstance(row, Row)], place, size)
    elif isinstance(first, Panel):
        yield from _panel(first, place, size)
    elif isinstance(first, Strip):
        yield from _strip(first, place, size)


def _panel(panel: Panel, place: Frame, size: float) -> Iterator[Item]:
    most = place.w - panel.shift
    wide = measuring.box_width(panel.paras, size, most, panel.look) if panel.snug else most
    x = place.x + (place.w - wide if panel.end else panel.shift)
    paras = panel.paras
    box = Box(Frame(x, place.y, wide, place.h), paras, size, panel.look, _named(paras))
    if panel.verdict is None:
        yield box
        return
    yield replace(box, frame=Frame(x, place.y, wide - pieces.BADGE, place.h))
    yield from verdict(panel.verdict, x + wide - BADGE_WIDE, place.y + (place.h - BADGE_HIGH) / 2)


def verdict(right: bool, x: float, y: float) -> Iterator[Item]:
    """“Đúng” with a tick, or “Sai” with a cross."""
    told = Para((Run("Đúng" if right else "Sai", bold=True),), align=Align.RIGHT)
    look = Look.BADGE_RIGHT if right else Look.BADGE_WRONG
    yield Box(Frame(x, y, BADGE_WIDE, BADGE_HIGH), (told,), BADGE_SIZE, look, told.text)
    yield Sign(Frame(x + 7, y + (BADGE_HIGH - TICK) / 2, TICK, TICK), right)


def _strip(strip: Strip, place: Frame, size: float) -> Iterator[Item]:
    x = place.x
    for cell, wide in zip(strip.cells, pieces.strip_widths(strip, place.w), strict=True):
        own = Frame(x, place.y, wide, place.h)
        if isinstance(cell, Panel):
            yield from _panel(cell, own, size)
        else:
            yield from _drawing(cell, own, size, pieces.drawn_wide(strip, wide))
        x += wide + pieces.SIDE


def _drawing(cell: Drawing, place: Frame, size: float, wide: float) -> Iterator[Item]:
    """The drawing in the middle above its text."""
    high = wide * cell.shape
    x = place.x + (place.w - wide) / 2
    yield Image(Frame(x, place.y, wide, high), cell.svg, cell.alt, "Hình vẽ")
    if cell.verdict is not None:
        yield from verdict(cell.verdict, x + wide - BADGE_WIDE - 6, place.y + 6)
    below = Frame(place.x, place.y + high + 4, place.w, place.h - high - 4)
    yield from _panel(cell.below, below, size)


def _table(rows: Sequence[Row], place: Frame, size: float) -> Table:
    shares, head = rows[0].shares, rows[0].head
    cells = (head, *(row.cells for row in rows))
    return Table(
        place, tuple(place.w * share / sum(shares) for share in shares),
        tuple(pieces.row_high(row, shares, size, place.w) for row in cells), cells, size, "Bảng",
    )  # fmt: skip


def _named(paras: Sequence[Para]) -> str:
    """What the list of shapes calls a box: how its text begins."""
    text = next((para.text for para in paras if para.text.strip()), "Khung")
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
