"""Cards to ask again in weeks 2 and 4, to cut out: the question in front, the answer behind. Pure.

Sheets come in pairs, a back mirrored behind its front, so that printing on both sides (turned over the long edge) puts each
answer behind its question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from courseware.content import plain, reviewing
from courseware.content.kinds import NAMED
from courseware.content.model import Lang, Question
from courseware.views.kits import material, phrases, posing
from courseware.views.kits.appendices import OnPaper
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Cell, Element, Grid, NewPage, Para, Row, Span, Style, para

COLUMNS = 2
Item = TypeVar("Item")


@dataclass(frozen=True)
class Size:
    """Of cards: how high in mm, rows on a sheet, points of their letters, the largest that fit first."""

    tall: int
    rows: int
    points: tuple[int, ...]


LARGE, USUAL, TALL = Size(125, 2, (16,)), Size(84, 3, (13, 12, 11)), Size(125, 2, (13, 12, 11))
"""For little ones; for all others, and where one of their questions asks for more room."""


@dataclass(frozen=True)
class Card:
    """Front and back."""

    front: Cell
    back: Cell


def cards(desk: Desk, found: Material) -> Iterator[Element]:
    """Sheets of fronts, each followed by its backs."""
    made, size = max(
        ((made_of(desk, found, size), size) for size in ((LARGE,) if found.band.little else (USUAL, TALL))),
        key=lambda tried: len(tried[0]),
    )
    for n, group in enumerate(_groups(made, COLUMNS * size.rows)):
        if n:
            yield NewPage()
        yield _page([card.front for card in group], size, mirrored=False)
        yield NewPage()
        yield _page([card.back for card in group], size, mirrored=True)


def made_of(desk: Desk, found: Material, size: Size) -> list[Card]:
    """A card for each question of both weeks that fits on one; conversations and long lists do not."""
    review = reviewing.of(desk.course, found.lesson)
    if review is None:
        return []
    asked = [(week, question) for week, part in ((2, review.early), (4, review.late)) for question in part]
    found_ = [_card(desk, found, week, n, question, size) for n, (week, question) in enumerate(asked, 1)]
    return [card for card in found_ if card]


def _card(desk: Desk, found: Material, week: int, number: int, question: Question, size: Size) -> Card | None:
    if NAMED[question.kind].long:
        return None
    asked = material.one(question, number)
    for points in size.points:
        head = para(f"Tuần {week}  ·  {found.title}", size=10)
        front = (head, *_front(desk, question, points))
        why = Para((Span(asked.why, italic=True, size=points),))
        back = (head, para("Đáp án", bold=True, size=points), para(phrases.ended(asked.right), size=points), why)
        room = BARE.across / measuring.DXA / COLUMNS - measuring.CUT
        if all(sum(measuring.height(one, room) for one in side) <= size.tall * 72 / 25.4 - 8 for side in (front, back)):
            return Card(front, back)
    return None


def _front(desk: Desk, question: Question, points: int) -> Iterator[Para]:
    posed = posing.pose(material.one(question, 1), desk.words, {})
    yield from (para(line, bold=True, size=points) for line in posed.told)
    body = question.texts[Lang.VI].body
    for line in body.ask(posed.parts, OnPaper(desk.words)):
        if line:
            yield para(plain.inline(line), Style.ITEM, size=points)


def _groups(items: Sequence[Item], count: int) -> list[Sequence[Item]]:
    return [items[at : at + count] for at in range(0, len(items), count)]


def _page(sides: Sequence[Cell], size: Size, *, mirrored: bool) -> Grid:
    """One sheet; what is missing to a whole row is empty."""
    rows: list[Row] = []
    for pair in _groups(sides, COLUMNS):
        row = [*pair, *[(Para(()),)] * (COLUMNS - len(pair))]
        rows.append(tuple(reversed(row)) if mirrored else tuple(row))
    return Grid((1,) * COLUMNS, (), tuple(rows), tall=size.tall, cut=True)
