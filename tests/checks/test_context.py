"""What every rule looks at: lines with their numbers, without fenced code unless that is asked for."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from courseware.checks.context import Context
from courseware.content import reading
from courseware.content.model import Lang

from ..miniature import MINI

PAGE = "docs/vi/a.md"
TEXT = "Một\n```\nhai\n```\nba"


@pytest.fixture(scope="module")
def context() -> Context:
    """The small course, with the texts of three files beside it."""
    course = reading.read(MINI).course
    assert course is not None
    texts = {PAGE: TEXT, "mkdocs.yml": "nav:\n  - a.md", "docs/addresses.txt": "a"}
    return Context.of(course, texts, datetime.date(2026, 11, 22))


def test_rules_go_over_pages_and_banks_only(context: Context) -> None:
    assert set(context.pages) == {PAGE}


@pytest.mark.parametrize(("code", "numbers"), [(False, [1, 5]), (True, [1, 2, 3, 4, 5])])
def test_fenced_code_is_no_prose(context: Context, code: bool, numbers: list[int]) -> None:
    assert [line for _, line, _ in context.lines(code=code)] == numbers


@pytest.mark.parametrize(
    ("path", "text", "line"), [(PAGE, "hai", 3), (PAGE, "bốn", 1), ("docs/vi/khong-co.md", "hai", 1)]
)
def test_a_row_that_is_nowhere_is_told_at_the_beginning(context: Context, path: str, text: str, line: int) -> None:
    assert context.row(path, text) == line


def test_every_question_comes_in_every_language_with_its_file(context: Context) -> None:
    seen = [(file, question.id, lang) for file, question, lang in context.question_texts()]

    assert len(seen) == len(Lang) * len(list(context.questions())) == len(set(seen))
    assert {Path(file).parts[:2] for file, _, _ in seen} == {("quizzes", "vi"), ("quizzes", "en")}
