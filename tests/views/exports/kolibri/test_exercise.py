"""A lesson's exercise: its questions, its file, when it is done."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from courseware.content.kinds.body import Way
from courseware.views import packing
from courseware.views.exports.format import Left, Wanted
from courseware.views.exports.item import Option
from courseware.views.exports.kolibri.exercise import Exercise, exercise, left
from courseware.views.exports.kolibri.names import known

from .. import made as some


def test_each_question_is_a_file_by_its_id(little: Wanted) -> None:
    """A conversation is a question for each step; the order is that of the bank."""

    [lesson] = little.lessons
    found = exercise(lesson, little)
    assert found
    files = dict(packing.files(found.data))

    assert [name for name in files if name.endswith(".json")] == [f"{id_}.json" for id_ in found.ids]
    assert found.ids[0] == known("question", "LD-tin-nhan-la-01")
    assert all(json.loads(data)["question"]["content"] for name, data in files.items() if name.endswith(".json"))


def test_drawings_lie_beside_the_questions(holding: Callable[..., Wanted]) -> None:
    """As SVG."""

    drawn = some.item(options=(Option("A", "Một", drawing="<svg />"), Option("B", "Hai", right=True)))
    wanted = holding(drawn)
    found = exercise(wanted.lessons[0], wanted)
    assert found

    assert [name for name, _ in packing.files(found.data)] == [f"{found.ids[0]}.json", "images/LD-thu-01-A.svg"]


def test_words_to_type_stay_behind_with_their_reason(holding: Callable[..., Wanted]) -> None:
    """A lesson with nothing else has no exercise."""

    words = some.item(Way.TYPED, "fill", options=(), answers=("hai",))
    wanted = holding(words)

    assert exercise(wanted.lessons[0], wanted) is None
    assert list(left([words], wanted)) == [Left("LD-thu-01", "Dạng này không có câu gõ chữ")]
    assert list(left([some.item(Way.TYPED, "fill", answers=("2",))], wanted)) == []


@pytest.mark.parametrize(("count", "right", "last"), [(1, 1, 1), (4, 4, 4), (9, 8, 9), (10, 8, 10), (14, 8, 10)])
def test_it_is_done_when_four_of_five_are_right(count: int, right: int, last: int) -> None:
    """Of the last ten at most."""

    assert Exercise(("x",) * count, b"").mastery == {"mastery_model": "m_of_n", "m": right, "n": last}
