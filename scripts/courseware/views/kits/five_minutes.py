"""The card for five minutes, one page: the scene, one question; below a fold the teacher's part. Pure.

It is the lesson's own run of five minutes with what it needs in hand: the scene to read out, its first question with the
right answer and why, three sentences to remember, one thing to do at home.
"""

from __future__ import annotations

from collections.abc import Iterator

from courseware.views.kits import heads, material, phrases, posing
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Element, Para, Span, Style, para

SIZES = (14, 13, 12, 11, 10)
"""Points; the last for a long lesson of a school with a long name."""
DRAWN = (100, 70, 0)
"""Millimetres across the drawing, where there is room."""
REMEMBERED = 3
PLAINLY = {Style.TEXT: Style.PLAIN}
TELL = (
    "Về nhà:",
    "kể chuyện này cho một người trong nhà, hỏi người ấy sẽ chọn thế nào, rồi cùng nói lại ba câu ở trên.",
)
PASS = (
    "Sau buổi này:",
    "kể chuyện này cho một đồng nghiệp vắng mặt, hỏi người ấy sẽ chọn thế nào, rồi cùng nói lại ba câu ở trên.",
)
"""What is done afterwards: telling is remembering. What a lesson's activity leaves for home needs the activity."""


def card(desk: Desk, found: Material) -> Iterator[Element]:
    """The page, in letters as large as it holds."""
    tried = [(size, wide) for size in SIZES for wide in (DRAWN if size > SIZES[-2] else (0,))]
    for size, wide in tried:
        made = list(_card(desk, found, size, wide))
        if measuring.pages(made, BARE) == 1 or (size, wide) == tried[-1]:
            yield from made
            return


def _card(desk: Desk, found: Material, size: int, wide: int) -> Iterator[Element]:
    yield from heads.for_leader(desk, found, "Thẻ 5 phút")
    if wide:
        yield from heads.picture(desk, found, wide)
    yield from told(found, size)
    for asked in found.first[:1]:
        posed = posing.pose(asked, desk.words, desk.drawings(found).options)
        yield from posing.elements(posed, size)
    yield para("gấp ra sau theo đường này: phần của người dẫn", Style.CUT, italic=True, size=11)
    yield from _behind(found, size)


def told(found: Material, size: int) -> Iterator[Element]:
    """The scene as it is read out."""
    for one in found.writing.paragraphs(found.scene):
        if isinstance(one, Para):
            yield Para(
                tuple(Span(span.text, span.bold, span.italic, size) for span in one.spans if isinstance(span, Span)),
                PLAINLY.get(one.style, one.style),
            )
        else:
            yield one


def _behind(found: Material, size: int) -> Iterator[Element]:
    for stretch in found.teaching.runs[0].stretches:
        yield Para(
            (
                Span(f"{phrases.when(stretch)}: ", bold=True, size=size),
                Span(phrases.ended(found.writing.line(stretch.what)), size=size),
            ),
            Style.ITEM,
        )
    for asked in map(material.opened, found.first[:1]):
        yield heads.lead("Đáp án:", f"{phrases.ended(asked.right)} {asked.why}".strip(), size)
        if asked.slip:
            yield heads.lead("Hay nhầm:", f"{phrases.ended(asked.slip)} {asked.slip_why}", size)
    yield para("Ba câu để nhớ", Style.LABEL, bold=True, size=size)
    yield from (para(f"{n}. {text}", Style.ITEM, size=size) for n, text in enumerate(remembered(found), 1))
    yield heads.lead(*(PASS if found.band.group == "nha-truong" else TELL), size)


def remembered(found: Material) -> list[str]:
    """The first three sentences of what is to be remembered."""
    items = [row.removeprefix("- ") for row in found.remember.split("\n") if row.startswith("- ")]
    return [found.writing.line(item) for item in items[:REMEMBERED]]
