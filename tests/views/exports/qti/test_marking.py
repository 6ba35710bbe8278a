"""Right answers, points and feedback, marked by qti-components in Chromium."""

from __future__ import annotations

import pytest

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option, Passage
from courseware.views.exports.qti.items import item_xml

from .. import made as some
from .conftest import Player, read, texts

PAIRS = some.item(
    Way.PAIRS, "match", targets=(Option("A", "x"), Option("B", "y")),
    options=tuple(Option(letter, f"mục {letter}", f"vì {letter}", goes="A") for letter in "123"),
)  # fmt: skip
TYPED = some.item(Way.TYPED, "fill", options=(), answers=("Người lớn",), loose=True, stem=(Passage(("Hỏi ai?",)),))
SEVERAL = some.item(Way.SEVERAL, "multiple", options=tuple(
    Option("ABCDE"[n], f"ý {n}", f"vì {n}", n < 3) for n in range(5)
))  # fmt: skip


@pytest.mark.parametrize(
    ("item", "given", "points", "said"),
    [
        (some.item(), ["C_B"], 1, ["Đúng", "Vì thế."]),
        (some.item(), ["C_A"], 0, ["Chưa", "Vì thế."]),
        (some.item(), [], 0, ["Vì thế."]),
        (SEVERAL, ["C_A", "C_B", "C_C"], 1, ["vì 0", "vì 1", "vì 2", "Vì thế."]),
        (SEVERAL, ["C_A", "C_B"], 2 / 3, ["vì 0", "vì 1", "Vì thế."]),
        (SEVERAL, ["C_A", "C_D", "C_E"], 0, ["vì 0", "vì 3", "vì 4", "Vì thế."]),
        (SEVERAL, ["C_A", "C_B", "C_C", "C_D", "C_E"], 0, ["vì 0", "vì 1", "vì 2", "vì 3", "vì 4", "Vì thế."]),
        (PAIRS, ["C_1 T_A", "C_2 T_A", "C_3 T_A"], 1, None),
        (PAIRS, ["C_1 T_A", "C_2 T_B", "C_3 T_B"], 1 / 3, None),
        (TYPED, ["nguoi LON"], 1, ["Vì thế."]),
        (TYPED, ["bạn"], 0, ["Vì thế."]),
    ],
)
def test_an_answer_gets_its_points_and_its_feedback(
    player: Player, little: Wanted, item: Item, given: list[str], points: float, said: list[str] | None
) -> None:
    """The whole right answer is 1; everything ticked is nothing; parts count for what they are."""

    shown = player.shows(item_xml(item, little))
    player.answers(shown, given)
    got, heard = player.marks(shown)

    assert got == pytest.approx(points, abs=1e-3)
    assert said is None or heard == said


def test_where_options_have_no_feedback_of_their_own_it_is_said_to_everybody(little: Wanted) -> None:
    """Where each goes, in which order, of which statement; then the explanation."""

    def told(item: Item) -> list[str]:
        return texts(read(item, little), "q:qti-modal-feedback")

    order = some.item(
        Way.ORDER, "order", options=(Option("A", "sau", "vì a", goes="2"), Option("B", "trước", goes="1"))
    )

    assert told(PAIRS) == ["mục 1 → x: vì 1\nmục 2 → x: vì 2\nmục 3 → x: vì 3\nVì thế."]
    assert told(order) == ["1. trước\n2. sau: vì a\nVì thế."]
    assert told(some.item(Way.EACH, "truefalse"))[0].splitlines()[:2] == ["A) Chưa", "B) Đúng"]
    assert told(some.item(Way.TYPED, "fill", options=(), answers=("x",), why="")) == []
