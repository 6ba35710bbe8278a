"""What question sheets for OLM and for Azota share: which questions, how one stands there, what is said of its answers. Pure.

Both read a Word file line by line: “Câu 1.” begins a question, “A.” an option, the letter of what is right is underlined. So
nothing is numbered by Word, and no other line begins like one of these. Of the forms of the graduation examination
both know three: one right option, four statements, a short answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from courseware.content.kinds.body import Way
from courseware.content.kinds.truefalse import STATEMENTS
from courseware.content.model import Lesson
from courseware.content.plain import SPACE
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways, file_name, sorted_out
from courseware.views.exports.item import Item, Option, steps
from courseware.views.kits import rasters
from courseware.views.view import Part
from courseware.views.word import document
from courseware.views.word.paper import BARE
from courseware.views.word.paragraphs import Element, Para, Picture, Span, Style, para

WAYS: Ways = USUAL | {
    Way.SEVERAL: Carried("truefalse", "four_alone"),
    Way.EACH: Carried("truefalse"),
    Way.TYPED: Carried("short", "one_answer"),
}
LEVELS = {1: "NB", 2: "TH", 3: "VD"}
"""Nhận biết, thông hiểu, vận dụng: how both call our levels."""
WIDE, ACROSS = 240, 40
"""A drawing of an option: pixels, and millimetres on paper; 150 to the inch."""


def questions(wanted: Wanted, lesson: Lesson) -> tuple[list[Item], list[Left]]:
    """The questions of a lesson in one of the three forms, and those that have none of them."""
    carried, left = sorted_out(wanted.items(lesson), WAYS, wanted)
    found: list[Item] = []
    for item in carried:
        if item.way is Way.TURNS:
            found += steps(item)
        elif item.way is not Way.SEVERAL:
            found.append(item)
        elif len(item.options) == STATEMENTS:
            options = (replace(option, letter=option.letter.lower()) for option in item.options)
            found.append(replace(item, way=Way.EACH, options=tuple(options)))
        else:
            left.append(Left(item.id, wanted.word("not_four")))
    return found, left


def sheets(wanted: Wanted, mark: str, body: Callable[[list[Item], Wanted], Iterable[Element]]) -> Iterator[Part | Left]:
    """A file for each lesson that has a question in one of the three forms: its title, and what `body` makes of them."""
    for lesson in wanted.lessons:
        found, left = questions(wanted, lesson)
        yield from left
        if found:
            text = lesson.texts[wanted.lang]
            elements = (para(text.title, Style.TITLE, bold=True), *body(found, wanted))
            made = document.document(elements, text.title, text.reviewed, BARE)
            yield Part(f"{file_name(lesson)}_{mark}.docx", made)


def asked(item: Item, lead: str, tags: str) -> Iterator[Para]:
    """“Câu 1.”, its tags, the stem, then options or the place for the answer."""
    first, *rest = (Span(line, italic=passage.scene) for passage in item.stem for line in passage.lines)
    yield Para((Span(f"{lead} ", bold=True), Span(f"{tags} "), first), Style.LABEL)
    yield from (Para((line,), Style.LABEL) for line in rest)
    if item.way is Way.TYPED:
        yield para(f"{SPACE} {item.unit}".rstrip(), Style.LABEL)
    yield from (_option(option, ")" if item.way is Way.EACH else ".") for option in item.options)


def _option(option: Option, sign: str) -> Para:
    """The letter of a right one is underlined, and nothing else on its line."""
    drawn = (Picture(rasters.grey(option.drawing, WIDE), ACROSS, ""), Span(" ")) if option.drawing else ()
    return Para(
        (Span(f"{option.letter}{sign}", underlined=option.right), Span(" "), *drawn, Span(option.text)), Style.PLAIN
    )


def answer(item: Item) -> str:
    """What is to be typed."""
    return f"Đáp án: {item.answers[0]}"


def told(item: Item, wanted: Wanted) -> Iterator[str]:
    """What is said afterwards, of each option too; the other answers that count."""
    yield from item.why.split("\n") if item.why else ()
    name = wanted.word("statement" if item.way is Way.EACH else "option")
    for option in item.options:
        right = wanted.words["quiz_true" if option.right else "quiz_false"]
        lead = f"{name.format(n=option.letter)} ({right})" if item.way is Way.EACH else name.format(n=option.letter)
        if option.feedback:
            yield f"{lead}: {option.feedback}"
    if item.answers[1:]:
        yield f"{wanted.word('also')}: {'; '.join(item.answers[1:])}."
