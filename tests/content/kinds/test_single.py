"""One right option."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.single import Single

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]
GOOD = "<quiz>\nEm làm gì?\n- [ ] a\n> v\n- [x] b\n> v\n\nHết.\n</quiz>"


@pytest.mark.parametrize("kind", ["", "single"])
def test_it_may_be_named_or_not(read: Read, kind: str) -> None:
    """In a <quiz> with one [x] it is what it is."""
    body, problems = read(kind, GOOD)
    assert problems == []
    assert isinstance(body, Single)
    assert body.key == "-x"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("[x]", "[ ]", "không có phương án đúng"),
        ("- [ ] a\n> v\n", "", "cần ít nhất 2 mục"),
        ("- [ ] a\n> v", "- [ ] B.\n> v", "hai mục giống nhau"),
        ("- [ ] a\n> v", "- [ ] a", "thiếu phản hồi"),
    ],
)
def test_what_is_wrong_is_told(read: Read, old: str, new: str, sentence: str) -> None:
    """One fault each."""
    _, problems = read("single", GOOD.replace(old, new))
    assert [message for _, message in problems if sentence in message], problems


def test_named_single_it_has_no_two_right_ones(read: Read) -> None:
    """The name and the marks say the same."""
    _, problems = read("single", GOOD.replace("[ ]", "[x]"))
    assert any("kind=single cần đúng một [x], đang là 2" in message for _, message in problems)


def test_without_its_tags_it_is_refused(read: Read) -> None:
    """mkdocs-quiz would not see it."""
    body, problems = read("single", GOOD.replace("<quiz>\n", "").replace("\n</quiz>", ""))
    assert body is None
    assert "cần đúng một khối <quiz>" in problems[0][1]
