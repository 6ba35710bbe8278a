"""Paragraphs and tables in WordprocessingML (ISO/IEC 29500-1, 17). Pure.

Times New Roman 13–14, all in black, as Nghị định 30/2020/NĐ-CP, Phụ lục I, has it. Every run names its font, so that it
looks the same wherever it is copied. Lengths are in dxa (1/20 point).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from courseware.views.kits.paragraphs import Cell, Element, Grid, NewPage, Para, Span, Style

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Times New Roman"
SIZE, TITLE_SIZE = 13, 14
WIDTH = 9354
"""What A4 leaves between margins of 30 and 15 mm."""
FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
KEPT = "<w:keepNext/>"
BREAK = "<w:pageBreakBefore/>"
APART = '<w:spacing w:before="120" w:after="60"/>'
HANGING = '<w:spacing w:after="20"/><w:ind w:left="284" w:hanging="284"/>'
LEADER = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{WIDTH - 1}"/></w:tabs>'
SHAPES = {
    Style.TEXT: ("", '<w:jc w:val="both"/>'),
    Style.ITEM: ("", HANGING),
    Style.TITLE: (KEPT, APART + '<w:jc w:val="center"/>'),
    Style.HEAD: (KEPT, APART),
    Style.SUB: (KEPT, APART),
    Style.CENTRE: ("", '<w:jc w:val="center"/>'),
    Style.LABEL: (KEPT, ""),
    Style.WRITE: (KEPT, LEADER),
}
"""Style → what stands before and after a break of the page in the properties of a paragraph."""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
WHOLE = 500
"""Letters up to which a row of a table is not parted between two pages."""
GAP = '<w:p><w:pPr><w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
"""Between a table and what follows: two tables that touch become one."""


def body(elements: Iterable[Element]) -> list[str]:
    """One XML element for each; what follows a NewPage begins on one."""
    found: list[str] = []
    breaks = False
    for element in elements:
        if isinstance(element, NewPage):
            breaks = True
        elif isinstance(element, Grid):
            found += [table(element), _named(GAP)]
        else:
            found.append(_named(paragraph(element, breaks=breaks)))
            breaks = False
    return found


def run(span: Span, size: int) -> str:
    """Letters of one look; a tab is a tab."""
    sign = ("<w:b/>" if span.bold else "") + ("<w:i/>" if span.italic else "")
    look = f'<w:rPr>{FONTS}{sign}<w:sz w:val="{2 * size}"/><w:szCs w:val="{2 * size}"/></w:rPr>'
    text = "<w:tab/>" if span.text == "\t" else f'<w:t xml:space="preserve">{escape(span.text)}</w:t>'
    return f"<w:r>{look}{text}</w:r>"


def paragraph(told: Para, *, breaks: bool = False, within: bool = False) -> str:
    """One paragraph; `within` a cell its lines are not stretched."""
    before, after = ("", "") if within and told.style is Style.TEXT else SHAPES[told.style]
    size = TITLE_SIZE if told.style in (Style.TITLE, Style.HEAD) else SIZE
    spans = (*told.spans, Span("\t")) if told.style is Style.WRITE else told.spans
    runs = "".join(run(span, size) for span in spans)
    return f"<w:p><w:pPr>{before}{BREAK if breaks else ''}{after}</w:pPr>{runs}</w:p>"


def table(grid: Grid) -> str:
    """A table as wide as the text; the row of its head is repeated on each page."""
    widths = [WIDTH * share // sum(grid.shares) for share in grid.shares]
    line = "single" if grid.lines else "nil"
    borders = "".join(f'<w:{side} w:val="{line}" w:sz="4" w:space="0" w:color="auto"/>' for side in SIDES)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    words = [(Para((Span(word, bold=True),), Style.CENTRE),) for word in grid.head]
    head = _row(words, widths, "", head=True) if words else ""
    rows = [_row(row, widths, _merge(n) if grid.tall else "") for n, row in enumerate(grid.rows)]
    return _named(
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"{head}{''.join(rows)}</w:tbl>"
    )


def _row(cells: Sequence[Cell], widths: list[int], merge: str, *, head: bool = False) -> str:
    """`merge` is for the last cell."""
    merges = [""] * (len(widths) - 1) + [merge]
    made = (_cell(*one) for one in zip(cells, widths, merges, strict=True))
    own = cells[:-1] if merge else cells
    whole = max(sum(len(one.text) for one in cell) for cell in own) <= WHOLE
    kept = f"<w:trPr>{'<w:cantSplit/>' if whole else ''}{'<w:tblHeader/>' if head else ''}</w:trPr>"
    return f"<w:tr>{kept if whole or head else ''}{''.join(made)}</w:tr>"


def _cell(cell: Cell, width: int, merge: str) -> str:
    told = "".join(paragraph(one, within=True) for one in cell or (Para(()),))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}</w:tcPr>{told}</w:tc>'


def _merge(row: int) -> str:
    """The first row begins the tall cell, all others go on with it."""
    return f'<w:vMerge w:val="{"continue" if row else "restart"}"/>'


def _named(xml: str) -> str:
    """The outermost element with the namespace that all names stand in."""
    name = xml[1:].partition(">")[0].partition(" ")[0]
    return xml.replace(f"<{name}", f'<{name} xmlns:w="{SPACE}"', 1)
