"""Questions as H5P's libraries take them; their names of parameters are those of the `semantics.json` of these versions."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from hypothesis import given

from courseware.content.kinds.body import Way
from courseware.content.plain import SPACE
from courseware.views.exports.format import Wanted
from courseware.views.exports.h5p.questions import LIBRARIES, question, writable
from courseware.views.exports.item import Item, Option, Passage, statements

from .. import made as some

KNOWN = {
    Way.ONE: "media question answers overallFeedback UI behaviour confirmCheck confirmRetry",
    Way.SEVERAL: "media question answers overallFeedback UI behaviour confirmCheck confirmRetry",
    Way.EACH: "media question correct l10n behaviour confirmCheck confirmRetry",
    Way.TYPED: "media text questions overallFeedback showSolutions tryAgain checkAnswer submitAnswer notFilledOut "
    "answerIsCorrect answerIsWrong answeredCorrectly answeredIncorrectly solutionLabel inputLabel inputHasTipLabel "
    "tipLabel behaviour confirmCheck confirmRetry scoreBarLabel a11yCheck a11yShowSolution a11yRetry a11yCheckingModeHeader",
    Way.PAIRS: "media taskDescription textField distractors overallFeedback checkAnswer submitAnswer tryAgain showSolution "
    "dropZoneIndex empty contains ariaDraggableIndex tipLabel correctText incorrectText resetDropTitle resetDropDescription "
    "grabbed cancelledDragging correctAnswer feedbackHeader behaviour scoreBarLabel a11yCheck a11yShowSolution a11yRetry",
}
"""Way → all parameters of its library."""
TAG = re.compile(r"<(/?)([a-z]+)>")
GAP = re.compile(r"\*(.*?)\*")
TYPED = some.item(
    Way.TYPED, "fill", options=(), answers=("Năm", "5"), stem=(Passage(("Nghe nhé.", f"Chờ {SPACE} phút.")),)
)
PAIRS = some.item(
    Way.PAIRS, "match", options=(Option("1", "a < b", "vì a", goes="B"), Option("2", "c", goes="A")),
    targets=(Option("A", "x"), Option("B", "y & z"), Option("C", "thừa")),
)  # fmt: skip
ONE_EACH = {
    Way.ONE: some.item(), Way.SEVERAL: some.item(Way.SEVERAL, "multiple"), Way.TYPED: TYPED, Way.PAIRS: PAIRS,
    Way.EACH: next(statements(some.item(Way.EACH, "truefalse"))),
}  # fmt: skip


def params(item: Item, wanted: Wanted) -> Any:
    """The parameters of its library."""
    return question(item, wanted)["params"]


def shown(markup: str) -> str:
    """What is seen of HTML that has no attributes."""
    return unescape(TAG.sub("", markup.replace("<br>", "\n").replace("</p><p>", "\n")))


@pytest.mark.parametrize("way", LIBRARIES)
def test_parameters_are_all_set_and_known(little: Wanted, way: Way) -> None:
    """None is missing, which would be English, and none is unknown, which a host would drop."""

    assert sorted(params(ONE_EACH[way], little)) == sorted(KNOWN[way].split())


@given(item=some.choice())
def test_hard_texts_come_back(little: Wanted, item: Item) -> None:
    """Stem, options, feedback, what is said in the end; no tag but those that a host leaves."""

    found = params(item, little)

    assert shown(found["question"]) == "\n".join(line for passage in item.stem for line in passage.lines)
    got = [
        (shown(one["text"]), one["correct"], shown(one["tipsAndFeedback"]["chosenFeedback"]))
        for one in found["answers"]
    ]
    assert got == [(option.text, option.right, option.feedback) for option in item.options]
    assert unescape(found["overallFeedback"][0]["feedback"]) == item.why.replace("\n", " ")
    markup = [found["question"], *(one["text"] for one in found["answers"])]
    assert {tag for text in markup for _, tag in TAG.findall(text)} <= {"p", "div", "br"}


@given(item=some.pairs())
def test_hard_pairs_come_back_or_stay_behind(little: Wanted, item: Item) -> None:
    """What has no sign of gaps is read back by its gaps; the rest says that it cannot be written."""

    signs = "".join(to.text for to in item.targets), "".join(one.text for one in item.options)
    assert writable(item) == (not set(signs[0]) & set("*:\\") and not set(signs[1]) & set("*\\"))
    if writable(item):
        found = params(item, little)
        lines = [line.rsplit(" → *", 1) for line in found["textField"].split("\n")]
        assert [(unescape(left), unescape(right)) for left, right in lines] == [
            (one.text, f"{to.text}*") for one, to in item.pairs
        ]
        assert [unescape(text) for text in GAP.findall(found["distractors"])] == [to.text for to in item.spare]


def test_one_is_a_choice_of_one_and_several_of_many(little: Wanted) -> None:
    """Also where only one of several is right."""

    assert [params(ONE_EACH[way], little)["behaviour"]["type"] for way in (Way.ONE, Way.SEVERAL)] == ["single", "multi"]


def test_a_gap_stands_where_the_stem_has_it(little: Wanted) -> None:
    """Any wording is right, in capitals or not; the rest of the stem stands above."""

    found = params(TYPED, little)

    assert found["text"] == "<p>Nghe nhé.</p>"
    assert found["questions"] == ["<p>Chờ *Năm/5* phút.</p>"]
    assert found["behaviour"]["caseSensitive"] is False


def test_without_a_gap_it_stands_below_before_the_unit(little: Wanted) -> None:
    """As on the site."""

    item = some.item(Way.TYPED, "short", options=(), answers=("15",), stem=(Passage(("Bao lâu?",)),), unit="phút")

    assert (params(item, little)["text"], params(item, little)["questions"]) == (
        "<p>Bao lâu?</p>",
        ["<p>*15* phút</p>"],
    )


@pytest.mark.parametrize("answer", ["3:40", "a/b", "2*3", "a\\b"])
def test_signs_of_gaps_are_not_written(answer: str) -> None:
    """An answer with one is no answer that H5P would take."""

    assert not writable(some.item(Way.TYPED, "fill", options=(), answers=(answer,)))
    assert writable(some.item(options=(Option("A", answer, right=True), Option("B", "x"))))


def test_pairs_are_dragged_and_say_why_in_the_end(little: Wanted) -> None:
    """What is left over lies among the rest."""

    found = params(PAIRS, little)

    assert found["textField"] == "a &lt; b → *y &amp; z*\nc → *x*"
    assert found["distractors"] == "*thừa*"
    assert found["overallFeedback"][0]["feedback"] == "a &lt; b → y &amp; z: vì a. c → x. Vì thế."


def test_a_statement_says_the_same_whatever_was_answered(little: Wanted) -> None:
    """Its buttons are those of the site."""

    found = params(ONE_EACH[Way.EACH], little)

    assert (found["correct"], found["l10n"]["trueText"], found["l10n"]["falseText"]) == ("false", "Đúng", "Sai")
    assert found["behaviour"]["feedbackOnCorrect"] == found["behaviour"]["feedbackOnWrong"] == "Chưa Vì thế."


def test_a_question_has_an_id_that_stays(little: Wanted) -> None:
    """From its own, and a title that names it."""

    first, again = question(some.item(), little), question(some.item(options=()), little)

    assert first["subContentId"] == again["subContentId"]
    assert first["subContentId"] != question(some.item(id="LD-thu-02"), little)["subContentId"]
    assert first["metadata"]["title"] == "LD-thu-01 Thử"
