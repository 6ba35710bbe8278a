"""Four statements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.truefalse import POINTS, STATEMENTS, TrueFalse

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
GOOD = "Cảnh.\n\n- [x] a\n> v\n- [ ] b\n> v\n- [x] c\n> v\n- [ ] d\n> v\n\nHết."


def test_four_statements_are_read(read: Read) -> None:
    """Lettered as in examinations."""
    body, problems = read("truefalse", GOOD)
    assert problems == []
    assert isinstance(body, TrueFalse)
    assert body.key == "x-x-"
    assert [(c.letter, c.right) for c in body.parts("").choices] == [
        ("a", True),
        ("b", False),
        ("c", True),
        ("d", False),
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("- [ ] d\n> v\n", "", "cần đúng 4 nhận định, đang là 3"),
        ("- [ ] d\n> v", "- [ ] d\n> v\n- [ ] e\n> v", "cần đúng 4 nhận định, đang là 5"),
        ("[ ]", "[x]", "cả 4 nhận định đều đúng"),
        ("[x]", "[ ]", "cả 4 nhận định đều sai"),
        ("- [ ] d\n> v", "- [ ] d", "thiếu phản hồi"),
        ("- [ ] d", "- [ ] C", "hai mục giống nhau"),
        ("Cảnh.", "<quiz>\nCảnh.", "không đặt trong <quiz>"),
        ("- [ ] b", "– [ ] b", "gần giống một phương án"),
    ],
)
def test_what_is_wrong_is_told(read: Read, old: str, new: str, sentence: str) -> None:
    """One fault each."""
    _, problems = read("truefalse", GOOD.replace(old, new))
    assert [message for _, message in problems if sentence in message], problems


def test_a_question_is_worth_one_point_and_a_guess_little() -> None:
    """0.1, 0.25, 0.5, 1: more for each statement, all of it for all of them alone."""
    assert POINTS == {0: 0, 1: 0.1, 2: 0.25, 3: 0.5, STATEMENTS: 1}
