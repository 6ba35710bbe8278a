"""How much paper elements take, told without an office program: widths of Times, lines, heights. Pure; lengths in points.

The widths are those of the metrics that Times New Roman and its twins share, in thousandths of the size; a letter with
marks is as wide as its base. Within 3 % of what LibreOffice prints, which a test compares.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from struct import unpack

from courseware.views.word import wordml
from courseware.views.word.paper import Paper
from courseware.views.word.paragraphs import (
    Cell,
    Element,
    Grid,
    NewPage,
    Para,
    Picture,
    Section,
    Span,
    Style,
    cell_of,
)

UPRIGHT = {
    180: "'", 200: "|", 250: " ,.·", 278: "/:;\\ijlt", 333: "!()-I[]`fr‘’", 350: "•", 389: "Js", 400: "°", 408: '"',
    444: "?acez“”", 469: "^", 480: "{}", 500: "#$*0123456789_bdghknopquvxy–đ", 541: "~", 556: "FPS", 564: "+<=>×",
    611: "ELTZ", 667: "BCR", 722: "ADGHKNOQUVXYwĐ", 750: "½", 778: "&m", 833: "%", 889: "M", 921: "@", 944: "W", 1000: "—…→",
}  # fmt: skip
BOLD = {
    220: "|", 250: " ,.·", 278: "'/\\il", 333: "!()-:;[]`fjt‘’", 350: "•", 389: "Is", 394: "{}", 400: "°", 444: "cerz",
    500: "#$*0123456789?J_agovxy–“”", 520: "~", 555: '"', 556: "Sbdhknpquđ", 570: "+<=>×", 581: "^", 611: "FP",
    667: "BELTZ", 722: "ACDNRUVXYwĐ", 750: "½", 778: "GHKOQ", 833: "&m", 930: "@", 944: "M", 1000: "%W—…→",
}  # fmt: skip
TABLES = {
    bold: {letter: width for width, letters in table.items() for letter in letters}
    for bold, table in ((False, UPRIGHT), (True, BOLD))
}
HORN, HORNED = "\u031b", 60
"""The horn of ơ and ư stands beside its letter."""
SPARE = 0.98
"""The part of a line that is filled: kerning and hyphens of addresses differ between programs."""
WIDE = 1000
"""For a letter that the tables do not know."""
LINE = 1.15 * 1.1
"""Height of a line by the size of its letters: that of the font, times the spacing of `document.py`."""
SPACING = {
    Style.TITLE: 9, Style.HEAD: 9, Style.SUB: 9, Style.BODY: 6, Style.ITEM: 1, Style.RULE: 11, Style.CUT: 16,
}  # fmt: skip
AFTER = 3
INDENT = 14.2
"""Of an item."""
CELL = 10.8
"""Margins left and right in a cell, together."""
CUT = 28.4
"""The same in a cell that is cut out."""
GAP = 6
"""What stands behind a table (`wordml.gap`)."""
BORDER = 0.5
"""What the line below a row adds."""
FOOT = 8
"""Left free at the end of a page, since programs differ by a line's half."""
DXA = 20


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Of a line of letters."""
    return _units(text, bold) * size / 1000


@lru_cache(maxsize=4096)
def _units(text: str, bold: bool) -> int:
    """In thousandths of the size; words come again and again."""
    table = TABLES[bold]
    total = 0
    for letter in unicodedata.normalize("NFD", text):
        if letter == HORN:
            total += HORNED
        elif not unicodedata.combining(letter):
            total += table.get(letter, WIDE)
    return total


def lines(spans: Iterable[Span], size: int, room: float) -> int:
    """How many lines words take in `room`; `size` is that of the style. Nothing takes one."""
    room *= SPARE
    count, at = 1, 0.0
    for wide, blank in _words(spans, size):
        if at and at + wide > room:
            count, at = count + 1, 0.0
        at += wide + blank
    return count


def _words(spans: Iterable[Span], size: int) -> Iterator[tuple[float, float]]:
    """The width of each word, and of the blank behind it."""
    for span in spans:
        points = span.size or size
        for word in span.text.split(" "):
            yield width(word, points, bold=span.bold), width(" ", points)


def height(element: Element, room: float) -> float:
    """Of a paragraph, or of a table as wide as `room`."""
    match element:
        case Para():
            return _of_para(element, room)
        case Grid():
            return sum(_of_rows(element, room)) + GAP
        case NewPage() | Section():
            return 0


def _of_para(para: Para, room: float) -> float:
    base = wordml.TITLE_SIZE if para.style in (Style.TITLE, Style.HEAD) else wordml.SIZE
    spans = [span for span in para.spans if isinstance(span, Span)]
    size = max((span.size or base for span in spans), default=base)
    inside = room - (INDENT if para.style is Style.ITEM else 0)
    text = lines(spans, base, inside) * size * LINE if spans or not para.spans else 0.0
    drawn = max((_tall(one) for one in para.spans if isinstance(one, Picture)), default=0.0)
    return max(text, drawn + (text if spans else 0)) + SPACING.get(para.style, AFTER)


def _tall(picture: Picture) -> float:
    across, down = unpack(">II", picture.png[16:24])
    return float(picture.width * down / across * 72 / 25.4)


def _of_rows(grid: Grid, room: float) -> Iterable[float]:
    """Rows with joined cells are taken as if each of their cells stood in one row."""
    for row in (*grid.head, *grid.rows):
        margin = CUT if grid.cut else CELL
        cells = [
            _of_cell(cell_of(cell), room * share / sum(grid.shares) - margin)
            for cell, share in zip(row, grid.shares, strict=False)
        ]
        yield max([*cells, grid.tall * 72 / 25.4]) + (BORDER if grid.lines else 0)


def _of_cell(cell: Cell, room: float) -> float:
    return sum(_of_para(one, room) for one in cell)


def pages(elements: Iterable[Element], paper: Paper) -> int:
    """How many sheets: a new one where an element says so, or where what is kept together has no more room."""
    room, down = paper.across / DXA, paper.down / DXA - FOOT
    count, at = 1, 0.0
    for chain in _chains(elements):
        if any(isinstance(one, NewPage) for one in chain):
            count, at = count + 1, 0.0
        tall = sum(height(one, room) for one in chain)
        if at and at + tall > down and tall <= down:
            count, at = count + 1, 0.0
        at += tall
        while at > down:
            count, at = count + 1, at - down
    return count


def _chains(elements: Iterable[Element]) -> Iterator[list[Element]]:
    """What the end of a page never parts."""
    open_: list[Element] = []
    for element in elements:
        open_.append(element)
        if isinstance(element, Grid) or (isinstance(element, Para) and not _keeps(element)):
            yield open_
            open_ = []
    if open_:
        yield open_


def _keeps(para: Para) -> bool:
    return para.kept or wordml.SHAPES[para.style][0] == wordml.KEPT
