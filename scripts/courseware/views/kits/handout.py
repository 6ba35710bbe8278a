"""The sheet for pupils, a document of its own: name, questions, room for what is made; no answer stands on it. Pure.

Who does not read yet gets a drawing and letters of 16 points. What two pages do not hold is left out from the longest
kinds on and named at the end: those questions are asked aloud.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courseware.content.kinds import NAMED
from courseware.views.kits import heads, phrases, posing
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.kits.posing import Posed
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Element, Grid, Para, Style, para

PAGES = 2
LARGE, USUAL, SMALL = 16, 13, 12
"""Points: for grades up to EARLY and below, for all others, and where that fills more than two pages."""
EARLY = 3
FRAME = {True: 75, False: 45}
"""Millimetres to draw in, on a sheet of little ones and on others."""
LINES = 4
DRAWN = (96, 60, 0)
"""Millimetres across the lesson’s drawing, where there is room."""


def sheet(desk: Desk, found: Material) -> Iterator[Element]:
    """All of it, on two pages at most."""
    posed = [posing.pose(asked, desk.words, desk.drawings(found).options) for asked in (*found.first, *found.rest)]
    looks = (
        [(LARGE, wide) for wide in DRAWN]
        if found.band.little
        else [(LARGE, 0)]
        if early(found)
        else [(USUAL, 0), (SMALL, 0)]
    )
    for left in _shorter(posed):
        for size, wide in looks:
            made = list(_sheet(desk, found, left, [one for one in posed if one not in left], size, wide))
            if measuring.pages(made, BARE) <= PAGES:
                yield from made
                return
    raise ValueError(f"{found.lesson.path}: phiếu học tập dài hơn {PAGES} trang")


def early(found: Material) -> bool:
    """Whether the sheet is for children who are still learning to read and write."""
    grades = [found.lesson.grade] if found.lesson.grade else found.band.grades
    return found.band.learner == "pupil" and max(grades, default=0) <= EARLY


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
    desk: Desk, found: Material, asked: Sequence[Posed], aloud: Sequence[Posed], size: int, wide: int
) -> Iterator[Element]:
    little = found.band.little
    yield from heads.head(desk, found, "Phiếu học tập", size=size)
    if wide:
        yield from heads.picture(desk, found, wide)
    yield para("Tên của con:" if little and not found.band.grades else "Họ và tên:", Style.WRITE, size=size)
    yield para(_how(asked, little=little), italic=True, size=max(SMALL, size - 1))
    for posed in asked:
        yield from posing.elements(posed, size)
    yield para(f"Làm thử: {heads.activity(found)}", Style.SUB, bold=True, size=size)
    yield from (para(found.writing.line(text), Style.LABEL, size=size) for text in found.teaching.product)
    yield from _room(found, size)
    if aloud:
        yield para(
            f"Làm miệng, chung cả lớp: {phrases.numbers([one.asked for one in aloud])}.", italic=True, size=SMALL
        )


def _how(asked: Sequence[Posed], *, little: bool) -> str:
    if little:
        return "Người lớn đọc to từng câu. Khoanh vào hình hay chữ cái đã chọn, đánh dấu x vào ô."
    hints = dict.fromkeys(posing.HINTS[one.kind] for one in asked if one.kind in posing.HINTS)
    told = "; ".join(hints)
    return f"{told[:1].upper()}{told[1:]}." if told else "Viết câu trả lời vào chỗ chấm."


def _room(found: Material, size: int) -> Iterator[Element]:
    """A frame to draw in for children, lines for all others."""
    if early(found):
        yield Grid((1,), (), (((Para(()),),),), tall=FRAME[found.band.little])
    else:
        yield from (para("", Style.WRITE, size=size + 3) for _ in range(LINES))
