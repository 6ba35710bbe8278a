"""Several right options."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.multiple import Multiple

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
GOOD = "<quiz>\nNhững gì?\n- [x] a\n> v\n- [ ] b\n> v\n- [X] c\n> v\n\nHết.\n</quiz>"


@pytest.mark.parametrize("kind", ["", "multiple"])
def test_it_may_be_named_or_not(read: Read, kind: str) -> None:
    """Two [x] or more make it; a capital X is one."""
    body, problems = read(kind, GOOD)
    assert problems == []
    assert isinstance(body, Multiple)
    assert body.key == "x-x"


@pytest.mark.parametrize(
    ("old", "new", "sentence"), [("[ ]", "[x]", "mọi phương án đều đúng"), ("[X]", "[ ]", "cần từ hai [x]")]
)
def test_what_is_wrong_is_told(read: Read, old: str, new: str, sentence: str) -> None:
    """Neither all nor one alone."""
    _, problems = read("multiple", GOOD.replace(old, new))
    assert [message for _, message in problems if sentence in message], problems
