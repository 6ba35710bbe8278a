"""What every rule looks at: lines with their numbers, without fenced code unless that is asked for."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest

from courseware.checks.context import Context, Extract
from courseware.content import reading
from courseware.content.model import Lang
from courseware.machine.keeping import digest

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


def test_every_text_is_in_one_extract_beside_what_was_read_of_it() -> None:
    found = reading.read(MINI)
    assert found.course is not None
    half = frozenset({"lop-6-7/tin-nhan-la"})
    parts = list(Context.of(found.course, found.texts, datetime.date(2026, 11, 22), found.files, half).extracts())

    assert sorted(file for part in parts for file in part.texts) == sorted(found.texts)
    assert [lesson for part in parts for lesson in part.lessons] == list(found.course.lessons)
    assert [page for part in parts for page in part.others] == list(found.course.pages)
    lesson = next(part for part in parts if part.lessons)
    assert set(lesson.texts) == {f"{top}/{lang}/lop-6-7/tin-nhan-la.md" for top in ("docs", "quizzes") for lang in Lang}
    assert lesson.banks.keys() == lesson.half_read == half
    assert [part for part in parts if part.half_read and part is not lesson] == []


def test_the_parts_of_a_key_tell_one_extract_from_another() -> None:
    """Another text, another name, a bank half read: each is another key."""
    found = reading.read(MINI)
    assert found.course is not None

    def key(texts: dict[str, str], *half: str) -> bytes:
        return digest(replace(empty, texts=texts, half_read=frozenset(half)).parts)

    empty = Extract(found.course.registry, (), {}, (), (), {}, frozenset())
    keys = [
        key({"docs/vi/a.md": "x"}), key({"docs/vi/a.md": "y"}), key({"docs/vi/b.md": "x"}), key({"docs/vi/a.md": "x"}, "a"),
        key({"docs/vi/a.md": "x", "docs/en/a.md": ""}), key({}),
    ]  # fmt: skip
    assert len(set(keys)) == len(keys)


def test_lines_are_those_of_files_in_which_something_is_found(context: Context) -> None:
    assert [text for _, _, text in context.lines(having=[re.compile("bốn"), re.compile("hai")])] == ["Một", "ba"]
    assert list(context.lines(having=[re.compile("bốn")])) == []


def test_every_question_comes_in_every_language_with_its_file(context: Context) -> None:
    seen = [(file, question.id, lang) for file, question, lang in context.question_texts()]

    assert len(seen) == len(Lang) * len(list(context.questions())) == len(set(seen))
    assert {Path(file).parts[:2] for file, _, _ in seen} == {("quizzes", "vi"), ("quizzes", "en")}
