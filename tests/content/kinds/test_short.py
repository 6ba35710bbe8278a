"""A word or a number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.short import Short

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
GOOD = "Mấy giờ?\n\n= 48 | bốn mươi tám\nunit: giờ\n\nHết."


def test_answers_and_unit_are_read(read: Read) -> None:
    """The number is the key."""
    body, problems = read("short", GOOD)
    assert problems == []
    assert body == Short(("48", "bốn mươi tám"), "giờ")
    assert body.key == "48"


@pytest.mark.parametrize(
    ("answer", "key"), [("1,5", "1.5"), ("1.5", "1.5"), ("mật khẩu", "1"), ("OTP", "1"), ("-3", "-3")]
)
def test_the_key_of_a_number_is_the_number_in_both_languages(read: Read, answer: str, key: str) -> None:
    """A word may be worded otherwise; a number may not."""
    assert read("short", GOOD.replace("48 | bốn mươi tám", answer))[0].key == key


def test_the_unit_may_be_missing(read: Read) -> None:
    """Not everything has one; blanks do not matter."""
    assert read("short", "Hỏi?\n\n=  OTP  \n\nHết.")[0] == Short(("OTP",), "")


@pytest.mark.parametrize(
    "almost", ["=48", " = 48", "＝ 48", "\u00a0= 48", "=\u00a048", "- = 48", "Đáp án: 48", "== 48", "=> 48"]
)
def test_what_is_almost_the_answer_is_refused_on_its_line(read: Read, almost: str) -> None:
    """Or it would be printed above the field."""
    body, problems = read("short", GOOD.replace("= 48 | bốn mươi tám", almost))
    assert body is None
    assert 3 in [place for place, _ in problems], problems


@pytest.mark.parametrize(
    "almost",
    [
        "unit : giờ",
        " unit: giờ",
        "Unit: giờ",
        "unit：giờ",
        "unit = giờ",
        "đơn vị: giờ",
        "- unit: giờ",
        "unit:giờ",
        "unit:",
        "giờ",
    ],
)
def test_what_is_almost_the_unit_is_refused_on_its_line(read: Read, almost: str) -> None:
    """Or it would be read as explanation."""
    body, problems = read("short", GOOD.replace("unit: giờ", almost))
    assert body is None
    assert 4 in [place for place, _ in problems], problems


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("= 48 | bốn mươi tám\nunit: giờ\n", "", 0, "cần một dòng “= đáp án"),
        ("\nHết.", "\n= 49\n\nHết.", 6, "mỗi thứ một lần"),
        ("\nHết.", "\nunit: phút\n\nHết.", 6, "mỗi thứ một lần"),
        ("\n= 48", "\nunit: phút\n= 48", 3, "mỗi thứ một lần"),
        ("48 |", "… |", 3, "không ai gõ được"),
        ("bốn mươi tám", "48.", 3, "lặp lại"),
        ("| bốn", "| | bốn", 3, "đáp án rỗng"),
        ("bốn mươi tám", "48 giờ", 0, "chỉ ghi đơn vị ở dòng unit"),
        ("\n\nHết.", "\nHết.", 5, "cách ra một dòng trống"),
        ("Mấy giờ?", "<quiz>\nMấy giờ?", 1, "không đặt trong <quiz>"),
    ],
)
def test_what_is_wrong_is_told(read: Read, old: str, new: str, line: int, sentence: str) -> None:
    """One fault each, on its line."""
    _, problems = read("short", GOOD.replace(old, new))
    assert line in [place for place, message in problems if sentence in message], problems
