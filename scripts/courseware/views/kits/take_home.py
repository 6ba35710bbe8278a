"""The sheet for parents, half a page, twice on a sheet: what was learnt, what to ask, what to do together, who helps. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.content import prose, reviewing
from courseware.content.model import Lang
from courseware.views.kits import five_minutes, heads, material, phrases, posing, school
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Asked, Material
from courseware.views.word import measuring
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Cell, Element, Grid, Para, Picture, Span, Style, para

SIZES = (14, 13, 12, 11)
HALF = 124
"""Millimetres of a half: two and what is between them are a page."""
WIDE = 420
SLOTS = 2
"""How many of the school's own lines there is room for."""


HOME = re.compile(r"\b(?:về nhà|tối nay|mang (?:\w+ )?về)\b", re.IGNORECASE)
"""What a sentence of an activity has that is done at home."""


def sheet(desk: Desk, found: Material) -> Iterator[Element]:
    """The same half twice, a line to cut between them."""
    half = _half(desk, found)
    yield half
    yield para("cắt theo đường này", Style.CUT, italic=True, size=10)
    yield half


def _half(desk: Desk, found: Material) -> Grid:
    """In letters as large as a half holds."""
    room = (BARE.across / measuring.DXA * 7 / 10) - measuring.CELL
    for size in SIZES:
        left = _left(desk, found, size)
        if sum(measuring.height(one, room) for one in left) <= HALF * 72 / 25.4 or size == SIZES[-1]:
            break
    return Grid((7, 3), (), ((left, _right(desk, found)),), lines=False, tall=HALF)


def _left(desk: Desk, found: Material, size: int) -> Cell:
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
        *(para(f"{name}: {who}", size=size) for name, who in desk.slots(found)[:SLOTS]),
        *(para(f"Mở bài: {address}", size=10) for address in [desk.school.short(found.lesson.path)] if address),
    ]
    return tuple(rows)


def _right(desk: Desk, found: Material) -> Cell:
    """The drawing; below it the way to the lesson, if the school has one."""
    drawn = desk.drawings(found).lesson(WIDE)
    rows = [para(desk.school.name or "Trường: …………………", Style.CENTRE, size=11)]
    if drawn:
        rows.append(Para((Picture(drawn.png, 49, drawn.alt),), Style.CENTRE))
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
    """What the lesson's activity leaves for home, in its own words to the child; else to hear the story."""
    said = (prose.plain(one.text) for one in prose.sentences(found.doing, 1))
    left = next((text for text in said if HOME.search(text)), "")
    if left:
        return f"{heads.activity(found)}. “{left}”"
    return f"nhờ con kể lại chuyện “{found.title}”, hỏi con sẽ chọn thế nào, rồi cùng nói lại ba điều con nhớ."
