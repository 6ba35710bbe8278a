"""The two tags around what mkdocs-quiz draws."""

from __future__ import annotations

import pytest

from courseware.content.drafts import Draft
from courseware.content.kinds import quiz_block


def draft(text: str, **attributes: str) -> Draft:
    """A question whose heading is line 1."""
    return Draft("tin-la-01", "Tên", attributes, text.split("\n"), "a.md", 1)


def test_what_stands_inside_keeps_its_lines() -> None:
    """Blanks around a tag and empty lines around the block do not matter."""
    found = draft("\n <quiz> \nHỏi.\n- [x] a\n</quiz>\n")
    lines = quiz_block.inside(found)
    assert [(line.number, line.text) for line in lines or []] == [(4, "Hỏi."), (5, "- [x] a")]
    assert found.problems == []


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("Hỏi.", 1, "đúng một khối"),
        ("<quiz>\nHỏi.", 1, "đúng một khối"),
        ("</quiz>\nHỏi.\n<quiz>", 1, "đúng một khối"),
        ("<quiz>\na\n</quiz>\n<quiz>\nb\n</quiz>", 1, "đúng một khối"),
        ("<quizz>\nHỏi.\n</quiz>", 2, "đúng một khối"),
        ("<quiz>\nHỏi.\n</quiz >", 4, "đứng riêng một dòng"),
        ("<QUIZ>\nHỏi.\n</quiz>", 2, "đứng riêng một dòng"),
    ],
)
def test_without_one_whole_block_there_is_no_question(text: str, line: int, sentence: str) -> None:
    """On the line of the tag that was meant, else on that of the heading."""
    found = draft(text)
    assert quiz_block.inside(found) is None
    assert [problem.line for problem in found.problems if sentence in problem.message] == [line], found.problems


@pytest.mark.parametrize(("text", "line"), [("Trước.\n<quiz>\na\n</quiz>", 2), ("<quiz>\na\n</quiz>\n\nSau.", 6)])
def test_words_beside_the_block_are_told(text: str, line: int) -> None:
    """They would stand on the page between two questions."""
    found = draft(text)
    assert quiz_block.inside(found) is not None
    assert [(problem.line, "phải nằm trong" in problem.message) for problem in found.problems] == [(line, True)]


def test_a_kind_that_is_written_plainly_refuses_the_tags() -> None:
    """Once, by its name."""
    found = draft("Xếp.\n<quiz>\n</quiz>", kind="sort")
    assert quiz_block.refuse(found) is True
    assert [(problem.line, "câu loại sort viết thẳng" in problem.message) for problem in found.problems] == [(3, True)]
    assert quiz_block.refuse(draft("Xếp.")) is False
