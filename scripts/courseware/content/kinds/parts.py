"""What a question consists of when it is drawn, in Markdown: letters given, orders shuffled. Pure.

A shuffled order depends on the question's id alone, so it is the same in both languages, on paper and on every build.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Choice:
    """Something to choose or to place: `letter` names it on screen, on paper and in the key; `value` is its answer, if any."""

    letter: str
    text: str
    feedback: str = ""
    right: bool = False
    value: str = ""


@dataclass(frozen=True)
class Turn:
    """A step of a conversation; its choices carry the step they lead to in `value`."""

    id: str
    title: str
    text: str
    choices: tuple[Choice, ...]
    end: str


@dataclass(frozen=True)
class Parts:
    """One question, ready to be drawn.

    `choices`: options, statements, items to place (`value` is the target's letter), steps as shuffled (`value` is the
    right place, from 1). `targets`: where items go. `answers`: per blank what is accepted, the first one shown.
    """

    choices: tuple[Choice, ...] = ()
    targets: tuple[Choice, ...] = ()
    answers: tuple[tuple[str, ...], ...] = ()
    unit: str = ""
    turns: tuple[Turn, ...] = ()


def letter(n: int) -> str:
    """0 → A, 1 → B …"""
    return chr(ord("A") + n)


def shuffled(items: Sequence[Item], seed: str) -> list[Item]:
    """The same order for the same seed and length, never the given one (for two items or more)."""

    def place(n: int) -> str:
        return hashlib.sha256(f"{seed}:{n}".encode()).hexdigest()

    order = sorted(range(len(items)), key=place)
    if order == list(range(len(items))):
        order = [*order[1:], *order[:1]]
    return [items[n] for n in order]
