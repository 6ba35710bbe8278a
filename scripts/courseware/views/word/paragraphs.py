"""What documents are made of. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from courseware.views.word.paper import Paper


class Style(StrEnum):
    """How a paragraph looks; `wordml.py` says the measures."""

    TEXT = "text"
    PLAIN = "plain"
    """The same with its right margin free: large letters, gaps to write in."""
    BODY = "body"
    """A paragraph of an official document: its first line goes in, 6 pt stand before it."""
    OPENING = "opening"
    """The same above what belongs to it: it never ends a page."""
    CLOSE = "close"
    """Lines without room between them, as at the head and the foot of an official document."""
    CLOSE_CENTRE = "close-centre"
    BENEATH = "beneath"
    """The same, 6 pt below what stands above it."""
    ITEM = "item"
    TITLE = "title"
    HEAD = "head"
    SUB = "sub"
    CENTRE = "centre"
    RIGHT = "right"
    LABEL = "label"
    """What stands above something and never ends a page."""
    WRITE = "write"
    """A line to write on; the size of its first letters is that of the line."""
    RULE = "rule"
    """A heading above a line from margin to margin."""
    CUT = "cut"
    """Stands below a dashed line, along which the sheet is cut or folded."""


@dataclass(frozen=True)
class Span:
    """Letters of one look; a `size` of 0 points is that of the paragraph's style."""

    text: str
    bold: bool = False
    italic: bool = False
    size: int = 0
    underlined: bool = False


@dataclass(frozen=True)
class Picture:
    """A PNG, `width` mm wide; `says` is read out in its place."""

    png: bytes
    width: float
    says: str


@dataclass(frozen=True)
class Para:
    """One paragraph; one that is `kept` stands on the page of what follows.

    One without spans may be a line, `rule` mm long, drawn in the middle.
    """

    spans: tuple[Span | Picture, ...]
    style: Style = Style.TEXT
    rule: float = 0
    kept: bool = False

    @property
    def text(self) -> str:
        """Its letters alone."""
        return "".join(span.text for span in self.spans if isinstance(span, Span))


Cell = tuple[Para, ...]


@dataclass(frozen=True)
class Joined:
    """A cell over several columns and rows. Rows below leave out what it covers, as in HTML."""

    cell: Cell
    across: int = 1
    down: int = 1


Row = tuple[Cell | Joined, ...]


@dataclass(frozen=True)
class Grid:
    """A table. `shares`: how the width is shared, in parts of the whole; rows of the `head` are repeated on each page.

    A table without `lines` only places its cells. `tall` is the least height of a row in mm, 0 for as high as its text.
    `tight`: text comes close to the lines, for tables of many narrow columns.
    One that is `cut` has dashed lines, rows of exactly that height, and its cells in their middle: fronts and backs meet.
    """

    shares: tuple[int, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    lines: bool = True
    tall: int = 0
    tight: bool = False
    cut: bool = False


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class Section:
    """What follows stands on sheets of its own, which are counted from 1."""

    paper: Paper


Element = Para | Grid | NewPage | Section


def para(text: str, style: Style = Style.TEXT, *, bold: bool = False, italic: bool = False, size: int = 0) -> Para:
    """A paragraph of one look."""
    return Para((Span(text, bold, italic, size),), style)


def led(lead: str, text: str, style: Style = Style.TEXT) -> Para:
    """A paragraph that begins with a bold word or two."""
    return Para((Span(f"{lead} ", bold=True), Span(text)), style)


def heading(*names: str, size: int = 0) -> tuple[Row, ...]:
    """The head of a table: one row of bold names."""
    return (tuple((para(name, Style.CENTRE, bold=True, size=size),) for name in names),)


def together(elements: Sequence[Element]) -> Iterator[Element]:
    """The same, none of them parted from the next by the end of a page."""
    *first, last = elements
    yield from (replace(one, kept=True) if isinstance(one, Para) else one for one in first)
    yield last


def cell_of(one: Cell | Joined) -> Cell:
    """What stands in a cell, joined or not."""
    return one.cell if isinstance(one, Joined) else one


def paragraphs(element: Element) -> tuple[Para, ...]:
    """Every paragraph of an element, those of a table row by row."""
    match element:
        case Para():
            return (element,)
        case Grid():
            return tuple(one for row in (*element.head, *element.rows) for cell in row for one in cell_of(cell))
        case NewPage() | Section():
            return ()


def worded(element: Element, change: Callable[[str], str]) -> Element:
    """The same element with every run of letters changed."""

    def of_para(one: Para) -> Para:
        spans = (replace(span, text=change(span.text)) if isinstance(span, Span) else span for span in one.spans)
        return replace(one, spans=tuple(spans))

    def of_cell(one: Cell | Joined) -> Cell | Joined:
        found = tuple(map(of_para, cell_of(one)))
        return replace(one, cell=found) if isinstance(one, Joined) else found

    match element:
        case Para():
            return of_para(element)
        case Grid():
            head, rows = (tuple(tuple(map(of_cell, row)) for row in part) for part in (element.head, element.rows))
            return replace(element, head=head, rows=rows)
        case NewPage() | Section():
            return element
