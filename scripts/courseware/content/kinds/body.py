"""What a kind of question is: a class whose instances are the bodies of its questions, one per question and language.

A body holds what is not told by stem and explanation: options, pairs, blanks … A kind reads it from a draft, says what is
wrong with it, tells its key, and hands its parts to whoever draws it on a page (`overrides/quiz/kinds/<kind>.html`,
`overrides/assets/js/kinds/<kind>.js`) or prints it as plain text (`content/plain.py`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple, Protocol

from courseware.content.drafts import Draft, Line
from courseware.content.kinds.parts import Parts


class Fault(NamedTuple):
    """What is wrong with a question: line of its file, name of the rule, sentence."""

    line: int
    rule: str
    message: str


class Way(StrEnum):
    """How questions are answered: all that another system has to know of a kind."""

    ONE = "one"
    SEVERAL = "several"
    EACH = "each"
    """Every option is judged by itself: true or false."""
    PAIRS = "pairs"
    """Every option goes to a target; a target may get several or none."""
    ORDER = "order"
    TYPED = "typed"
    TURNS = "turns"
    """A choice leads to the next turn."""


class Words(Protocol):
    """The words of one language by key (`overrides/locales/`)."""

    def __getitem__(self, key: str, /) -> str:
        """The word of this key."""


@dataclass(frozen=True)
class Parsed:
    """The parts of a question's Markdown."""

    stem: str
    body: Body
    explanation: str


@dataclass(frozen=True)
class Body(ABC):
    """The body of a question of one kind."""

    kind: ClassVar[str]
    """Its name, as in `kind=` and in the ledger."""
    way: ClassVar[Way]
    """How it is answered."""
    in_quiz: ClassVar[bool] = False
    """Written in <quiz> … </quiz>; mkdocs-quiz makes its HTML."""
    explained: ClassVar[bool] = True
    """Whether an explanation stands at its end."""
    by_card: ClassVar[bool] = False
    """Whether a class without devices answers it by raising a card."""
    long: ClassVar[bool] = False
    """Whether it takes much paper: on sheets it stands where there is no other."""
    sample: ClassVar[str]
    """A whole question in Markdown, as the authors' pages show it."""

    @classmethod
    def claims(cls, lines: list[Line]) -> bool:
        """Whether a <quiz> that names no kind is of this one. `lines` are those inside."""
        return False

    @classmethod
    @abstractmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """Read a draft; what cannot be read is noted in it. None when too little is there to go on."""

    @abstractmethod
    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """What was read and cannot be asked like this. `line` is that of the heading."""

    @property
    @abstractmethod
    def key(self) -> str:
        """The pattern of right answers: equal in both languages, untouched by a change of words."""

    @abstractmethod
    def parts(self, id_: str) -> Parts:
        """What is drawn, in the order in which it is drawn."""

    def ask(self, parts: Parts, words: Words) -> list[str]:
        """Lines of Markdown below the stem, for paper: what to choose from and where to write."""
        return [f"{choice.letter}. {choice.text}" for choice in parts.choices]

    def tell(self, parts: Parts, words: Words) -> list[str]:
        """Lines of Markdown of the key, for paper: what is right, and why."""
        tick = f" ✓ {words['quiz_right_option']}"
        return [f"{c.letter}{tick if c.right else ''}: {c.feedback}" for c in parts.choices]
