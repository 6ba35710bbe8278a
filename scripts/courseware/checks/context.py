"""What rules look at: a rule of one path gets an `Extract` and cannot look at another, a rule of the course the `Context`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from courseware.content import lines
from courseware.content.fences import fences
from courseware.content.labs.lab import Lab
from courseware.content.model import Bank, Course, Lang, Lesson, Page, Question
from courseware.content.registries import Registry

T = TypeVar("T", Lesson, Page, Lab)


@dataclass(frozen=True)
class Extract:
    """Texts of some files by path, and what was read from them; the registries.

    `half_read` are pages of whose banks something could not be read: how many questions they have, and which, nobody
    knows yet.
    """

    registry: Registry
    lessons: tuple[Lesson, ...]
    banks: dict[str, Bank]
    others: tuple[Page, ...]
    labs: tuple[Lab, ...]
    texts: dict[str, str]
    half_read: frozenset[str]

    @property
    def parts(self) -> list[str]:
        """All that it holds beside the registries, as parts of a key: what was read of texts follows from them."""
        return [*sorted(self.half_read), "", *(part for file, text in self.texts.items() for part in (file, text))]

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
        return {path: text for path, text in self.texts.items() if is_content(path)}

    def lines(self, *, code: bool = False, having: Sequence[re.Pattern[str]] = ()) -> Iterator[tuple[str, int, str]]:
        """(path, line, text) of every content file in which one of `having` is found, without fenced code unless `code`."""
        for path, rows in self._rows.items():
            if not having or any(pattern.search(self.pages[path]) for pattern in having):
                yield from (row for row, fenced in rows if code or not fenced)

    @cached_property
    def _rows(self) -> dict[str, list[tuple[tuple[str, int, str], bool]]]:
        """Every line with whether it is fenced code, by path: found once, a dozen rules go over it."""
        found = {}
        for path, text in self.pages.items():
            rows = text.split("\n")
            fenced = fences(rows).code
            found[path] = [((path, number + 1, row), number in fenced) for number, row in enumerate(rows)]
        return found

    def ready(self) -> Iterator[tuple[Lesson, Bank | None]]:
        """The published lessons with their banks: the rules of style hold for these, a draft may still grow into them."""
        for lesson in self.lessons:
            if not lesson.draft:
                yield lesson, self.banks.get(lesson.path)

    def questions(self) -> Iterator[tuple[Bank, Question]]:
        """Every question with its bank."""
        for bank in self.banks.values():
            for question in bank.questions:
                yield bank, question

    def question_texts(self) -> Iterator[tuple[str, Question, Lang]]:
        """(file, question, language) for every question in every language."""
        for bank, question in self.questions():
            for lang in Lang:
                yield bank.files[lang], question, lang


@dataclass(frozen=True)
class Context(Extract):
    """The course whole, the text of every file by path (registries, lists and nav too), the day on which it is checked."""

    course: Course
    today: date
    files: frozenset[str] = frozenset()
    """Paths of everything in `docs/`, pictures too."""

    @classmethod
    def of(
        cls,
        course: Course,
        texts: dict[str, str],
        today: date,
        files: frozenset[str] = frozenset(),
        half_read: frozenset[str] = frozenset(),
    ) -> Context:
        """All of a course."""
        read = (course.registry, course.lessons, course.banks, course.pages, course.labs)
        return cls(*read, texts, half_read, course, today, files)

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

    def extracts(self) -> Iterator[Extract]:
        """What lies at each path, in all languages; then the texts that belong to none."""
        texts: dict[str, dict[str, str]] = defaultdict(dict)
        for file, text in self.texts.items():
            texts[page_of(file) if is_content(file) else ""][file] = text
        lessons, others, labs = _by_path(self.lessons), _by_path(self.others), _by_path(self.labs)
        for path, own in texts.items():
            banks = {path: self.banks[path]} if path in self.banks else {}
            read = (lessons.get(path, ()), banks, others.get(path, ()), labs.get(path, ()))
            yield Extract(self.registry, *read, own, self.half_read & {path})


def _by_path(items: tuple[T, ...]) -> dict[str, tuple[T]]:
    return {item.path: (item,) for item in items}


def is_content(file: str) -> bool:
    """Whether a file is a page or a bank."""
    return file.endswith(".md") and file.startswith(("docs/", "quizzes/"))


def page_of(file: str) -> str:
    """“quizzes/en/lop-6-7/bai.md” → “lop-6-7/bai”."""
    return file.split("/", 2)[-1].removesuffix(".md")
