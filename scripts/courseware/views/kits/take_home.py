"""The sheet for parents, half a page, twice on a sheet: what was learnt, what to ask, what to do together, who helps. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courseware.content import reviewing
from courseware.content.model import Lang, Lesson
from courseware.content.teaching import parsing
from courseware.views.kits import five_minutes, heads, material, phrases, posing, school
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Asked, Material
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Cell, Element, Grid, Para, Picture, Span, Style, para

WORDS = ((14, 2), (13, 2), (12, 2), (11, 2), (11, 1), (11, 0))
"""Points of the letters, and how many of the school’s own lines: the first of these for which there is room."""
SHARES = (7, 3)
"""Of the width: words, and the drawing with the way to the lesson."""
DRAWN = (49, 40, 30, 0)
"""Millimetres across the drawing."""
HALF, SPARE = 124, 3
"""Millimetres of a half: two and what is between them are a page; and what is left free of each."""
MM = 72 / 25.4
WIDE = 420


def sheet(desk: Desk, found: Material) -> Iterator[Element]:
    """The same half twice, a line to cut between them."""
    half = _half(desk, found)
    yield half
    yield para("cắt theo đường này", Style.CUT, italic=True, size=10)
    yield half


def _half(desk: Desk, found: Material) -> Grid:
    """In letters and with a drawing as large as a half holds."""
    left = _first((_left(desk, found, size, slots) for size, slots in WORDS), SHARES[0])
    right = _first((_right(desk, found, wide) for wide in DRAWN), SHARES[1])
    return Grid(SHARES, (), ((left, right),), lines=False, tall=HALF)


def _first(tried: Iterable[Cell], share: int) -> Cell:
    """The first that fits its share of a half, else the last."""
    cell: Cell = ()
    for cell in tried:
        if tall(cell, share) <= (HALF - SPARE) * MM:
            break
    return cell


def tall(cell: Cell, share: int) -> float:
    """How high a cell is, in points."""
    room = BARE.across / measuring.DXA * share / sum(SHARES) - measuring.CELL
    return sum(measuring.height(one, room) for one in cell)


def _left(desk: Desk, found: Material, size: int, slots: int) -> Cell:
    rows = [
        para(f"PHIẾU MANG VỀ  ·  {heads.place(found)}  ·  Ngày …… / ……", size=max(10, size - 2)),
        para(f"Con vừa học: {found.title}", bold=True, size=size + 3),
        para("Ở lớp, con tập:", bold=True, size=size),
        *(para(f"– {found.writing.line(goal)}", Style.ITEM, size=size) for goal in found.objectives),
    ]
    if asked := to_ask(desk, found):
        posed = posing.pose(asked, desk.words, {})
        rows += [
            Para((Span("Hỏi con: ", bold=True, size=size), Span(" ".join(posed.told), size=size))),
            *(
                para(f"{choice.letter}. {posing.text_of(choice)}", Style.ITEM, size=size)
                for choice in posed.parts.choices
            ),
            Para(
                (
                    Span("Trả lời: ", bold=True, size=size),
                    Span(f"{phrases.ended(asked.right)} ", size=size),
                    Span(asked.why, italic=True, size=size),
                )
            ),
        ]
    rows += [
        Para((Span("Làm cùng con: ", bold=True, size=size), Span(together(found), size=size))),
        *(
            Para((Span(f"{one.number}: ", bold=True, size=size), Span(f"{one.name[Lang.VI]}.", size=size)))
            for one in desk.contacts(found)
        ),
        *(para(f"{name}: {who}", size=size) for name, who in desk.slots(found)[:slots]),
        *(para(f"Mở bài: {address}", size=10) for address in [desk.school.short(found.lesson.path)] if address),
    ]
    return tuple(rows)


def _right(desk: Desk, found: Material, wide: float) -> Cell:
    """The drawing; below it the way to the lesson, if the school has one."""
    drawn = desk.drawings(found).lesson(WIDE)
    rows = [para(desk.school.name or "Trường: …………………", Style.CENTRE, size=11)]
    if drawn and wide:
        rows.append(Para((Picture(drawn.png, wide, drawn.alt),), Style.CENTRE))
    if address := desk.school.page(found.lesson.path):
        rows += [
            Para((Picture(school.code(address), 30, f"Mã QR của {address}"),), Style.CENTRE),
            para("Mở bài cùng con", Style.CENTRE, size=10),
        ]
    rows += [para("Ba điều con nhớ", Style.LABEL, bold=True, size=11)]
    rows += [para(f"– {text}", Style.ITEM, size=11) for text in five_minutes.remembered(found)]
    return tuple(rows)


def to_ask(desk: Desk, found: Material) -> Asked | None:
    """A question with one right answer that was not asked in class, else one that was; None where there is none."""
    review = reviewing.of(desk.course, found.lesson)
    later = review.questions if review else ()
    single = [question for question in later if question.kind == "single"]
    single.sort(key=lambda question: (not question.review_only, len(question.texts[Lang.VI].source)))
    return material.one(single[0], 1) if single else None


def together(found: Material) -> str:
    """What the lesson gives to do at home. Raises IndexError for what `lacking` tells."""
    return found.writing.line(found.teaching.home[0])


def lacking(lesson: Lesson) -> str:
    """What a lesson's author has yet to write before there can be a sheet; "" when nothing."""
    if parsing.parse(lesson.texts[Lang.VI].body, Lang.VI)[0].home:
        return ""
    return "mục “Dành cho thầy cô” cần dòng “- **Ở nhà:** …”: việc con làm cùng người lớn ở nhà"
