"""Marked parts of a scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.spot import Spot

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
GOOD = "Chỗ nào?\n\n/// sms | Lạ\n==Chào em==, ==bấm ngay==.\n///\n\n- [ ] Lời chào\n> v\n- [x] Lời giục\n> v\n\nHết."


def test_an_option_for_each_mark(read: Read) -> None:
    """Options outside a <quiz>."""
    body, problems = read("spot", GOOD)
    assert problems == []
    assert isinstance(body, Spot)
    assert body.key == "-x"


@pytest.mark.parametrize(
    ("old", "new", "marks"), [("==bấm ngay==", "bấm ngay", 1), ("==bấm ngay==", "==bấm== ==ngay==", 3)]
)
def test_marks_and_options_are_as_many(read: Read, old: str, new: str, marks: int) -> None:
    """A mark without an option could not be ticked."""
    _, problems = read("spot", GOOD.replace(old, new))
    assert problems == [(0, f"{marks} chỗ ==đánh dấu== nhưng 2 phương án; cần bằng nhau")]


def test_all_may_be_suspicious(read: Read) -> None:
    """Unlike in a choice, that still asks for looking."""
    assert read("spot", GOOD.replace("[ ]", "[x]"))[1] == []
