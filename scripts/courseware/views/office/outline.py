"""How each level of a text is counted (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from courseware.views.office import blanks
from courseware.views.office.looks import Part, line
from courseware.views.office.official import Item, Node
from courseware.views.word.paragraphs import Element, Grid, Para, Span, Style

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Of the Vietnamese alphabet, those that count points."""
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")


def letter(n: int) -> str:
    """The name of the n-th point, from 1."""
    return LETTERS[n - 1]


def roman(n: int) -> str:
    """The number of a part, from 1."""
    return ROMAN[n - 1]


@dataclass(frozen=True)
class Level:
    """How one level is counted: what stands before, its number, what stands behind."""

    number: Callable[[int], str]
    before: str = ""
    behind: str = ". "
    goes_on: bool = False
    """Whether it is counted through the whole text and not anew below each."""


PART, CHAPTER = Level(roman), Level(roman, "Chương ", "")
ARTICLE = Level(str, "Điều ", goes_on=True)
CLAUSE, POINT, DASH = Level(str), Level(letter, behind=") "), Level(lambda _: "-", behind=" ")
PARTS = (PART, CLAUSE, POINT, DASH)
"""Of plans, reports, minutes."""
ARTICLES = (ARTICLE, CLAUSE, POINT)
"""Of a decision."""
CHAPTERS = (CHAPTER, ARTICLE, CLAUSE, POINT)
"""Of a regulation."""
POINTS = (CLAUSE, POINT, DASH)
"""Of what is short: notices, letters."""
Levels = tuple[Level, ...]


def written(nodes: tuple[Node, ...], levels: Levels) -> Iterator[Element]:
    """The nodes as paragraphs with their numbers, tables as they are; what stands above a table stays with it."""
    found = list(_written(nodes, levels, count(1), levels is CHAPTERS))
    for one, after in zip(found, (*found[1:], None), strict=True):
        above = isinstance(one, Para) and one.style is Style.BODY and isinstance(after, Grid)
        yield replace(one, style=Style.OPENING) if isinstance(one, Para) and above else one


def _written(nodes: tuple[Node, ...], levels: Levels, through: count[int], titled: bool) -> Iterator[Element]:
    here = count(1)
    for node in nodes:
        if not isinstance(node, Item):
            yield node
            continue
        level, *deeper = levels
        label = f"{level.before}{level.number(next(through if level.goes_on else here))}{level.behind}"
        yield from _headed(label, node, level, titled)
        yield from _written(node.below, tuple(deeper), through, titled)


def _headed(label: str, node: Item, level: Level, titled: bool) -> Iterator[Para]:
    """The line of something counted; what has a title and more below it stands in bold."""
    if level is CHAPTER:
        yield line(Part.CHAPTER, label)
        yield line(Part.CHAPTER_TITLE, node.text)
    elif level is PART:
        yield line(Part.PART, f"{label}{node.text}")
    elif level is ARTICLE and not titled:
        yield Para((Span(label, bold=True), *blanks.spans(node.text)), Style.BODY)
    else:
        title = bool(node.below) and not node.text.endswith((".", ":", ";"))
        style = Style.OPENING if title else Style.BODY
        yield Para((Span(label, bold=title), *blanks.spans(node.text, bold=title)), style)


def places(nodes: tuple[Node, ...], levels: Levels, above: str = "") -> Iterator[tuple[str, str]]:
    """(clause of a letter, where it is answered: “III.2.a”), in order. For levels that are counted anew."""
    counted = [node for node in nodes if isinstance(node, Item)]
    for n, node in enumerate(counted, 1):
        here = ".".join(filter(None, (above, levels[0].number(n))))
        yield from ((duty, here) for duty in node.duties)
        yield from places(node.below, levels[1:], here)
