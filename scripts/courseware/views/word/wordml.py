"""Paragraphs and tables in WordprocessingML (ISO/IEC 29500-1, 17). Pure but for the pictures it is given.

Times New Roman, all in black, as Nghị định 30/2020/NĐ-CP, Phụ lục I, has it. Every run names its font, so that it looks
the same wherever it is copied. Lengths are in dxa (1/20 point).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from courseware.views.word.paragraphs import Element, Grid, NewPage, Para, Picture, Section, Span, Style
from courseware.views.word.places import Place, placed

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Times New Roman"
SIZE, TITLE_SIZE = 13, 14
MM = 1440 / 25.4
FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
KEPT = "<w:keepNext/>"
BREAK = "<w:pageBreakBefore/>"
APART = '<w:spacing w:before="120" w:after="60"/>'
OFFICIAL = '<w:spacing w:before="120" w:after="0"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'
CLOSE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
HANGING = '<w:spacing w:after="20"/><w:ind w:left="284" w:hanging="284"/>'
CENTRED = '<w:jc w:val="center"/>'
RULED = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="auto"/></w:pBdr><w:spacing w:after="120"/>'
DASHED = '<w:pBdr><w:top w:val="dashed" w:sz="6" w:space="4" w:color="auto"/></w:pBdr><w:spacing w:before="160" w:after="60"/>'
SHAPES = {
    Style.TEXT: ("", '<w:jc w:val="both"/>'),
    Style.PLAIN: ("", ""),
    Style.BODY: ("", OFFICIAL),
    Style.OPENING: (KEPT, OFFICIAL.replace('after="0"', 'after="60"')),
    Style.CLOSE: ("", CLOSE),
    Style.CLOSE_CENTRE: ("", CLOSE + CENTRED),
    Style.BENEATH: ("", CLOSE.replace('before="0"', 'before="120"') + CENTRED),
    Style.ITEM: ("", HANGING),
    Style.TITLE: (KEPT, APART + CENTRED),
    Style.HEAD: (KEPT, APART),
    Style.SUB: (KEPT, APART),
    Style.CENTRE: ("", CENTRED),
    Style.RIGHT: ("", '<w:jc w:val="right"/>'),
    Style.LABEL: (KEPT, ""),
    Style.WRITE: (KEPT, ""),
    Style.RULE: (KEPT, RULED),
    Style.CUT: (KEPT, DASHED + CENTRED),
}
"""Style → what stands before and after a break of the page in the properties of a paragraph."""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
TIGHT = '<w:tblCellMar><w:left w:w="30" w:type="dxa"/><w:right w:w="30" w:type="dxa"/></w:tblCellMar>'
CLOSE = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
PADDING = 108
"""What Word leaves free at the left and at the right of a cell."""
WIDER = '<w:tblCellMar><w:left w:w="284" w:type="dxa"/><w:right w:w="284" w:type="dxa"/></w:tblCellMar>'
"""The margins of a cell that is cut out: 5 mm."""
WHOLE = 500
"""Letters up to which a row of a table is not parted between two pages."""


def gap(*, breaks: bool = False) -> str:
    """Stands between a table and what follows, since two tables that touch become one; or begins a page."""
    page = BREAK if breaks else ""
    return f'<w:p><w:pPr>{page}<w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'


def run(span: Span, size: int) -> str:
    """Letters of one look; a tab is a tab. `size`: that of the style."""
    points = span.size or size
    sign = ("<w:b/>" if span.bold else "") + ("<w:i/>" if span.italic else "")
    line = '<w:u w:val="single"/>' if span.underlined else ""
    look = f'<w:rPr>{FONTS}{sign}<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>{line}</w:rPr>'
    text = "<w:tab/>" if span.text == "\t" else f'<w:t xml:space="preserve">{escape(span.text)}</w:t>'
    return f"<w:r>{look}{text}</w:r>"


@dataclass(frozen=True)
class Wordml:
    """Writes elements `across` dxa wide; `place` takes in a picture and gives the XML of its run's content."""

    across: int
    place: Callable[[Picture], str]

    def body(self, elements: Iterable[Element]) -> list[str]:
        """XML elements; what follows a NewPage begins on one."""
        found: list[str] = []
        breaks = False
        for element in elements:
            match element:
                case NewPage():
                    breaks = True
                    continue
                case Section():
                    raise ValueError("một phần mới là việc của document.py")
                case Grid():
                    found += [_named(gap(breaks=True))] * breaks + [self.table(element), _named(gap())]
                case Para():
                    found.append(_named(self.paragraph(element, breaks=breaks)))
            breaks = False
        return found

    def paragraph(self, told: Para, *, breaks: bool = False, within: int = 0, tight: bool = False) -> str:
        """One paragraph; in a cell, `within` dxa wide, its lines are not stretched, in a `tight` one nothing is left between."""
        if told.rule:
            return self._rule(round(told.rule * MM), within - 2 * PADDING if within else self.across)
        before, after = ("", "") if within and told.style is Style.TEXT else SHAPES[told.style]
        after = CLOSE + after if tight and "<w:spacing" not in after else after
        size = TITLE_SIZE if told.style in (Style.TITLE, Style.HEAD) else SIZE
        runs = "".join(
            run(span, size) if isinstance(span, Span) else f"<w:r>{self.place(span)}</w:r>" for span in told.spans
        )
        if told.style is Style.WRITE:
            after = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{(within - 2 * PADDING if within else self.across) - 1}"/></w:tabs>'
            first = next((span for span in told.spans if isinstance(span, Span)), Span(""))
            runs += run(Span("\t", size=first.size), size)
        before = KEPT if told.kept else before
        return f"<w:p><w:pPr>{before}{BREAK if breaks else ''}{after}</w:pPr>{runs}</w:p>"

    def _rule(self, length: int, room: int) -> str:
        """A low paragraph whose upper border is the line: Word and LibreOffice draw it from one indent to the other."""
        aside = (room - length) // 2
        line = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        low = '<w:spacing w:before="40" w:after="0" w:line="80" w:lineRule="exact"/>'
        return f'<w:p><w:pPr>{line}{low}<w:ind w:left="{aside}" w:right="{aside}"/></w:pPr></w:p>'

    def table(self, grid: Grid) -> str:
        """A table as wide as the text; the rows of its head are repeated on each page."""
        widths = [self.across * share // sum(grid.shares) for share in grid.shares]
        line = "dashed" if grid.cut else "single" if grid.lines else "nil"
        borders = "".join(f'<w:{side} w:val="{line}" w:sz="4" w:space="0" w:color="auto"/>' for side in SIDES)
        margins = WIDER if grid.cut else TIGHT if grid.tight else ""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(
            self._row(row, widths, grid, head=n < len(grid.head))
            for n, row in enumerate(placed((*grid.head, *grid.rows), len(widths)))
        )
        return _named(
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/>{margins}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
        )

    def _row(self, row: list[Place], widths: list[int], grid: Grid, *, head: bool) -> str:
        made = (self._cell(place, sum(widths[place.column : place.column + place.across]), grid) for place in row)
        letters = (sum(len(one.text) for one in place.cell) for place in row if not place.merge)
        kept = "<w:cantSplit/>" if max(letters, default=0) <= WHOLE else ""
        rule = "exact" if grid.cut else "atLeast"
        high = f'<w:trHeight w:val="{round(grid.tall * MM)}" w:hRule="{rule}"/>' if grid.tall else ""
        told = f"{kept}{high}{'<w:tblHeader/>' if head else ''}"
        return f"<w:tr>{f'<w:trPr>{told}</w:trPr>' if told else ''}{''.join(made)}</w:tr>"

    def _cell(self, place: Place, width: int, grid: Grid) -> str:
        told = "".join(self.paragraph(one, within=width, tight=grid.tight) for one in place.cell or (Para(()),))
        span = f'<w:gridSpan w:val="{place.across}"/>' if place.across > 1 else ""
        merge = f'<w:vMerge w:val="{place.merge}"/>' if place.merge else ""
        centre = '<w:vAlign w:val="center"/>' if grid.cut else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{centre}</w:tcPr>{told}</w:tc>'


def _named(xml: str) -> str:
    """The outermost element with the namespaces that all names stand in."""
    name = xml[1:].partition(">")[0].partition(" ")[0]
    return xml.replace(f"<{name}", f'<{name} xmlns:w="{SPACE}"', 1)
