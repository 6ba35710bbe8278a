"""The nouns of the course, frozen, without input or output.

Course
  Registry      sources, clauses, scope, competences, contacts (see `registry.py`)
  Lesson        one Markdown file in Vietnamese with its English twin
    LessonText  what differs between the two languages
  Bank          the questions of one lesson, in file order
    Question    a heading with a permanent id; one of eight kinds
      QuestionText   what differs between the languages; holds one body:
        Choices (single, multiple, spot) · Blanks (fill) · Pairs (match, sort) · Steps (order) · Story (scenario)
  Page          any other published page, with its twin
  Term          one entry of the glossary
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from courseware.content.registries import Registry


class Lang(StrEnum):
    """The languages of the course; the first is the source language and is served at /."""

    VI = "vi"
    EN = "en"


class Kind(StrEnum):
    """The eight kinds of question."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    FILL = "fill"
    MATCH = "match"
    SORT = "sort"
    ORDER = "order"
    SPOT = "spot"
    SCENARIO = "scenario"


PLUGIN_KINDS = frozenset({Kind.SINGLE, Kind.MULTIPLE, Kind.FILL})
"""The kinds whose HTML mkdocs-quiz makes; the others are rendered by `quiz_views.py`."""


@dataclass(frozen=True)
class Option:
    """One option of a question with its own feedback (both Markdown)."""

    text: str
    right: bool
    feedback: str
    line: int


@dataclass(frozen=True)
class Choices:
    """Single, multiple and spot: options in the order of the file."""

    options: tuple[Option, ...]


@dataclass(frozen=True)
class Blanks:
    """Fill-in: for each blank the accepted answers, the first one being the one that is shown."""

    answers: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Pair:
    """One item to match with, or sort into, `right`."""

    left: str
    right: str
    feedback: str
    line: int


@dataclass(frozen=True)
class Pairs:
    """Match and sort. `distractors` are right sides that nothing matches."""

    pairs: tuple[Pair, ...]
    distractors: tuple[str, ...] = ()

    @property
    def targets(self) -> tuple[str, ...]:
        """The right sides, each once: in file order for groups to sort into."""
        return tuple(dict.fromkeys([*(p.right for p in self.pairs), *self.distractors]))


@dataclass(frozen=True)
class Step:
    """One step of an order question, in its right place."""

    text: str
    feedback: str
    line: int


@dataclass(frozen=True)
class Steps:
    """Order: steps in the right order."""

    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Move:
    """A choice in a conversation and the node it leads to."""

    text: str
    to: str
    feedback: str
    line: int


@dataclass(frozen=True)
class Node:
    """A step of a conversation (`moves`) or an ending (`end` is "good" or "retry")."""

    id: str
    title: str
    text: str
    moves: tuple[Move, ...]
    end: str
    line: int


@dataclass(frozen=True)
class Story:
    """Scenario: the first node is where it begins."""

    nodes: tuple[Node, ...]


Body = Choices | Blanks | Pairs | Steps | Story


@dataclass(frozen=True)
class QuestionText:
    """A question in one language. `source` is the Markdown below the heading, as written."""

    name: str
    stem: str
    body: Body
    explanation: str
    source: str
    line: int


@dataclass(frozen=True)
class Question:
    """A question. Its id is permanent: a change of meaning or key asks for a new id and `replaces`."""

    id: str
    kind: Kind
    level: int
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    clauses: tuple[str, ...]
    loose_accents: bool
    replaces: str
    texts: dict[Lang, QuestionText]


@dataclass(frozen=True)
class Bank:
    """The questions of one lesson; `path` is the lesson's."""

    path: str
    title: dict[Lang, str]
    reviewed: dict[Lang, date]
    questions: tuple[Question, ...]
    files: dict[Lang, str]
    digest: str
    translates: str


@dataclass(frozen=True)
class LessonText:
    """A lesson in one language; `body` is Markdown, starting on line `line` of `file`."""

    title: str
    description: str
    objectives: tuple[str, ...]
    body: str
    reviewed: date
    file: str
    line: int


@dataclass(frozen=True)
class Lesson:
    """A lesson. `path` has neither language nor suffix: "lop-8-9/bat-coc-online"."""

    path: str
    band: str
    strand: str
    minutes: int
    cells: tuple[str, ...]
    competences: tuple[str, ...]
    sources: tuple[str, ...]
    review_in: int
    draft: bool
    texts: dict[Lang, LessonText]
    digest: str
    translates: str

    def stale(self, lang: Lang) -> bool:
        """Whether this language's text translates an older Vietnamese one."""
        return lang is not Lang.VI and self.translates != self.digest

    def due(self, lang: Lang) -> date:
        """The day by which somebody has to read the whole lesson again."""
        day = self.texts[lang].reviewed
        months = day.year * 12 + day.month - 1 + self.review_in
        return date(months // 12, months % 12 + 1, min(day.day, 28))


@dataclass(frozen=True)
class Page:
    """A published page that is not a lesson: "index", "lop-8-9/index", "can-giup-ngay" …"""

    path: str
    texts: dict[Lang, LessonText]
    digest: str
    translates: str


@dataclass(frozen=True)
class Term:
    """A glossary entry; `definition` is one plain sentence per language."""

    id: str
    name: dict[Lang, str]
    definition: dict[Lang, str]


@dataclass(frozen=True)
class Course:
    """All that is taught, in both languages, in the order of the navigation."""

    registry: Registry
    lessons: tuple[Lesson, ...]
    banks: dict[str, Bank]
    pages: tuple[Page, ...]
    terms: tuple[Term, ...]
    tags: tuple[str, ...] = ()
    ledger: dict[str, str] = field(default_factory=dict)
    """What each question id ever given meant: id → "kind key" (`quizzes/ids.txt`)."""
    moved: dict[str, str] = field(default_factory=dict)
    """Old path → the path where that page is now."""
    addresses: tuple[str, ...] = ()
    """The path of every page that was ever published (`docs/addresses.txt`), in the order of the file."""

    def questions(self) -> list[Question]:
        """Every question of every bank, in the order of the lessons."""
        return [question for bank in self.banks.values() for question in bank.questions]

    def published(self) -> list[str]:
        """The paths of all pages that readers can open, those that lead on to another included."""
        return [*(lesson.path for lesson in self.ready()), *(page.path for page in self.pages), *self.moved]

    def title(self, path: str, lang: Lang) -> str:
        """The title of a lesson or page. Raises KeyError when there is none at `path`."""
        items: tuple[Lesson | Page, ...] = (*self.lessons, *self.pages)
        return {item.path: item.texts[lang].title for item in items}[path]

    def ready(self) -> list[Lesson]:
        """The lessons that are published."""
        return [lesson for lesson in self.lessons if not lesson.draft]
