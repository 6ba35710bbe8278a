"""A question sheet that OLM reads: one Word file a lesson. Pure.

How it is written stands in OLM's own page on mixing tests (“Câu 1:”, [NB] [TH] [VD], [TF], underlined letters, no numbering
of Word's): test12.olm.vn/chu-de/…-2152312828. How a short answer's key is written is not said there.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.kinds.body import Way
from courseware.views.exports import word_sheet
from courseware.views.exports.format import Left, Wanted
from courseware.views.exports.item import Item
from courseware.views.view import Part
from courseware.views.word.paragraphs import Element, Style, led, para


class DocxOlm:
    """The format."""

    name = "docx-olm"
    title = "OLM (Word)"
    ways = word_sheet.WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A file for each lesson that has a question in one of the three forms."""
        return word_sheet.sheets(wanted, "olm", _questions)


def _questions(found: list[Item], wanted: Wanted) -> Iterator[Element]:
    """Each with its solution below it."""
    for number, item in enumerate(found, 1):
        tags = f"[{word_sheet.LEVELS[item.about.level]}]{'[TF]' if item.way is Way.EACH else ''}"
        yield from word_sheet.asked(item, f"Câu {number}:", tags)
        if item.way is Way.TYPED:
            yield para(word_sheet.answer(item), Style.PLAIN)
        first, *rest = (*word_sheet.told(item, wanted), "")
        yield led("Lời giải:", first, Style.PLAIN)
        yield from (para(line, Style.PLAIN) for line in rest if line)
        yield para(item.mark, Style.PLAIN, italic=True, size=9)


DOCX_OLM = DocxOlm()
