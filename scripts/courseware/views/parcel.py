"""A zip that a site offers beside a teacher's page. A module of its own: a build without any need not know how they are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from courseware.content.model import Lang

FOLDER = "tai-ve"
"""Where they lie in the site."""
OWN = "truong-bo-"
"""How the names of a school's own begin, with its letterhead: its files lie at the root of its edition. `js/own-kit.js` knows both."""


@dataclass(frozen=True)
class Parcel:
    """`path` lies in the site; `kinds` are the titles of what is in it."""

    lesson: str
    path: str
    data: bytes
    kinds: tuple[str, ...]

    @property
    def size(self) -> int:
        """Its weight in kB, rounded up."""
        return -(-len(self.data) // 1000)


@dataclass(frozen=True)
class Offers:
    """By the path of a lesson: its papers, which are in Vietnamese only, and its questions for other systems by language."""

    kits: Mapping[str, Parcel] = field(default_factory=dict)
    questions: Mapping[tuple[str, Lang], Parcel] = field(default_factory=dict)

    def parcels(self) -> Iterator[Parcel]:
        """All of them."""
        yield from self.kits.values()
        yield from self.questions.values()

    def beside(self, lesson: str, lang: Lang) -> dict[str, Parcel | None]:
        """What the teacher's page of a lesson shows."""
        return {"parcel": self.kits.get(lesson), "bank": self.questions.get((lesson, lang))}
