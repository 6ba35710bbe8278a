"""The brief of a question, taken out of its draft."""

from __future__ import annotations

import pytest

from courseware.content.briefs import letters, take
from courseware.content.drafts import Draft


def draft(*lines: str) -> Draft:
    """A question that stands on line 10."""
    return Draft("ma-01", "Tên", {}, list(lines), "quizzes/vi/a.md", 10)


def test_it_stands_right_below_the_heading_and_leaves_an_empty_line() -> None:
    """So no kind reads it, and every other line keeps its number."""

    read = draft("", "brief: Ai hỏi?", "", "<quiz>", "Câu dài?")

    assert take(read) == "Ai hỏi?"
    assert read.source == "<quiz>\nCâu dài?" and read.lines[3].number == 14
    assert read.problems == []


@pytest.mark.parametrize(
    "line",
    ["Brief: Ai hỏi?", "brief:Ai hỏi?", "brief：Ai hỏi?", " brief: Ai?", "- brief: Ai?", "**brief:** Ai?", "brief: "],
)
def test_what_only_looks_like_one_is_told(line: str) -> None:
    """With its line, and how it is written."""

    read = draft("", line, "", "<quiz>")

    assert take(read) == ""
    assert [(one.line, one.rule, "“brief: …”" in one.message) for one in read.problems] == [(12, "cau-gon", True)]


def test_one_that_stands_lower_is_told() -> None:
    """It would be read as a part of the question."""

    read = draft("", "<quiz>", "brief: Ai hỏi?", "</quiz>")

    assert take(read) == "" and [one.line for one in read.problems] == [13]


def test_words_that_begin_alike_are_let_be() -> None:
    """A question may speak of a brief."""

    assert take(draft("", "Briefing: họp nhanh", "brief là gì?")) == ""


def test_an_emoji_counts_as_browsers_count() -> None:
    """Two for one outside the first plane."""

    assert (letters("đ"), letters("🛡")) == (1, 2)
