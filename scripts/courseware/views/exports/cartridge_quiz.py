"""A lesson's quiz in a Common Cartridge: QTI 1.2 as the cartridge's profile allows it. Pure.

True or false is written as a choice of two: one identifier written otherwise makes Moodle drop the whole cartridge.
The first condition says what is said to everybody; Moodle takes every condition that goes on (`continue`) for that, so those
of single options stop. Of several right options a cartridge marks the whole answer alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views.exports import html
from courseware.views.exports.format import Wanted, file_name
from courseware.views.exports.item import Item

Element = Any
"""An element of lxml, which has no types."""
QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
Q = ElementMaker(namespace=QTI, nsmap={None: QTI})
NAME = "R"
"""The answer of an item."""
WHY = "general_fb"
PROFILES = {Way.ONE: "cc.multiple_choice.v0p1", Way.SEVERAL: "cc.multiple_response.v0p1", Way.TYPED: "cc.fib.v0p1"}


def quiz(lesson: Lesson, items: Iterable[Item], wanted: Wanted) -> bytes:
    """The file of a quiz. `items`: of the ways in `PROFILES`."""
    known = _fields(cc_profile="cc.exam.v0p1", qmd_assessmenttype="Examination", cc_maxattempts="unlimited")
    section = Q.section(*map(_item, items), ident="S")
    title = f"{wanted.word('quiz')}: {lesson.texts[wanted.lang].title}"
    made = Q.questestinterop(Q.assessment(known, section, ident=f"LD_{file_name(lesson)}", title=title))
    return bytes(etree.tostring(made, encoding="UTF-8", xml_declaration=True))


def _item(item: Item) -> Element:
    responses, marks = WRITTEN[item.way](item)
    conditions = [*_said_to_all(item), *marks]
    score = Q.outcomes(Q.decvar(varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100"))
    return Q.item(
        Q.itemmetadata(_fields(cc_profile=PROFILES[item.way], cc_question_category=" ".join(item.about.labels))),
        Q.presentation(_material(html.asked(item)), responses),
        Q.resprocessing(score, *conditions),
        *_feedback(item),
        ident=item.id, title=f"{item.id} {item.name}",
    )  # fmt: skip


def _fields(**said: str) -> Element:
    return Q.qtimetadata(*(Q.qtimetadatafield(Q.fieldlabel(key), Q.fieldentry(text)) for key, text in said.items()))


def _material(markup: str) -> Element:
    return Q.material(Q.mattext(markup, texttype="text/html"))


def _said_to_all(item: Item) -> Iterator[Element]:
    if item.why:
        yield Q.respcondition(Q.conditionvar(Q.other()), _shows(WHY), {"continue": "Yes"})


def _shows(name: str) -> Element:
    return Q.displayfeedback(feedbacktype="Response", linkrefid=name)


def _right() -> Element:
    return Q.setvar("100", action="Set", varname="SCORE")


def _equal(value: str, case: str = "Yes") -> Element:
    return Q.varequal(value, respident=NAME, case=case)


def _choices(item: Item, cardinality: str) -> Element:
    labels = [Q.response_label(_material(html.option(one)), ident=one.letter) for one in item.options]
    return Q.response_lid(Q.render_choice(*labels, shuffle="Yes"), ident=NAME, rcardinality=cardinality)


def _one(item: Item) -> tuple[Element, list[Element]]:
    marks = []
    for option in item.options:
        done = [_right()] if option.right else []
        said = [_shows(f"{option.letter}_fb")] if option.feedback else []
        if done or said:
            marks.append(Q.respcondition(Q.conditionvar(_equal(option.letter)), *done, *said, {"continue": "No"}))
    return _choices(item, "Single"), marks


def _several(item: Item) -> tuple[Element, list[Element]]:
    """The whole answer first, and on to what each chosen option says."""
    each = [_equal(one.letter) if one.right else getattr(Q, "not")(_equal(one.letter)) for one in item.options]
    marks = [Q.respcondition(Q.conditionvar(getattr(Q, "and")(*each)), _right(), {"continue": "Yes"})]
    for option in item.options:
        if option.feedback:
            said = _shows(f"{option.letter}_fb")
            marks.append(Q.respcondition(Q.conditionvar(_equal(option.letter)), said, {"continue": "No"}))
    return _choices(item, "Multiple"), marks


def _typed(item: Item) -> tuple[Element, list[Element]]:
    """Any of the answers, in capitals or not."""
    answers = [_equal(answer, "No") for answer in item.accepted]
    entry = Q.response_str(Q.render_fib(prompt="Dashed", fibtype="String"), ident=NAME, rcardinality="Single")
    return entry, [Q.respcondition(Q.conditionvar(*answers), _right(), {"continue": "No"})]


WRITTEN: dict[Way, Callable[[Item], tuple[Element, list[Element]]]] = {
    Way.ONE: _one, Way.SEVERAL: _several, Way.TYPED: _typed,
}  # fmt: skip


def _feedback(item: Item) -> Iterator[Element]:
    said = [(WHY, item.why), *((f"{option.letter}_fb", option.feedback) for option in item.options)]
    for name, text in said:
        if text:
            yield Q.itemfeedback(Q.flow_mat(_material(html.lines(text))), ident=name)
