"""The nouns of the course, frozen, without input or output.

Course
  Registry      sources, clauses, scope, competences, contacts, hooks, cast, sequences, pictures (see `registries/`)
  Lesson        one Markdown file in Vietnamese with its English twin
    LessonText  what differs between the two languages
  Bank          the questions of one lesson, in file order
    Question    a heading with a permanent id; of one of the kinds in `kinds/`
      QuestionText   what differs between the languages; holds a body of that kind
  Page          any other published page, with its twin
  Lab           what is practised on some of the pages; of one of the kinds in `labs/`
  Blueprint     what a paper asks, in which form, at which level (see `blueprints/`)
  Term          one entry of the glossary
  Release       what one release brought to the classroom
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from courseware.content.kinds.body import Body
from courseware.content.sheets import Sheets

if TYPE_CHECKING:
    from courseware.content.blueprints.model import AnyBlueprint
    from courseware.content.labs.lab import Lab
    from courseware.content.registries import Registry


class Lang(StrEnum):
    """The languages of the course; the first is the source language and is served at /."""

    VI = "vi"
    EN = "en"


class Mould(StrEnum):
    """What happens inside a lesson; eight ways, so that no two neighbours feel alike."""

    MYSTERY = "mystery"
    GENUINE_FIRST = "genuine-first"
    DID_IT = "did-it"
    HELPER = "helper"
    MAKER = "maker"
    GAME = "game"
    DILEMMA = "dilemma"
    STORY = "story"


@dataclass(frozen=True)
class QuestionText:
    """A question in one language. `source` is the Markdown below the heading, as written.

    `brief` asks the same in a game's few letters; "" where the stem is short enough or nobody wrote one.
    """

    name: str
    stem: str
    body: Body
    explanation: str
    source: str
    line: int
    brief: str = ""


@dataclass(frozen=True)
class Question:
    """A question. Its id is permanent: a change of meaning or key asks for a new id and `replaces`.

    `objective` is the number, from 1, of the objective of its lesson that it tests. `review_only`: it stands in the bank
    for review and papers, and not on the lesson's page; `on_paper`: it can be asked without its lesson's story.
    `sequence` is the canonical sequence that it follows;
    `steps` says for each of its own steps which step of the sequence that is, from 1, None for one that the sequence lacks.
    """

    id: str
    level: int
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    clauses: tuple[str, ...]
    loose_accents: bool
    replaces: str
    texts: dict[Lang, QuestionText]
    objective: int | None = None
    review_only: bool = False
    sequence: str = ""
    steps: tuple[int | None, ...] = ()
    on_paper: bool = True

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return next(iter(self.texts.values())).body.kind

    @property
    def meaning(self) -> str:
        """Kind and key, untouched by a change of words: what the ledger remembers of an id."""
        return f"{self.kind} {self.texts[Lang.VI].body.key}"


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

    @property
    def placed(self) -> tuple[Question, ...]:
        """The questions that stand on the lesson's page."""
        return tuple(question for question in self.questions if not question.review_only)


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
    grade: int | None
    mould: Mould
    hook: str
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
class Release:
    """What one release brought to the classroom. `number` is empty for what is not released yet."""

    number: str
    items: tuple[dict[Lang, str], ...]


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
    """What each question id ever given meant: id → its meaning (`quizzes/ids.txt`)."""
    moved: dict[str, str] = field(default_factory=dict)
    """Old path → the path where that page is now."""
    addresses: tuple[str, ...] = ()
    """The path of every page that was ever published (`docs/addresses.txt`), in the order of the file."""
    cited: tuple[tuple[str, str], ...] = ()
    """Which published lesson ever cited which source (`docs/cited.txt`): (path, id)."""
    news: tuple[Release, ...] = ()
    """What each release brought, the newest first (`CHANGELOG.md`)."""
    sheets: Sheets = field(default_factory=dict)
    """The drawn parts that pictures are put together from (`overrides/pictures/`)."""
    sounds: frozenset[str] = frozenset()
    """The paths of recorded sentences (`docs/assets/sound/`, see `sounds.py`)."""
    labs: tuple[Lab, ...] = ()
    """What is practised on some of the pages, in the order of the navigation."""
    blueprints: dict[str, AnyBlueprint] = field(default_factory=dict)
    """What papers are made from, by the name of the file (`quizzes/blueprints/`)."""

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

    def citing(self) -> list[Lesson | Lab]:
        """All that is published and cites sources in its front matter."""
        return [*self.ready(), *self.labs]
