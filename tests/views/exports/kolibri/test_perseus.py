"""Questions as Perseus asks them."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option
from courseware.views.exports.kolibri.perseus import drawing, numbers, picture, question

from .. import made as some

WIDGET = re.compile(r"\[\[☃ ([a-z-]+ \d+)\]\]")


def asked(item: Item, wanted: Wanted) -> tuple[str, dict[str, Any]]:
    """The content and the widgets' options by their names; each widget stands in the content once."""
    found = question(item, wanted)["question"]
    assert WIDGET.findall(found["content"]) == list(found["widgets"])
    return found["content"], {name: one["options"] for name, one in found["widgets"].items()}


def keys(options: dict[str, Any]) -> list[list[str]]:
    """What is right in each widget with choices."""
    return [[one["content"] for one in made["choices"] if one["correct"]] for made in options.values()]


def test_options_keep_their_order(little: Wanted) -> None:
    """Kolibri would deal them out anew below what was chosen."""

    item = some.item()
    content, options = asked(item, little)
    radio = options["radio 1"]

    assert content == "Chọn gì\\?\n\n[[☃ radio 1]]"
    assert [one["content"] for one in radio["choices"]] == ["Một", "Hai", "Ba"]
    assert (radio["randomize"], radio["multipleSelect"], keys(options)) == (False, False, [["Hai"]])
    assert len(question(item, little)["hints"]) == 1


def test_several_right_options_are_boxes_to_tick(little: Wanted) -> None:
    """It does not say how many."""

    _, options = asked(some.item(Way.SEVERAL, "multiple"), little)

    assert (options["radio 1"]["multipleSelect"], options["radio 1"]["countChoices"]) == (True, False)


def test_statements_have_a_list_each(little: Wanted) -> None:
    """True or false."""

    content, options = asked(some.item(Way.EACH, "truefalse"), little)

    assert [[one["content"] for one in made["choices"]] for made in options.values()] == [["Đúng", "Sai"]] * 3
    assert keys(options) == [["Sai"], ["Đúng"], ["Sai"]]
    assert content.endswith("Ba\n\n[[☃ dropdown 3]]")


def test_steps_have_a_list_of_places(little: Wanted) -> None:
    """Their key is the place of each."""

    steps = tuple(Option(letter, letter, "vì", goes=place) for letter, place in (("A", "2"), ("B", "1"), ("C", "3")))
    item = some.item(Way.ORDER, "order", options=steps)
    _, options = asked(item, little)

    assert keys(options) == [["2"], ["1"], ["3"]]


@given(item=some.pairs())
def test_hard_pairs_have_a_list_of_all_targets(little: Wanted, item: Item) -> None:
    """Theirs are plain texts, for Perseus shows them so; one is right in each."""

    _, options = asked(item, little)

    assert keys(options) == [[to.text] for _, to in item.pairs]
    for made in options.values():
        assert [one["content"] for one in made["choices"]] == [to.text for to in item.targets]


def test_numbers_are_typed_and_nothing_else(little: Wanted) -> None:
    """Words that mean the same number, and numbers in other writings, are left to those who can read them."""

    typed = some.item(Way.TYPED, "short", options=(), answers=("75", "75.000", "75000", "bảy mươi lăm"), unit="nghìn")
    content, options = asked(typed, little)

    assert numbers(typed) == [75, 75000]
    assert content.endswith("[[☃ numeric-input 1]] nghìn")
    assert [one["value"] for one in options["numeric-input 1"]["answers"]] == [75, 75000]
    assert numbers(some.item(Way.TYPED, "short", answers=("thứ Sáu", "6"))) == []
    assert numbers(some.item(Way.TYPED, "short", answers=("٧",))) == []


def test_drawings_have_a_size_of_their_own(little: Wanted) -> None:
    """Above their text, in a file beside the question."""

    item = some.item(options=(Option("A", "Một", drawing='<svg viewBox="0 0 1 1"/>'), Option("B", "Hai", right=True)))
    found = question(item, little)["question"]
    shown = found["widgets"]["radio 1"]["options"]["choices"][0]["content"]

    assert shown == "![](${☣ LOCALPATH}/images/LD-thu-01-A.svg)\n\nMột"
    assert picture(item, item.options[0]) == "images/LD-thu-01-A.svg"
    assert drawing(item.options[0]) == b'<svg width="150" height="135" viewBox="0 0 1 1"/>'
    assert list(found["images"]) == ["${☣ LOCALPATH}/images/LD-thu-01-A.svg"]


@given(item=some.choice())
def test_hard_choices_keep_their_key(little: Wanted, item: Item) -> None:
    """And are JSON."""

    _, options = asked(item, little)

    assert [one["correct"] for one in options["radio 1"]["choices"]] == [one.right for one in item.options]
    assert json.loads(json.dumps(question(item, little))) == question(item, little)
