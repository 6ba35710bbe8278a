"""GIFT, read back by gift-pegjs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from courseware.content.kinds.body import Way
from courseware.content.model import Course, Lang
from courseware.views.exports.format import Wanted
from courseware.views.exports.gift import GIFT, escaped
from courseware.views.exports.item import Item, Option

from ...examples import of
from . import made as some
from .conftest import made, wanted_of

NAME = "lop-6-7_tin-nhan-la_gift.txt"
WEIGHT = re.compile(r"~%(-?[\d.]+)%")
KEPT = re.compile(r"&&(\d+);")
"""How the parser keeps an escaped sign while it reads; it forgets to put that back in right sides of pairs."""
Read = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="session")
def parsed(asked_of_node: Callable[[str], Read]) -> Read:
    """The parser: text → questions."""
    return asked_of_node("text => require('gift-pegjs').parse(text)")


def read(parsed: Read, wanted: Wanted) -> list[dict[str, Any]]:
    """The questions of the one file, without its categories."""
    files, _ = made(GIFT, wanted)
    return [one for data in files.values() for one in parsed(data.decode()) if one["type"] != "Category"]


def sign_of(kept: re.Match[str]) -> str:
    """The sign that the parser has kept."""
    return chr(int(kept[1]))


def tidy(text: str) -> str:
    """An arrow is written as one: the one change that GIFT needs."""
    return text.replace("->", "→").strip()


def test_every_question_of_the_course_is_read_or_named(parsed: Read, whole: Wanted) -> None:
    """By its type: what stands in the files and what was left are all there is."""

    files, left = made(GIFT, whole)
    types = [one["type"] for data in files.values() for one in parsed(data.decode())]
    items = [item for lesson in whole.lessons for item in whole.items(lesson)]
    by_way = {way: [item for item in items if item.way is way] for way in Way}

    assert types.count("Category") == len(whole.lessons)
    assert types.count("Matching") == len(by_way[Way.PAIRS])
    assert types.count("Short") == len(by_way[Way.TYPED])
    assert types.count("TF") == sum(len(item.options) for item in by_way[Way.EACH])
    turns = sum(bool(turn.options) for item in by_way[Way.TURNS] for turn in item.turns)
    assert types.count("MC") == len(by_way[Way.ONE]) + len(by_way[Way.SEVERAL]) + turns
    drawn = {item.id for item in items if any(option.drawing for option in item.options)}
    assert {one.id for one in left} == {item.id for item in by_way[Way.ORDER]} | drawn


@settings(max_examples=of(60))
@given(item=some.choice())
def test_hard_texts_come_back(parsed: Read, holding_one: Callable[[Item], Wanted], item: Item) -> None:
    """Quotes, signs of GIFT, letters of several signs, line breaks: stem, options, feedback, what is said in the end."""

    [question] = read(parsed, holding_one(item))

    assert question["stem"] == {"format": "plain", "text": tidy(item.asked)}
    assert question["title"] == tidy(f"{item.id} {item.name}")
    got = [(one["text"]["text"], one["isCorrect"], one["feedback"]["text"]) for one in question["choices"]]
    assert got == [(tidy(one.text), one.right, tidy(one.feedback)) for one in item.options]
    assert question["globalFeedback"]["text"] == tidy(item.why)


@settings(max_examples=of(40))
@given(item=some.pairs())
def test_hard_pairs_come_back(parsed: Read, holding_one: Callable[[Item], Wanted], item: Item) -> None:
    """And the target that nothing goes to; the feedback of each pair stands in the general one."""

    [question] = read(parsed, holding_one(item))

    got = [(one["subquestion"]["text"], KEPT.sub(sign_of, one["subanswer"])) for one in question["matchPairs"]]
    assert got == [
        *((tidy(option.text), tidy(target.text)) for option, target in item.pairs),
        *(("", tidy(one.text)) for one in item.spare),
    ]
    assert all(tidy(option.feedback) in question["globalFeedback"]["text"] for option in item.options)


@pytest.fixture(scope="session")
def holding_one(little: Wanted) -> Callable[[Item], Wanted]:
    """The lesson of the small project with one item in its bank."""
    return lambda item: some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons})


@pytest.mark.parametrize(("right", "wrong"), [(2, 2), (3, 1), (3, 4), (6, 1), (7, 2)])
def test_weights_are_those_that_moodle_knows(holding: Callable[..., Wanted], right: int, wrong: int) -> None:
    """Five decimals; all right ones are worth 100, everything ticked is worth nothing."""

    options = tuple(Option("ABCDEFGHI"[n], f"Ý {n}", "", n < right) for n in range(right + wrong))
    files, _ = made(GIFT, holding(some.item(Way.SEVERAL, "multiple", options=options)))
    weights = [float(found) for found in WEIGHT.findall(files[NAME].decode())]

    assert weights == pytest.approx([100 / right] * right + [-100 / wrong] * wrong, abs=1e-5)
    assert all(len(found.partition(".")[2]) == 5 for found in WEIGHT.findall(files[NAME].decode()))


def test_ids_and_tags_stand_above_the_question(little: Wanted) -> None:
    """In the comment that Moodle reads."""

    files, _ = made(GIFT, little)

    line = (
        "// [id:LD-tin-nhan-la-01] [tag:muc-1] [tag:tin-nhan] [tag:4.2.TC1a]\n::LD-tin-nhan-la-01 Em chọn gì::[plain]"
    )
    assert line in files[NAME].decode()


def test_escaped_once() -> None:
    """A backslash before each sign, `\\n` for a line break; a scene keeps its lines."""

    assert escaped("a:b\n{c} ~ = # \\ -> ") == r"a\:b\n\{c\} \~ \= \# \\ →"


def test_twice_the_same_bytes_and_english_too(small: Course, little: Wanted) -> None:
    """In English the same questions in other words."""

    assert made(GIFT, little) == made(GIFT, wanted_of(small))
    english, _ = made(GIFT, wanted_of(small, Lang.EN))
    assert english.keys() == {NAME} and "Digital Shield" in english[NAME].decode()
