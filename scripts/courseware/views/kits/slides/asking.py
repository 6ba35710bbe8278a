"""A question as slides: what is asked, kind by kind. Pure.

All of it stands on one slide if it can: options one below the other, else in two columns, in letters as large as may be.
What does not fit is told first, on slides of its own, and the last sentence stands with the options.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from courseware.content.kinds.parts import Choice, Turn
from courseware.views.kits.slides import paging
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Look, Para, Run, Tone
from courseware.views.kits.slides.frames import AREA
from courseware.views.kits.slides.paging import Page, Room
from courseware.views.kits.slides.pieces import Drawing, Panel, Piece, Strip, Text
from courseware.views.kits.slides.posing import Posed, prompted

HALF = AREA.w / 2 + 6
"""Where the right one of two columns begins."""
DRAWN = 180 / 200
"""Height of a drawing of an option for its width."""
MOST = (190.0, 150.0, 120.0)
"""The greatest width of a drawing, and those of ones that make room for letters."""
DOTS = "…………………………"


def ask(posed: Posed, contents: Contents, room: Room) -> list[Page]:
    """The slides that ask, but for conversations, which are asked turn by turn (`turn`)."""
    stem = contents.pieces(posed.stem)
    match posed.question.kind:
        case "match":
            return arranged(stem, [_pairs(posed, contents)], room)
        case "sort":
            groups = _groups(posed, contents)
            items = [option(choice, contents) for choice in posed.parts.choices]
            ways: list[list[Piece]] = with_drawings(posed, contents) if posed.drawings else [[*items], columns(items)]
            return arranged(stem, [[groups, *way] for way in ways], room, drawn=bool(posed.drawings))
        case "short":
            line = Para((Run("Trả lời: ", bold=True), Run(f"{DOTS} {posed.parts.unit}".rstrip())))
            return arranged(stem, [[Panel((line,), Look.OPTION)]], room)
        case "fill":
            return arranged(stem, [[]], room)
        case _:
            return arranged(stem, choosing(posed, contents), room, drawn=bool(posed.drawings))


def turn(one: Turn, before: Sequence[Piece], contents: Contents, room: Room) -> list[Page]:
    """The slides that ask one turn of a conversation; `before` is what has been told."""
    items = [option(choice, contents) for choice in one.choices]
    text = prompted(one.text) if "?" in one.text else one.text
    return arranged([*before, *contents.pieces(text)], [items, columns(items)], room)


def arranged(stem: list[Piece], ways: Sequence[Sequence[Piece]], room: Room, *, drawn: bool = False) -> list[Page]:
    """Stem and one of the ways in which its options may stand: `drawn` ones as large as they may be, else letters."""
    taken = paging.first if drawn else paging.best
    if page := taken([[*stem, *way] for way in ways], room):
        return [page]
    prompt = stem[-1:] if isinstance(stem[-1], Text) else _repeated(stem)
    if page := taken([[*prompt, *way] for way in ways], room):
        return [*paging.pages(stem[:-1] if prompt == stem[-1:] else stem, room), page]
    told = paging.pages(stem, room)
    if page := taken(ways, room):
        return [*told, page]
    return [*told, *paging.pages(ways[-1], room)]


def _repeated(stem: Sequence[Piece]) -> list[Piece]:
    """The last question above a scene: it is told again where the options stand."""
    asked: list[Piece] = [piece for piece in stem if isinstance(piece, Text) and "?" in piece.para.text]
    return asked[-1:]


def choosing(posed: Posed, contents: Contents) -> list[list[Piece]]:
    """The ways in which options stand: with their drawings side by side, or in one column, or in two."""
    if posed.drawings:
        return with_drawings(posed, contents)
    items = [option(choice, contents) for choice in posed.parts.choices]
    return [list(items), columns(items)]


def option(choice: Choice, contents: Contents, look: Look = Look.OPTION) -> Panel:
    """One option with its letter."""
    return Panel((lettered(choice, contents),), look)


def lettered(choice: Choice, contents: Contents) -> Para:
    """An option's text behind its letter."""
    return Para((Run(f"{choice.letter}.  ", bold=True, tone=Tone.ACCENT), *contents.runs(choice.text)))


def columns(items: Sequence[Panel]) -> list[Piece]:
    """Two side by side; an odd last one stands alone on its half."""
    pairs: list[Piece] = [Strip((a, b)) for a, b in zip(items[::2], items[1::2], strict=False)]
    return pairs if len(items) % 2 == 0 else [*pairs, replace(items[-1], shift=0)]


def with_drawings(posed: Posed, contents: Contents) -> list[list[Piece]]:
    """All drawings side by side, large or small, or two and two."""
    cells = tuple(drawing(posed, n, contents) for n in range(len(posed.drawings)))
    pairs: list[Piece] = [Strip(cells[n : n + 2], most=MOST[0]) for n in range(0, len(cells), 2)]
    rows: list[list[Piece]] = [[Strip(cells, most=most)] for most in MOST]
    return [*rows, pairs]


def drawing(posed: Posed, n: int, contents: Contents, look: Look = Look.OPTION) -> Drawing:
    """One option below its drawing."""
    choice = posed.parts.choices[n]
    alt = f"Hình vẽ của {choice.letter}: {contents.line(choice.text)}"
    return Drawing(posed.drawings[n], alt, option(choice, contents, look), DRAWN, True if look is Look.RIGHT else None)


def _groups(posed: Posed, contents: Contents) -> Strip:
    return Strip(tuple(Panel((lettered(target, contents),), Look.HEAD) for target in posed.parts.targets))


def _pairs(posed: Posed, contents: Contents) -> list[Piece]:
    """Items at the left, what they may belong to at the right."""
    lefts = [option(choice, contents) for choice in posed.parts.choices]
    rights = [option(target, contents) for target in posed.parts.targets]
    rows: list[Piece] = [Strip(pair) for pair in zip(lefts, rights, strict=False)]
    return [*rows, *(replace(extra, shift=HALF) for extra in rights[len(lefts) :])]
