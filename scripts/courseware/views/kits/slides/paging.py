"""How many slides some pieces need, and at what size of letters. Pure.

Letters are as large as they may be where all fits on one slide; else pieces are shared out evenly at the middle size, and
only what does not fit there alone makes letters smaller. They never get smaller than the least size of their band.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from courseware.content.registries.scope import Band
from courseware.views.kits.slides.pieces import Panel, Piece, leads, paragraphs, total


class TooHighError(ValueError):
    """A piece that does not fit a slide of its own at the least size; told is how its text begins."""


@dataclass(frozen=True)
class Room:
    """What a slide has for its pieces: width and height in points, sizes of letters, the largest first."""

    wide: float
    high: float
    sizes: tuple[float, ...]


@dataclass(frozen=True)
class Page:
    """What stands on one slide, at one size."""

    pieces: tuple[Piece, ...]
    size: float


def sizes(band: Band) -> tuple[float, ...]:
    """Sizes of a band's letters, the largest first; the last is the least."""
    if band.little:
        return (36, 32, 30, 28)
    if band.learner == "adult":
        return (28, 26, 24, 22, 20)
    return (32, 30, 28, 26, 24)


def fits(pieces: Sequence[Piece], room: Room) -> Page | None:
    """All of it on one slide, in the largest letters that allow it."""
    for size in room.sizes:
        if total(pieces, size, room.wide) <= room.high:
            return Page(tuple(pieces), size)
    return None


def best(ways: Sequence[Sequence[Piece]], room: Room) -> Page | None:
    """Of the ways that fit one slide the one with the largest letters; of equal ones the first."""
    found = [page for way in ways if way and (page := fits(way, room))]
    return max(found, key=lambda page: page.size, default=None)


def first(ways: Sequence[Sequence[Piece]], room: Room) -> Page | None:
    """The first of the ways that fits one slide, whatever its letters: drawings first."""
    return next((page for way in ways if way and (page := fits(way, room))), None)


def pages(pieces: Sequence[Piece], room: Room) -> list[Page]:
    """The slides that they take. Raises TooHighError."""
    if not pieces:
        return []
    if whole := fits(pieces, room):
        return [whole]
    for size in room.sizes[len(room.sizes) // 2 :]:
        if shared := _shared(pieces, room.wide, room.high, size):
            return _grown(shared, room)
    parted = _parted(pieces, room)
    if len(parted) == len(pieces):
        raise TooHighError(_beginning(max(pieces, key=lambda piece: total([piece], room.sizes[-1], room.wide))))
    return pages(parted, room)


def _grown(shared: Sequence[Sequence[Piece]], room: Room) -> list[Page]:
    """The slides in the largest letters in which each of them still fits: one size for what goes on."""
    size = next(size for size in room.sizes if all(total(part, size, room.wide) <= room.high for part in shared))
    return [Page(tuple(part), size) for part in shared]


def _beginning(piece: Piece) -> str:
    """The first words of a piece, by which its author finds it."""
    text = next((para.text for para in paragraphs(piece) if para.text), "")
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"


def _parted(pieces: Sequence[Piece], room: Room) -> list[Piece]:
    """A panel that is higher than a slide becomes two."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Panel) and len(piece.paras) > 1 and total([piece], room.sizes[-1], room.wide) > room.high:
            half = (len(piece.paras) + 1) // 2
            found += [replace(piece, paras=piece.paras[:half]), replace(piece, paras=piece.paras[half:])]
        else:
            found.append(piece)
    return found


def _shared(pieces: Sequence[Piece], wide: float, room: float, size: float) -> list[list[Piece]] | None:
    """As few slides as they need, of heights as even as can be; None where one piece does not fit."""
    first = _filled(pieces, wide, room, size)
    if first is None:
        return None
    low, best = 0.0, first
    top = room
    for _ in range(12):
        middle = (low + top) / 2
        found = _filled(pieces, wide, middle, size)
        if found is not None and len(found) == len(first):
            best, top = found, middle
        else:
            low = middle
    return best


def _filled(pieces: Sequence[Piece], wide: float, room: float, size: float) -> list[list[Piece]] | None:
    """One slide after the other filled; what leads up to something goes with it."""
    found: list[list[Piece]] = [[]]
    for group in _groups(pieces):
        if found[-1] and total([*found[-1], *group], size, wide) > room:
            found.append([])
        found[-1] += group
        if total(found[-1], size, wide) > room:
            return None
    return found


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces that stay together."""
    open_: list[Piece] = []
    for piece in pieces:
        open_.append(piece)
        if not leads(piece):
            yield open_
            open_ = []
    if open_:
        yield open_
