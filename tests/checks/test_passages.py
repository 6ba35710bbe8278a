"""Where content holds Markdown of several lines, and on which line of its file each piece begins."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from courseware.checks.context import Context
from courseware.checks.passages import Passage, passages
from courseware.content import reading

from ..broken import BANK, BANK_EN, EN, VI


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Một `mã` thôi", ["Một `` thôi"]),
        ("a\n<!-- ghi\nchú -->\nb", ["a", "", "", "b"]),
        ("/// chat | A\n    date: 1\n\n- Nam: Chào\n///", ["///", "///", "", "- Nam: Chào", "///"]),
        ("- a\n\n  ```\n  mã\n  ```", ["- a", "", "  ```", "  ```", "  ```"]),
    ],
    ids=["code", "comment", "scene", "fence"],
)
def test_what_markdown_does_not_read_as_text_is_left_out(text: str, lines: list[str]) -> None:
    """Line for line, so that a fault is told where it stands."""

    assert Passage("a.md", 1, text).lines() == lines


def test_every_passage_begins_on_its_line(mini: Path) -> None:
    """Bodies of pages, and of questions what stands around the options; in both languages."""

    read = reading.read(mini)
    assert read.course is not None
    found = list(passages(Context.of(read.course, read.texts, datetime.date(2026, 11, 22), read.files)))

    assert {VI, EN, BANK, BANK_EN} <= {passage.path for passage in found}
    for passage in found:
        first = passage.text.split("\n", 1)[0]
        rows = read.texts[passage.path].split("\n")
        assert not first or rows[passage.line - 1] == first, passage
