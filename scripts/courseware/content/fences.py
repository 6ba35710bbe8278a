"""Which lines of a Markdown text are fenced code, as pymdownx.superfences reads it: a fence that is not closed is none. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

OPENING = re.compile(r"[> ]*(?P<fence>`{3,}|~{3,})[^`]*")


@dataclass(frozen=True)
class Fences:
    """Places of lines, from 0: those of fenced code with its two fences, and fences that nothing closes."""

    code: frozenset[int]
    unclosed: tuple[int, ...]


def fences(lines: Sequence[str]) -> Fences:
    """The fences of a text's lines."""
    code: set[int] = set()
    unclosed: list[int] = []
    for place, line in enumerate(lines):
        if place in code or not ("```" in line or "~~~" in line):  # almost all lines
            continue
        match = OPENING.fullmatch(line)
        if match is None:
            continue
        below = (n for n, text in enumerate(lines[place + 1 :], place + 1) if text.strip("> ") == match["fence"])
        end = next(below, None)
        if end is None:
            unclosed.append(place)
        else:
            code |= set(range(place, end + 1))
    return Fences(frozenset(code), tuple(unclosed))
