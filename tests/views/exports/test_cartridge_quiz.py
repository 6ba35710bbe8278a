"""Quizzes of a cartridge, read by the paths by which Moodle’s importer (`backup/cc/entity11.quiz.class.php`) reads them."""

from __future__ import annotations

from typing import Any

import html5lib
import pytest
from hypothesis import given
from lxml import etree

from courseware.content.kinds.body import Way
from courseware.views.exports.cartridge_quiz import PROFILES, quiz
from courseware.views.exports.format import Wanted
from courseware.views.exports.game_sheet import singles
from courseware.views.exports.item import Item, Option, Passage

from . import made as some

NS = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}


def read(item: Item, wanted: Wanted) -> list[Any]:
    """The questions of a quiz with this item alone."""
    root = etree.fromstring(quiz(wanted.lessons[0], singles([item], wanted), wanted))
    return root.xpath("/q:questestinterop/q:assessment/q:section/q:item", namespaces=NS)


def ask(question: Any, path: str) -> list[str]:
    """Texts at a path."""
    return [str(found) for found in question.xpath(path, namespaces=NS)]


def shown(markup: str) -> str:
    """What a reader sees of HTML: paragraphs on lines of their own."""
    body = html5lib.parseFragment(markup.replace("<br>", "\n").replace("</p><", "</p>\n<"), namespaceHTMLElements=False)
    return "".join(body.itertext())


def right(question: Any) -> list[str]:
    """Answers behind the condition that gives the points, those under `not` left out."""
    return ask(question, ".//q:setvar[text()='100']/../q:conditionvar//q:varequal[not(parent::q:not)]/text()")


def said(question: Any, name: str) -> str:
    """A feedback as it is seen."""
    [found] = ask(question, f"q:itemfeedback[@ident='{name}']/q:flow_mat/q:material/q:mattext/text()")
    return shown(found)


def profile(question: Any) -> str:
    """What kind of question it says it is."""
    [found] = ask(
        question, "q:itemmetadata/q:qtimetadata/q:qtimetadatafield[q:fieldlabel='cc_profile']/q:fieldentry/text()"
    )
    return found


@given(item=some.choice())
def test_hard_texts_come_back(little: Wanted, item: Item) -> None:
    """Stem, options, key, feedback of each, what is said to everybody, title."""

    [question] = read(item, little)
    stem = "\n".join(line for passage in item.stem for line in passage.lines)

    assert list(map(shown, ask(question, "q:presentation/q:material/q:mattext/text()"))) == [stem]
    labels = ask(question, "q:presentation/q:response_lid/q:render_choice/q:response_label/q:material/q:mattext/text()")
    assert list(map(shown, labels)) == [option.text for option in item.options]
    assert right(question) == [option.letter for option in item.right]
    assert [said(question, f"{option.letter}_fb") for option in item.options] == [o.feedback for o in item.options]
    assert said(question, "general_fb") == item.why
    assert question.get("title") == f"{item.id} {item.name}"


def test_what_goes_on_is_said_to_everybody(little: Wanted) -> None:
    """Only conditions that stop say something of one option."""

    [question] = read(some.item(Way.SEVERAL, "multiple"), little)

    going = ask(question, ".//q:respcondition[@continue='Yes']/q:displayfeedback/@linkrefid")
    stopping = ask(question, ".//q:respcondition[@continue='No']/q:displayfeedback/@linkrefid")
    assert (going, stopping) == (["general_fb"], ["A_fb", "B_fb", "C_fb"])


def test_of_several_the_whole_answer_counts(little: Wanted) -> None:
    """Right ones ticked, wrong ones not; `case` is there because Moodle asks for it."""

    options = tuple(Option("ABCD"[n], f"ý {n}", right=n < 2) for n in range(4))
    [question] = read(some.item(Way.SEVERAL, "multiple", options=options), little)

    assert profile(question) == "cc.multiple_response.v0p1"
    assert right(question) == ["A", "B"]
    assert ask(question, ".//q:not/q:varequal/text()") == ["C", "D"]
    assert set(ask(question, ".//q:varequal/@case")) == {"Yes"}


def test_any_wording_is_right(little: Wanted) -> None:
    """Without accents too where that counts, in capitals or not."""

    item = some.item(
        Way.TYPED, "fill", options=(), answers=("Người lớn", "bố mẹ"), loose=True, stem=(Passage(("Ai?",)),)
    )
    [question] = read(item, little)

    assert profile(question) == "cc.fib.v0p1"
    assert right(question) == list(item.accepted)
    assert set(ask(question, ".//q:varequal/@case")) == {"No"}


def test_statements_are_choices_of_two(little: Wanted) -> None:
    """Never the cartridge's own true or false."""

    questions = read(some.item(Way.EACH, "truefalse"), little)

    assert [profile(one) for one in questions] == ["cc.multiple_choice.v0p1"] * 3
    assert [right(one) for one in questions] == [["B"], ["A"], ["B"]]


@pytest.mark.parametrize("way", PROFILES)
def test_without_feedback_nothing_is_shown(little: Wanted, way: Way) -> None:
    """No condition that leads nowhere."""

    options = (Option("A", "một", right=True), Option("B", "hai")) if way is not Way.TYPED else ()
    [question] = read(some.item(way, "x", options=options, answers=("một",), why=""), little)

    assert ask(question, ".//q:displayfeedback/@linkrefid") == ask(question, "q:itemfeedback/@ident") == []
    assert len(right(question)) == 1
