"""A test that Azota reads: one Word file a lesson, in the three parts of the graduation examination. Pure.

How it is written stands in Azota's own pages on the form of a test (docs.azota.vn, “Cấu trúc đề thi chuẩn”): parts begin with
“Phần”, the numbers go on through all parts, “HẾT” ends the questions, then come the table of keys and the solutions.
Underlined letters as keys are known from public programs alone that read the same files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courseware.content.kinds.body import Way
from courseware.views.exports import word_sheet
from courseware.views.exports.format import Left, Wanted
from courseware.views.exports.item import Item
from courseware.views.view import Part
from courseware.views.word.paragraphs import Element, Style, led, para

PARTS = (
    (Way.ONE, "PHẦN I. Câu trắc nghiệm nhiều phương án lựa chọn"),
    (Way.EACH, "PHẦN II. Câu trắc nghiệm đúng sai"),
    (Way.TYPED, "PHẦN III. Câu trắc nghiệm trả lời ngắn"),
)


class DocxAzota:
    """The format."""

    name = "docx-azota"
    title = "Azota (Word)"
    ways = word_sheet.WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A file for each lesson that has a question in one of the three forms."""
        return word_sheet.sheets(wanted, "azota", _paper)


def _paper(found: list[Item], wanted: Wanted) -> Iterator[Element]:
    """Parts that have questions, then what stands behind them all."""
    placed = [item for way, _ in PARTS for item in found if item.way is way]
    for way, heading in PARTS:
        mine = [(n, item) for n, item in enumerate(placed, 1) if item.way is way]
        if mine:
            yield para(heading, Style.SUB, bold=True)
        for number, item in mine:
            yield from word_sheet.asked(item, f"Câu {number}.", f"[{word_sheet.LEVELS[item.about.level]}]")
            if way is Way.TYPED:
                yield para(word_sheet.answer(item), Style.PLAIN)
    yield para("HẾT", Style.CENTRE, bold=True)
    yield from _behind(placed, wanted)


def _behind(placed: Sequence[Item], wanted: Wanted) -> Iterator[Element]:
    """The keys of the first part as a table of Azota's, and the solutions of all."""
    keys = [f"{n}-{item.right[0].letter}" for n, item in enumerate(placed, 1) if item.way is Way.ONE]
    if keys:
        yield para("BẢNG ĐÁP ÁN", Style.SUB, bold=True)
        yield para("  ".join(keys), Style.PLAIN)
    yield para("LỜI GIẢI", Style.SUB, bold=True)
    for number, item in enumerate(placed, 1):
        first, *rest = (*word_sheet.told(item, wanted), "")
        yield led(f"Câu {number}.", first, Style.PLAIN)
        yield from (para(line, Style.PLAIN) for line in (*rest, item.mark) if line)


DOCX_AZOTA = DocxAzota()
