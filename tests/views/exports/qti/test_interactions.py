"""What is asked, by the way it is answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from courseware.content.kinds.body import Way
from courseware.content.plain import SPACE
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option, Passage
from courseware.views.exports.qti.interactions import Asked, asked

from .. import made as some

ENTRY = "qti-text-entry-interaction"


@pytest.fixture
def ask(little: Wanted) -> Callable[[Item], Asked]:
    """Items in the words of the small project."""
    return lambda item: asked(item, little)


def typed(*lines: str, unit: str = "") -> Item:
    """A question to type the answer of."""
    return some.item(Way.TYPED, "fill", options=(), answers=("Năm", "5"), stem=(Passage(lines),), unit=unit)


def test_one_choice_and_several(ask: Callable[[Item], Asked]) -> None:
    """One is a single identifier; of several, all wrong ones take away what all right ones make."""

    one = ask(some.item())
    several = ask(some.item(Way.SEVERAL, "multiple"))

    assert (one.cardinality, one.right, one.points) == ("single", ("C_B",), ())
    assert one.body[-1].get("max-choices") == "1"
    assert (several.cardinality, several.body[-1].get("max-choices")) == ("multiple", "0")
    assert several.points == (("C_A", -0.5), ("C_B", 1.0), ("C_C", -0.5))


def test_statements_go_to_true_or_false(ask: Callable[[Item], Asked]) -> None:
    """In the words of the language, each for its share."""

    found = ask(some.item(Way.EACH, "truefalse"))

    assert found.right == ("C_A T_FALSE", "C_B T_TRUE", "C_C T_FALSE")
    assert [share for _, share in found.points] == pytest.approx([1 / 3] * 3)
    assert [one.text for one in found.body[-1][1]] == ["Đúng", "Sai"]


def test_pairs_with_something_left_over(ask: Callable[[Item], Asked]) -> None:
    """A target may get nothing, or all."""

    targets = (Option("A", "x"), Option("B", "y"), Option("C", "z"))
    options = (Option("1", "a", goes="C"), Option("2", "b", goes="A"))
    found = ask(some.item(Way.PAIRS, "match", options=options, targets=targets))

    assert found.right == ("C_1 T_C", "C_2 T_A")
    assert [one.get("match-max") for one in found.body[-1].iter("qti-simple-associable-choice")] == [*"11", *"222"]


def test_steps_in_their_order(ask: Callable[[Item], Asked]) -> None:
    """Shown as they were shuffled, right as they go."""

    options = (Option("A", "sau", goes="2"), Option("B", "trước", goes="1"))
    found = ask(some.item(Way.ORDER, "order", options=options))

    assert [one.text for one in found.body[-1]] == ["sau", "trước"]
    assert (found.cardinality, found.right) == ("ordered", ("C_B", "C_A"))


@pytest.mark.parametrize(
    ("item", "around"),
    [
        (typed("Trước", f"em chờ {SPACE} phút. {SPACE}"), ("em chờ ", f" phút. {SPACE}")),
        (typed("Bao lâu?", unit="phút"), (None, " phút")),
        (typed("Bao lâu?"), (None, None)),
    ],
)
def test_the_place_to_type(ask: Callable[[Item], Asked], item: Item, around: tuple[str, str]) -> None:
    """Where the stem leaves space, once; else below it, before the unit."""

    found = ask(item)
    [entry] = [one for element in found.body for one in element.iter(ENTRY)]

    before = entry.getprevious().tail if entry.getprevious() is not None else entry.getparent().text
    assert (before or None, entry.tail or None) == around
    assert found.right == ("Năm",) and found.points == (("Năm", 1.0), ("5", 1.0))
    assert found.any_case
