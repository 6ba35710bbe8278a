"""The key of the pupils' sheet, a document of its own: what is right and why, what tempts and what to say. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.views.kits import heads, phrases
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.word.paragraphs import Element, Para, Span, Style, para


def answers(desk: Desk, found: Material) -> Iterator[Element]:
    """In the order of the sheet, then what is expected of the activity."""
    yield from heads.for_leader(desk, found, "Đáp án phiếu học tập")
    for asked in (*found.first, *found.rest):
        yield phrases.right(asked)
        if asked.slip:
            yield Para(
                (
                    Span("– Hay nhầm: ", bold=True),
                    Span(f"{phrases.ended(asked.slip)} "),
                    Span(asked.slip_why, italic=True),
                ),
                Style.ITEM,
            )
    yield para(f"Làm thử: {heads.activity(found)}", Style.SUB, bold=True)
    for name, texts in (("Sản phẩm:", found.teaching.product), ("Mong đợi:", found.teaching.expected)):
        for text in texts:
            yield heads.lead(name, found.writing.line(text))
    for slip in found.teaching.slips:
        yield heads.lead("Hay gặp:", f"{found.writing.line(slip.wrong)} → {found.writing.line(slip.say)}")
