"""What lists show of bands, strands, lessons and labs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

LABEL = 12
"""Letters of a name that fit wherever bands are listed."""


@dataclass(frozen=True)
class Named:
    """A band or a strand with its address and lessons."""

    id: str
    slug: str
    name: str
    short: str
    group: str
    url: str
    lessons: tuple[LessonCard, ...] = field(default=(), repr=False)
    """Not in its text: what a page sees is told as text (`Rendering.is_drawn`), each lesson once."""

    @property
    def label(self) -> str:
        """Its name where there is little room: on doors, in the menu, beside a lesson."""
        return self.name if len(self.name) <= LABEL else self.short


@dataclass(frozen=True)
class CardPicture:
    """The picture of a lesson: its address below the site's root, and what is to be seen."""

    path: str
    alt: str


@dataclass(frozen=True)
class LessonCard:
    """A lesson as lists show it."""

    path: str
    n: int
    """Its place in its band, from 1."""
    title: str
    description: str
    minutes: int
    grade: int | None
    url: str
    band: Named
    strand: Named
    question_ids: tuple[str, ...]
    reviewed: date
    stale: bool
    teach: str
    """The address of its teacher's page, as `url`."""
    picture: CardPicture | None
    """None for a draft that an author looks at before it has one."""


@dataclass(frozen=True)
class LabCard:
    """A lab as lists show it. `items` is how many it has."""

    path: str
    kind: str
    title: str
    description: str
    minutes: int
    items: int
    url: str
    bands: tuple[Named, ...]
    sources: tuple[dict[str, Any], ...]
    reasons: str
    """The path of the page that says why; empty where its own page does."""
