"""A gap to type into."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.fill import Fill

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
GOOD = "<quiz>\nEm hỏi [[người lớn | bố mẹ]] nhé.\n\n---\nHết.\n</quiz>"


@pytest.mark.parametrize("kind", ["", "fill"])
def test_it_may_be_named_or_not(read: Read, kind: str) -> None:
    """The answers, trimmed, in their order."""
    body, problems = read(kind, GOOD)
    assert problems == []
    assert body == Fill((("người lớn", "bố mẹ"),))
    assert body.key == "1"


@pytest.mark.parametrize("answer", [".", "?", "…", "–", "\u200b", "\u00a0", "“ ”", "♥", "👍"])
def test_an_answer_that_nobody_can_type_is_refused(read: Read, answer: str) -> None:
    """It could never be right."""
    _, problems = read("fill", GOOD.replace("bố mẹ", answer))
    assert any("không ai gõ được" in message or "đáp án rỗng" in message for _, message in problems), problems


@pytest.mark.parametrize("answer", ["48", "đ", "C", "https", "ngày 2/9", "mã OTP"])
def test_what_can_be_typed_is_taken(read: Read, answer: str) -> None:
    """A digit or a letter is enough."""
    assert read("fill", GOOD.replace("bố mẹ", answer))[1] == []


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("[[người lớn | bố mẹ]]", "người lớn", 0, "không có chỗ trống"),
        ("bố mẹ]]", "bố mẹ]", 2, "mở và đóng trên cùng một dòng"),
        ("[[người lớn", "[người lớn", 2, "mở và đóng trên cùng một dòng"),
        ("lớn | bố", "lớn | | bố", 2, "đáp án rỗng"),
        ("| bố mẹ", "|", 2, "đáp án rỗng"),
        ("Hết.", "[[Hết]].", 5, "trong phần giải thích"),
        ("Em hỏi", "/// sms | [[ai]]\n///\n\nEm hỏi", 2, "không nằm trong cảnh"),
        ("[[người lớn | bố mẹ]]", "`[[người lớn]]`", 2, "không nằm trong cảnh hay đoạn mã"),
        ("| bố mẹ]] nhé", "| bố mẹ]] và [[cô]]", 0, "đúng một chỗ trống, đang là 2"),
        ("| bố mẹ", "| Người  lớn.", 0, "đáp án điền lặp lại"),
        ("Em hỏi", "– [ ] Em hỏi", 2, "[ ]"),
        ("---", "–––", 4, "ba dấu gạch"),
        ("---", "----", 4, "ba dấu gạch"),
        ("---\n", "---", 4, "ba dấu gạch"),
    ],
)
def test_what_is_wrong_is_told(read: Read, old: str, new: str, line: int, sentence: str) -> None:
    """On its line where a line is to blame; line 0 is the heading."""
    _, problems = read("fill", GOOD.replace(old, new))
    assert line in [place for place, message in problems if sentence in message], problems
