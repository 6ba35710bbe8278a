"""What a kind of lab is: a class whose instances hold what one lab of that kind says in one language."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from courseware.content.labs import items
from courseware.content.labs.items import Cut

if TYPE_CHECKING:
    from courseware.content.model import Course


class Fault(NamedTuple):
    """What is wrong with a lab: line of its file, sentence."""

    line: int
    message: str


@dataclass(frozen=True)
class Body(ABC):
    """The body of a lab. `before` and `after` are Markdown around its items, as the page's author wrote it."""

    kind: ClassVar[str]
    """Its name, as in `lab:`."""
    sample: ClassVar[str]
    """One item in Markdown."""

    before: str
    after: str

    @classmethod
    def cut(cls, body: str, first_line: int) -> Cut:
        """Cut a page's Markdown into its items and what stands around them; `first_line` is the body's line in its file."""
        return items.cut(body, first_line)

    @classmethod
    @abstractmethod
    def parse(cls, cut: Cut) -> tuple[Self, list[Fault]]:
        """Read a lab that is cut into items; what cannot be read is told."""

    @abstractmethod
    def faults(self) -> Iterator[Fault]:
        """What was read and cannot be practised like this."""

    def wants(self, path: str, course: Course) -> Iterator[str]:
        """What this lab, at `path`, wants as a whole and of the rest of the course, and has not."""
        yield from ()

    def prose(self, text: str) -> str:
        """The page's Markdown with what is this kind's own, and no prose, left as empty lines."""
        return text

    @property
    @abstractmethod
    def key(self) -> tuple[str, ...]:
        """What is equal in both languages, one entry an item: id, what is right, where it leads."""

    @property
    def reasons_apart(self) -> bool:
        """Whether what is said of each choice stands on a page of its own."""
        return False

    @property
    def count(self) -> int:
        """How many items are done one after the other; 0 where there is nothing to count."""
        return len(self.key)
