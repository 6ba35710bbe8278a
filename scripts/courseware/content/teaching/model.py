"""A lesson's section for teachers as types: ways to teach it minute by minute, and what is said beside them."""

from __future__ import annotations

from dataclasses import dataclass

SHORT = (5, 15)
"""Minutes of the two ways that every lesson has beside the whole of it."""


@dataclass(frozen=True)
class Stretch:
    """One thing that is done, from minute `start` to minute `end`; `what` is Markdown."""

    start: int
    end: int
    what: str


@dataclass(frozen=True)
class Run:
    """A way to teach the lesson in `minutes`. It goes on from the way that takes `after` minutes; 0: it stands alone."""

    minutes: int
    after: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Slip:
    """What learners typically say or do wrong, and what to say to it."""

    wrong: str
    say: str


@dataclass(frozen=True)
class Teaching:
    """The whole section; texts are Markdown of one paragraph."""

    runs: tuple[Run, ...] = ()
    needs: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    slips: tuple[Slip, ...] = ()
    care: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    """What a child does at home with an adult, said to the adult: in lessons of pupils, for the sheet that goes home."""
    quality: tuple[str, ...] = ()
    """Which of the programme’s five qualities the lesson serves, and in what it shows: “Nhân ái: hỏi thăm riêng …”."""
    more: str = ""
    """Markdown that stands in the section outside of the list."""
