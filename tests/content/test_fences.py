"""Fenced code, as the site's Markdown sees it."""

from __future__ import annotations

import pytest

from courseware.content.fences import Fences, fences


@pytest.mark.parametrize(
    ("text", "code", "unclosed"),
    [
        ("a\n```\nb\n```\nc", {1, 2, 3}, ()),
        ("```yaml title\na\n```", {0, 1, 2}, ()),
        ("~~~\n```\n~~~", {0, 1, 2}, ()),
        ("````\n```\n````", {0, 1, 2}, ()),
        ("```\na", set(), (0,)),
        ("```\na\n````", set(), (0, 2)),
        ("> ```\n> a\n> ```", {0, 1, 2}, ()),
        ("```một dòng``` thôi", set(), ()),
        ("`a` và ```b```", set(), ()),
    ],
)
def test_the_lines_of_code(text: str, code: set[int], unclosed: tuple[int, ...]) -> None:
    assert fences(text.split("\n")) == Fences(frozenset(code), unclosed)
