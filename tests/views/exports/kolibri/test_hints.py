"""The hint of a question: all that is said of its answers."""

from __future__ import annotations

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Option
from courseware.views.exports.kolibri.hints import told

from .. import made as some


def test_each_option_says_whether_it_is_right_and_why(little: Wanted) -> None:
    """In the order in which they stand, then the explanation."""

    assert list(told(some.item(), little)) == [
        "**Không đúng\\: Một** Chưa", "**Đúng\\: Hai** Đúng", "**Không đúng\\: Ba** Chưa phải", "Vì thế\\.",
    ]  # fmt: skip


def test_steps_stand_in_their_order_and_pairs_beside_each_other(little: Wanted) -> None:
    """What has no feedback says itself alone."""

    steps = tuple(Option(letter, letter, why, goes=place) for letter, why, place in (("A", "", "2"), ("B", "vì", "1")))
    pair = some.item(
        Way.PAIRS, "match", options=(Option("1", "a", "vì", goes="B"),), targets=(Option("B", "b"),), why=""
    )

    assert list(told(some.item(Way.ORDER, "order", options=steps, why=""), little)) == [
        "**1\\. B** vì",
        "**2\\. A**",
        "",
    ]
    assert list(told(pair, little)) == ["**a → b** vì", ""]


def test_a_number_is_shown_with_its_unit(little: Wanted) -> None:
    """The first answer of those that count."""

    item = some.item(Way.TYPED, "short", options=(), answers=("75", "75000"), unit="nghìn")

    assert list(told(item, little)) == ["**75 nghìn**", "Vì thế\\."]
