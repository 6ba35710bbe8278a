"""Moodle XML, read back as Moodle reads it: lxml takes the file apart, html5lib the texts in it."""

from __future__ import annotations

import base64
import html as standard
import re
from collections.abc import Callable
from typing import Any

import html5lib
import pytest
from hypothesis import given
from lxml import etree

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option, Passage
from courseware.views.exports.moodle_xml import MOODLE_XML, embedded

from . import made as some
from .conftest import made

NAME = "lop-6-7_tin-nhan-la_moodle.xml"
ALTERNATIVE = re.compile(r"~?(=|%(-?[0-9]+)%)?(.+?(?<!\\|&)(?=[~#}]|$))(?:#(.*?(?<!\\)(?=[~}]|$)))?", re.S)
EMBEDDED = re.compile(r"\{1:MULTICHOICE:((?:[^~}]|~)*?)\}")
"""As Moodle's reader of embedded questions has it: what an answer is, then its feedback, both with entities taken back."""


def questions(data: bytes) -> list[Any]:
    """The questions of a file, without its categories."""
    return [one for one in etree.fromstring(data) if one.get("type") != "category"]


def shown(markup: str) -> str:
    """What a reader sees of HTML: paragraphs on lines of their own."""
    body = html5lib.parseFragment(markup.replace("<br>", "\n").replace("</p><", "</p>\n<"), namespaceHTMLElements=False)
    return "".join(body.itertext())


def of(element: Any, path: str) -> list[str]:
    """The texts at a path as they are seen."""
    return [shown(one.findtext("text") or "") for one in element.iterfind(path)]


@pytest.mark.usefixtures("undrawn")
def test_the_whole_course_by_type(whole: Wanted) -> None:
    """Nothing is left; an id is there once; every file is a PNG that its answer shows."""

    files, left = made(MOODLE_XML, whole)
    found = [one for data in files.values() for one in questions(data)]
    types = [one.get("type") for one in found]
    items = [item for lesson in whole.lessons for item in whole.items(lesson)]
    ways = [item.way for item in items]
    turns = sum(bool(turn.options) for item in items for turn in item.turns)

    assert left == []
    assert types.count("matching") == ways.count(Way.PAIRS)
    assert types.count("ordering") == ways.count(Way.ORDER)
    assert types.count("shortanswer") == ways.count(Way.TYPED)
    assert types.count("cloze") == ways.count(Way.EACH)
    assert types.count("multichoice") == ways.count(Way.ONE) + ways.count(Way.SEVERAL) + turns
    assert len({one.findtext("idnumber") for one in found}) == len(found)
    drawn = [one for data in files.values() for one in etree.fromstring(data).iter("file")]
    assert len(drawn) == sum(bool(option.drawing) for item in items for option in item.options)
    for file in drawn:
        assert f"@@PLUGINFILE@@/{file.get('name')}" in file.getparent().findtext("text")
        assert base64.b64decode(file.text).startswith(b"\x89PNG")


@given(item=some.choice())
def test_hard_texts_come_back(little: Wanted, item: Item) -> None:
    """Stem, options, their weights, their feedback, what is said in the end."""

    files, _ = made(MOODLE_XML, some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons}))
    [question] = questions(files[NAME])

    assert of(question, "questiontext") == ["\n".join(line for passage in item.stem for line in passage.lines)]
    assert question.findtext("name/text") == f"{item.id} {item.name}"
    assert of(question, "answer") == [option.text for option in item.options]
    assert of(question, "answer/feedback") == [option.feedback for option in item.options]
    assert [one.get("fraction") for one in question.iterfind("answer")] == [
        "100" if o.right else "0" for o in item.options
    ]
    assert of(question, "generalfeedback") == [item.why]


@given(item=some.pairs())
def test_hard_pairs_come_back(little: Wanted, item: Item) -> None:
    """And the right side that is left over."""

    files, _ = made(MOODLE_XML, some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons}))
    [question] = questions(files[NAME])

    got = list(
        zip(
            of(question, "subquestion"), (one.text for one in question.iterfind("subquestion/answer/text")), strict=True
        )
    )
    assert got == [*((o.text, t.text) for o, t in item.pairs), *(("", one.text) for one in item.spare)]


@given(said=some.lists_of_lines, statement=some.line)
def test_hard_feedback_of_statements_comes_back(little: Wanted, said: list[str], statement: str) -> None:
    """Through Moodle's own patterns for embedded questions."""

    options = tuple(Option("abcd"[n], statement, text, n == 1) for n, text in enumerate(said))
    item = some.item(Way.EACH, "truefalse", options=options, stem=(Passage(("Đúng hay sai?",)),))
    files, _ = made(MOODLE_XML, some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons}))
    stem = questions(files[NAME])[0].findtext("questiontext/text")
    found = [ALTERNATIVE.findall(inside) for inside in EMBEDDED.findall(stem)]

    assert [[(right, name) for right, _, name, _ in one if name] for one in found] == [
        [("=" if option.right else "", "Đúng"), ("" if option.right else "=", "Sai")] for option in options
    ]
    assert [[shown(standard.unescape(text)) for *_, text in one][:2] for one in found] == [[text] * 2 for text in said]


@pytest.mark.parametrize("right", [2, 3, 6, 7])
def test_who_ticks_everything_gets_nothing(holding: Callable[..., Wanted], right: int) -> None:
    """Right ones make 100, wrong ones take it away; five decimals where they are needed."""

    options = tuple(Option("ABCDEFGHI"[n], f"Ý {n}", "", n < right) for n in range(right + 2))
    files, _ = made(MOODLE_XML, holding(some.item(Way.SEVERAL, "multiple", options=options)))
    shares = [one.get("fraction") for one in questions(files[NAME])[0].iterfind("answer")]

    assert [float(share) for share in shares] == pytest.approx([100 / right] * right + [-50] * 2, abs=1e-5)
    assert shares[0] == {2: "50", 3: "33.33333", 6: "16.66667", 7: "14.28571"}[right]


def test_steps_stand_in_their_order(little: Wanted) -> None:
    """Their places as Moodle counts them."""

    files, _ = made(MOODLE_XML, little)
    [order] = [one for one in questions(files[NAME]) if one.get("type") == "ordering"]

    assert of(order, "answer") == ["Dừng lại", "Chụp màn hình", "Báo cô"]
    assert [one.get("fraction") for one in order.iterfind("answer")] == ["1", "2", "3"]
    assert order.findtext("selectcount") == "3"
    assert "1. Dừng lại: Dừng trước đã." in of(order, "generalfeedback")[0]


def test_tags_say_level_subject_and_competences(little: Wanted) -> None:
    """And the id is there to find it again."""

    files, _ = made(MOODLE_XML, little)
    first = questions(files[NAME])[0]

    assert [one.text for one in first.iterfind("tags/tag/text")] == ["muc-1", "tin-nhan", "4.2.TC1a"]
    assert first.findtext("idnumber") == "LD-tin-nhan-la-01"


def test_signs_of_embedded_questions_are_entities() -> None:
    """So that none of them ends an answer."""

    assert embedded("a~b}c#d\\e&amp;") == "a&#126;b&#125;c&#35;d&#92;e&amp;amp;"
