"""The sheet for pupils, a document of its own: name, questions, room for what is made; no answer stands on it. Pure.

Who does not read yet gets a drawing and letters of 16 points. What two pages do not hold is left out from the longest
kinds on and named at the end: those questions are asked aloud.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.content.kinds import NAMED
from courseware.views.kits import heads, phrases, posing
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.kits.posing import Posed
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Element, Grid, Para, Style, para

PAGES = 2
YOUNG = 3
"""The last grade in which letters are large and drawn is what later is written."""
NOTE = 12
"""Points of what is no question."""


@dataclass(frozen=True)
class Look:
    """How a sheet is set: points of its letters, mm across the lesson’s drawing, lines to write on, mm to draw in."""

    size: int
    drawn: int
    lines: int
    frame: int


LITTLE = (Look(16, 96, 0, 75), Look(16, 60, 0, 75), Look(16, 0, 0, 75), Look(16, 0, 0, 45))
EARLY = (Look(16, 0, 0, 50), Look(16, 0, 0, 30))
LATER = (Look(13, 0, 4, 0), Look(12, 0, 4, 0), Look(12, 0, 2, 0))
"""For who does not read yet, for grade 3, for all others: the first that two pages hold."""


def sheet(desk: Desk, found: Material) -> Iterator[Element]:
    """All of it, on two pages at most."""
    posed = [posing.pose(asked, desk.words, desk.drawings(found).options) for asked in (*found.first, *found.rest)]
    looks = LITTLE if found.band.little else EARLY if early(found) else LATER
    for asked in _shorter(posed):
        for look in looks:
            made = list(_sheet(desk, found, asked, [one for one in posed if one not in asked], look))
            if measuring.pages(made, BARE) <= PAGES:
                yield from made
                return
    raise ValueError(f"{found.lesson.path}: phiếu học tập dài hơn {PAGES} trang")


def early(found: Material) -> bool:
    """Whether the sheet is for children who are still learning to read and write."""
    grades = [found.lesson.grade] if found.lesson.grade else found.band.grades
    return found.band.learner == "pupil" and max(grades, default=0) <= YOUNG


def _shorter(posed: Sequence[Posed]) -> Iterator[list[Posed]]:
    """All questions, then fewer and fewer: conversations go first, then the last ones."""
    left = list(posed)
    yield list(left)
    for one in [
        *(p for p in reversed(posed) if NAMED[p.kind].long),
        *(p for p in reversed(posed) if not NAMED[p.kind].long),
    ]:
        left.remove(one)
        yield list(left)


def _sheet(
    desk: Desk, found: Material, asked: Sequence[Posed], aloud: Sequence[Posed], look: Look
) -> Iterator[Element]:
    little, size = found.band.little, look.size
    yield from heads.head(desk, found, "Phiếu học tập", size=size)
    if look.drawn:
        yield from heads.picture(desk, found, look.drawn)
    yield para("Tên của con:" if little and not found.band.grades else "Họ và tên:", Style.WRITE, size=size)
    yield para(_how(asked, little=little), Style.PLAIN, italic=True, size=max(NOTE, size - 1))
    for posed in asked:
        yield from posing.elements(posed, size)
    yield para(f"Làm thử: {heads.activity(found)}", Style.SUB, bold=True, size=size)
    yield from (para(found.writing.line(text), Style.LABEL, size=size) for text in found.teaching.product)
    yield from (para("", Style.WRITE, size=size + 3) for _ in range(look.lines))
    if look.frame:
        yield Grid((1,), (), (((Para(()),),),), tall=look.frame)
    if aloud:
        numbers = phrases.numbers([one.asked for one in aloud])
        yield para(f"Làm miệng, chung cả lớp: {numbers}.", Style.PLAIN, italic=True, size=NOTE)


def _how(asked: Sequence[Posed], *, little: bool) -> str:
    if little:
        return "Người lớn đọc to từng câu. Khoanh vào hình hay chữ cái đã chọn, đánh dấu x vào ô."
    hints = dict.fromkeys(posing.HINTS[one.kind] for one in asked if one.kind in posing.HINTS)
    told = "; ".join(hints)
    return f"{told[:1].upper()}{told[1:]}." if told else "Viết câu trả lời vào chỗ chấm."
