"""One question as it stands on paper: what is asked, what to choose from, where to write. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from courseware.content.blocks import Block, blocks
from courseware.content.blocks import Form as Shape
from courseware.content.blueprints.model import Essay
from courseware.content.blueprints.scoring import Form, said
from courseware.content.kinds.parts import Choice
from courseware.content.model import Lang
from courseware.views.kits.markdown import Writing
from courseware.views.papers.plan import Asked
from courseware.views.word.paragraphs import Element, Grid, Joined, Para, Row, Span, Style, heading, para

HALF, QUARTER = 34, 12
"""Letters up to which options stand two and four in a row."""
DOTS = "…………………"


def question(asked: Asked, writing: Writing) -> Iterator[Element]:
    """Stem and options; what belongs together stays on one page as far as it can."""
    yield from stem(asked.question.texts[Lang.VI].stem, asked.number, writing)
    choices = asked.parts.choices
    match asked.form:
        case Form.CHOICE:
            yield _options(choices, writing)
        case Form.TRUEFALSE:
            yield _statements(choices, writing)
        case Form.SHORT:
            yield para(f"Trả lời: {DOTS} {asked.parts.unit}".rstrip())
        case Form.MATCH:
            yield _pairs(choices, asked.parts.targets, writing)
        case _:
            return


def stem(markdown: str, number: int, writing: Writing) -> Iterator[Element]:
    """The number, then the stem; a scene stands in a box."""
    lead: tuple[Span, ...] = (Span(f"Câu {number}. ", bold=True),)
    for block in blocks(markdown):
        for element in _drawn(block, writing):
            if lead and isinstance(element, Para):
                yield replace(element, spans=(*lead, *element.spans))
            else:
                yield from (*([Para(lead, Style.LABEL)] if lead else []), element)
            lead = ()


def _drawn(block: Block, writing: Writing) -> list[Para | Grid]:
    """The paragraphs of a block that do not end a page; those of a scene in a box."""
    found = [_kept(element) for element in writing.paragraphs(block.text)]
    if block.form is not Shape.SCENE:
        return found
    return [Grid((1,), (), ((tuple(_line(one) for one in found if isinstance(one, Para)),),))]


def _line(one: Para) -> Para:
    """A line of a scene without the sign of a list, which some of its lines have lost before."""
    first = one.spans[0]
    if isinstance(first, Span) and first.text.startswith("- "):
        return replace(one, spans=(replace(first, text=first.text.removeprefix("- ")), *one.spans[1:]))
    return one


def essay(asked: Essay, number: int, *, marks: bool) -> Iterator[Element]:
    """What is to be written about; lines to write on where the blueprint has them."""
    points = f"({said(asked.points)} điểm) " if marks else ""
    yield Para((Span(f"Câu {number}. ", bold=True), Span(points, italic=True), Span(asked.asks)), Style.TEXT)
    yield from (para("", Style.WRITE) for _ in range(asked.lines))


def _kept(element: Para | Grid) -> Para | Grid:
    """A paragraph of text that does not end a page."""
    return replace(element, style=Style.LABEL) if isinstance(element, Para) and element.style is Style.TEXT else element


def _option(choice: Choice, sign: str, writing: Writing) -> Para:
    return Para((Span(f"{choice.letter}{sign} ", bold=True), *writing.spans(choice.text)), Style.LABEL)


def _options(choices: Sequence[Choice], writing: Writing) -> Grid:
    """In one, two or four columns, whatever the longest allows."""
    longest = max(len(writing.line(choice.text)) for choice in choices)
    columns = 4 if longest <= QUARTER and len(choices) == 4 else 2 if longest <= HALF else 1
    cells = [(_option(choice, ".", writing),) for choice in choices]
    cells += [(para(""),)] * (-len(cells) % columns)
    rows = tuple(tuple(cells[n : n + columns]) for n in range(0, len(cells), columns))
    return Grid((1,) * columns, (), rows, lines=False)


def _statements(choices: Sequence[Choice], writing: Writing) -> Grid:
    """Each with two boxes to tick."""
    rows: tuple[Row, ...] = tuple(((_option(choice, ")", writing),), (para(""),), (para(""),)) for choice in choices)
    return Grid((80, 10, 10), heading("Ý", "Đúng", "Sai"), rows)


def _pairs(choices: Sequence[Choice], targets: Sequence[Choice], writing: Writing) -> Grid:
    """Items on the left, where they go on the right, below both the place for the letters."""
    answer = para(f"Trả lời: {';  '.join(f'{choice.letter} – ……' for choice in choices)}.")
    left = tuple(_option(choice, ".", writing) for choice in choices)
    right = tuple(_option(target, ".", writing) for target in targets)
    return Grid((60, 40), (), ((left, right), (Joined((answer,), across=2),)))
