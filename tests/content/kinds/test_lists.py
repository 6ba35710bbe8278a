"""Stem, items, explanation: taken apart without losing a line."""

from __future__ import annotations

import re

import pytest

from courseware.content.drafts import Draft, Line
from courseware.content.kinds import lists
from courseware.content.kinds.grammar import Grammar

GRAMMAR = Grammar(re.compile(r"^- (?P<text>\S.*)$"), re.compile(r"^[–*+ ]+-? ?\S"), "- mục", re.compile(r"(?<=\.)- "))


def read(text: str) -> tuple[lists.Listed, list[tuple[int, str]]]:
    """A text below its heading, which is line 1, and what is said about it."""
    draft = Draft("tin-la-01", "Tên", {}, text.split("\n"), "a.md", 1)
    found = lists.read(draft, draft.lines, GRAMMAR)
    lists.headings(draft, draft.lines)
    return found, [(problem.line, problem.message) for problem in draft.problems]


def test_a_list_is_taken_out_of_its_text() -> None:
    """Feedback of several lines is one; empty lines between items are nothing."""
    found, said = read("Hỏi.\n\n- một\n> vì\n> thế\n\n- hai\n\nHết.\nThật.")
    assert said == []
    assert (found.stem, found.explanation) == ("Hỏi.", "Hết.\nThật.")
    assert [(item.line, item["text"], item.feedback) for item in found.items] == [
        (4, "một", "vì\nthế"),
        (8, "hai", ""),
    ]


def test_without_a_list_all_is_stem() -> None:
    """Whoever asks for items says that there are none."""
    found, said = read("Hỏi.\n\nHết.")
    assert (found.stem, found.items, found.explanation, said) == ("Hỏi.\n\nHết.", (), "", [])


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("– một\n- hai", 2, "gần giống một phương án"),
        ("- một\nhai", 3, "chỉ viết trên một dòng"),
        ("- một\n> v\n\nHết.\n- hai", 6, "đứng sau lời giải thích"),
        ("> v\n- một", 2, "không nằm dưới phương án nào"),
        ("- một\n\nHết.\n> v", 5, "phải nằm ngay dưới phương án"),
        ("- một\n>", 3, "trống"),
        ("- một\n> v.- hai", 3, "trong phản hồi có chỗ giống"),
        ("- một\n> # v", 3, "Markdown hiểu khác"),
        ("- > một", 2, "Markdown hiểu khác"),
        ("Hỏi.\n===\n- một", 3, "thành tiêu đề"),
    ],
)
def test_what_would_be_lost_is_told_on_its_line(text: str, line: int, sentence: str) -> None:
    """Never an item fewer without a word."""
    _, said = read(text)
    assert [place for place, message in said if sentence in message] == [line], said


def test_shared_faults_count_compare_and_ask_for_feedback() -> None:
    """All at once, each on its line; letters of one size or another are the same text."""
    items = [(3, "Hỏi cô", "v"), (5, "hỏi  cô.", "v"), (7, "Im lặng", "")]
    told = [(fault.line, fault.rule, fault.message) for fault in lists.shared_faults(items, 1, 4)]
    assert told == [
        (1, "phuong-an", "cần ít nhất 4 mục, đang là 3"),
        (5, "phuong-an", "hai mục giống nhau: “hỏi  cô.”"),
        (7, "phuong-an", "“Im lặng” thiếu phản hồi “> …” ở dòng ngay dưới"),
    ]


def test_empty_lines_around_a_text_go_and_those_inside_stay() -> None:
    """A paragraph is a paragraph."""
    assert lists.joined([Line(n, text) for n, text in enumerate(["", "a", "", "b", ""])]) == "a\n\nb"
