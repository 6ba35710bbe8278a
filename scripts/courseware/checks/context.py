"""What every rule looks at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from courseware.content import lines
from courseware.content.fences import fences
from courseware.content.model import Bank, Course, Lang, Lesson, Question


@dataclass(frozen=True)
class Context:
    """The course, the text of every file by path (registries, lists and nav too), the day on which it is checked."""

    course: Course
    texts: dict[str, str]
    today: date
    files: frozenset[str] = frozenset()
    """Paths of everything in `docs/`, pictures too."""
    half_read: frozenset[str] = frozenset()
    """Pages of whose banks something could not be read: how many questions they have, and which, nobody knows yet."""

    def line(self, path: str, *place: str) -> int:
        """The line of a key of a file's YAML, as `content.lines.line_of` finds it."""
        return lines.line_of(self.texts.get(path, ""), *place)

    def row(self, path: str, text: str) -> int:
        """The line of a file that is exactly `text`; the first when there is none."""
        rows = self.texts.get(path, "").split("\n")
        return rows.index(text) + 1 if text in rows else 1

    @cached_property
    def pages(self) -> dict[str, str]:
        """The text of every content file by path."""
        return {
            path: text
            for path, text in self.texts.items()
            if path.endswith(".md") and path.startswith(("docs/", "quizzes/"))
        }

    def lines(self, *, code: bool = False) -> Iterator[tuple[str, int, str]]:
        """(path, line, text) of every content file, without fenced code unless `code`."""
        return (row for row, fenced in self._rows if code or not fenced)

    @cached_property
    def _rows(self) -> list[tuple[tuple[str, int, str], bool]]:
        """Every line with whether it is fenced code: found once, a dozen rules go over it."""
        found = []
        for path, text in self.pages.items():
            rows = text.split("\n")
            fenced = fences(rows).code
            found += [((path, number + 1, row), number in fenced) for number, row in enumerate(rows)]
        return found

    @cached_property
    def unread(self) -> frozenset[str]:
        """Paths of Vietnamese pages that are there and could not be read; who reads, or `bands.py`, tells why, and once is enough."""
        top = f"docs/{Lang.VI}/"
        there = {
            file.removeprefix(top).removesuffix(".md")
            for file in self.files
            if file.startswith(top) and file.endswith(".md")
        }
        course = self.course
        read = {lesson.path for lesson in course.lessons} | {page.path for page in course.pages} | set(course.moved)
        return frozenset(there - read)

    def ready(self) -> Iterator[tuple[Lesson, Bank | None]]:
        """The published lessons with their banks: the rules of style hold for these, a draft may still grow into them."""
        for lesson in self.course.ready():
            yield lesson, self.course.banks.get(lesson.path)

    def questions(self) -> Iterator[tuple[Bank, Question]]:
        """Every question with its bank."""
        for bank in self.course.banks.values():
            for question in bank.questions:
                yield bank, question

    def question_texts(self) -> Iterator[tuple[str, Question, Lang]]:
        """(file, question, language) for every question in every language."""
        for bank, question in self.questions():
            for lang in Lang:
                yield bank.files[lang], question, lang
