"""Moodle XML: one file a band, a category a lesson; drawings inside, feedback behind every answer. Pure.

How it is written: https://docs.moodle.org/en/Moodle_XML_format, and for sets https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type.
`ordering` belongs to Moodle from 4.4 on; older ones skip that question and say so.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree
from lxml.builder import E

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports import html
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, Ways, sorted_out
from courseware.views.exports.item import Item, Option, reasons, steps
from courseware.views.view import Part

Element = Any
"""An element of lxml, which has no types."""
WAYS: Ways = USUAL | {
    Way.EACH: Carried("cloze"),
    Way.PAIRS: Carried("match", "pair_feedback"),
    Way.ORDER: Carried("order", "step_feedback"),
}
IN_CLOZE = re.compile(r"[&~}{#\\]")
"""What has a meaning of its own within an embedded question; it is written as an entity, which Moodle takes back."""


class MoodleXml:
    """The format."""

    name = "moodle-xml"
    title = "Moodle XML"
    ways = WAYS

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A file for each band."""
        for name, lessons in wanted.sheaves():
            quiz = E.quiz()
            for lesson in lessons:
                carried, left = sorted_out(wanted.items(lesson), self.ways, wanted)
                yield from left
                quiz.append(_category(lesson, wanted))
                quiz.extend(question for item in carried for question in _questions(item, wanted))
            yield Part(
                f"{name}_moodle.xml", etree.tostring(quiz, encoding="UTF-8", xml_declaration=True, pretty_print=True)
            )


def _category(lesson: Lesson, wanted: Wanted) -> Element:
    """A slash within a name is written twice."""
    band = wanted.course.registry.band(lesson.band).name[wanted.lang]
    names = (wanted.word("course"), band, lesson.texts[wanted.lang].title)
    path = "/".join(name.replace("/", "//") for name in names)
    return E.question(E.category(E.text(f"$course$/top/{path}")), type="category")


def _questions(item: Item, wanted: Wanted) -> Iterator[Element]:
    """One question; a conversation gives one for each step."""
    if item.way is Way.TURNS:
        for step in steps(item):
            yield from _questions(step, wanted)
        return
    type_, fields = TYPES[item.way]
    stem = html.asked(item) + (_statements(item, wanted) if item.way is Way.EACH else "")
    yield E.question(
        E.name(E.text(f"{item.id} {item.name}")),
        _html("questiontext", stem),
        _html("generalfeedback", _why(item)),
        E.defaultgrade("1"),
        E.penalty("0.3333333"),
        E.hidden("0"),
        E.idnumber(item.id),
        *fields(item),
        E.tags(*(E.tag(E.text(tag)) for tag in item.about.labels)),
        type=type_,
    )


def _choices(item: Item) -> Iterator[Element]:
    """Of several right ones all make 100 %, and all wrong ones take it away: who ticks everything gets nothing."""
    several = item.way is Way.SEVERAL
    right, wrong = len(item.right), len(item.options) - len(item.right)
    yield E.single("false" if several else "true")
    yield E.shuffleanswers("true")
    yield E.answernumbering("ABCD")
    for option in item.options:
        share = 100 / right if option.right else -100 / wrong if several else 0
        answer = _html("answer", *_shown(item, option), fraction=f"{share:.5f}".rstrip("0").rstrip("."))
        answer.append(_html("feedback", html.lines(option.feedback)))
        yield answer


def _typed(item: Item) -> Iterator[Element]:
    yield E.usecase("0")
    for answer in item.accepted:
        yield E.answer(E.text(answer), _html("feedback", ""), fraction="100", format="moodle_auto_format")


def _pairs(item: Item) -> Iterator[Element]:
    yield E.shuffleanswers("true")
    for option, target in item.pairs:
        left = _html("subquestion", *_shown(item, option))
        left.append(E.answer(E.text(target.text)))
        yield left
    for target in item.spare:
        left = _html("subquestion", "")
        left.append(E.answer(E.text(target.text)))
        yield left


def _order(item: Item) -> Iterator[Element]:
    """`fraction` is the place."""
    yield E.layouttype("VERTICAL")
    yield E.selecttype("ALL")
    yield E.selectcount(str(len(item.options)))
    yield E.gradingtype("ABSOLUTE_POSITION")
    yield E.showgrading("SHOW")
    yield E.numberingstyle("none")
    for place, option in enumerate(item.placed, 1):
        yield _html("answer", html.option(option), fraction=str(place))


def _cloze(item: Item) -> Iterator[Element]:
    """Its answers stand in the text."""
    yield from ()


TYPES: dict[Way, tuple[str, Callable[[Item], Iterator[Element]]]] = {
    Way.ONE: ("multichoice", _choices), Way.SEVERAL: ("multichoice", _choices), Way.TYPED: ("shortanswer", _typed),
    Way.PAIRS: ("matching", _pairs), Way.ORDER: ("ordering", _order), Way.EACH: ("cloze", _cloze),
}  # fmt: skip
"""Way → Moodle's type of question, and what such a question has beside what all have."""


def _statements(item: Item, wanted: Wanted) -> str:
    """Each statement with a list to choose from; the feedback is the same whatever was chosen."""
    found = []
    for option in item.options:
        said = embedded(html.text(option.feedback))
        names = [
            (wanted.words[f"quiz_{key}"], option.right is truth) for key, truth in (("true", True), ("false", False))
        ]
        answers = "~".join(f"{'=' if right else ''}{name}#{said}" for name, right in names)
        found.append(
            f"<p>{option.letter}) {html.text(option.text).replace('{', '&#123;')} {{1:MULTICHOICE:{answers}}}</p>"
        )
    return "".join(found)


def embedded(markup: str) -> str:
    """HTML within an embedded question."""
    return IN_CLOZE.sub(lambda sign: "&amp;" if sign[0] == "&" else f"&#{ord(sign[0])};", markup)


def _why(item: Item) -> str:
    """What is said in the end; of pairs and steps why, as these have no feedback of their own."""
    return "".join(map(html.lines, (*reasons(item), item.why)))


def _shown(item: Item, option: Option) -> tuple[str, Element] | tuple[str]:
    """An option's HTML, and its drawing as a file."""
    if not option.drawing:
        return (html.option(option),)
    name = f"{item.id}-{option.letter}.png"
    file = E.file(base64.b64encode(html.png(option)).decode(), name=name, path="/", encoding="base64")
    return html.option(option, f"@@PLUGINFILE@@/{name}"), file


def _html(tag: str, markup: str, *files: Element, **attributes: str) -> Element:
    return E(tag, E.text(markup), *files, format="html", **attributes)


MOODLE_XML = MoodleXml()
