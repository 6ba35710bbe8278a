"""What goes with a plan: the sheet for pupils with places to write, its key on a page of its own, the script. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content import plain
from courseware.content.kinds.body import Words
from courseware.content.model import Lang
from courseware.views.kits import phrases
from courseware.views.kits.markdown import speech
from courseware.views.kits.material import Asked, Material
from courseware.views.word.paragraphs import Element, NewPage, Para, Span, Style, led, para

LINES = 3
"""Lines to write on for what the activity makes."""
BOXES = "quiz_boxes"


@dataclass(frozen=True)
class OnPaper:
    """The words of the interface, but that a statement is answered by a ring around a letter: Times has no boxes."""

    words: Words

    def __getitem__(self, key: str) -> str:
        return "(Đ / S)" if key == BOXES else self.words[key]


def appendices(found: Material) -> Iterator[Element]:
    """The three of them, each from a new page on."""
    yield from sheet(found)
    yield from answers(found)
    yield from script(found)


def sheet(found: Material) -> Iterator[Element]:
    """The questions as they are asked, and room for what is made."""
    yield from _title("Phụ lục 1", f"PHIẾU HỌC TẬP: {found.title.upper()}")
    yield para("Họ và tên, lớp:", Style.WRITE)
    for asked in (*found.first, *found.rest):
        head, *lines = _asked(asked, found.words)
        yield para(head, Style.SUB, bold=True)
        yield from (para(line, Style.ITEM if line[1:2] in ".)" else Style.TEXT) for line in lines)
    yield para(f"Sản phẩm: {found.activity}", Style.SUB, bold=True)
    yield from (para(found.writing.line(text), Style.LABEL) for text in found.teaching.product)
    yield from (para("", Style.WRITE) for _ in range(LINES))


def answers(found: Material) -> Iterator[Element]:
    """Right answers with their reason, and what is expected of the activity."""
    yield from _title("Phụ lục 2", "ĐÁP ÁN PHIẾU HỌC TẬP")
    for asked in (*found.first, *found.rest):
        yield phrases.right(asked)
    yield led(f"{found.activity}:", " ".join(found.writing.line(text) for text in found.teaching.expected))


def script(found: Material) -> Iterator[Element]:
    """What the teacher reads and says: the scene, the minutes in their own words, answers to slips, what a child is told."""
    yield from _title("Phụ lục 3", "KỊCH BẢN LỜI DẪN")
    yield para("Lời đọc tình huống", Style.SUB, bold=True)
    yield from (element for element in found.writing.paragraphs(found.scene))
    for run in found.teaching.runs:
        name = f"Phút {run.after + 1} đến {run.minutes}" if run.after else f"{run.minutes} phút đầu"
        yield para(name, Style.SUB, bold=True)
        for stretch in run.stretches:
            text = found.writing.line(stretch.what)
            yield para(f"– {phrases.when(stretch)}: {phrases.ended(text)}", Style.ITEM)
    yield para("Khi HS nói", Style.SUB, bold=True)
    for slip in found.teaching.slips:
        yield Para(
            (Span(f"– {found.writing.line(slip.wrong)} ", italic=True), Span(f"→ {found.writing.line(slip.say)}")),
            Style.ITEM,
        )
    for text in found.teaching.told:
        yield led("Nếu có người kể chuyện của mình:", found.writing.line(text))
    yield para("Lời nhắc cuối giờ", Style.SUB, bold=True)
    yield from found.items(found.help)


def _title(number: str, name: str) -> Iterator[Element]:
    yield NewPage()
    yield para(number, Style.TITLE, bold=True)
    yield para(name, Style.CENTRE, bold=True)


def _asked(asked: Asked, words: Words) -> list[str]:
    text = plain.plain(asked.question, Lang.VI, asked.number, OnPaper(words)).ask
    return [speech(line.strip()) for line in text.split("\n") if line.strip()]
