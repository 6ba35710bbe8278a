"""Inline citations: `[LANM-2025-D16.2]` in a lesson becomes a numbered note to the lesson's legal basis."""

from __future__ import annotations

import re
from collections.abc import Sequence

from courseware.content.model import Bank, Lesson
from courseware.content.sections import teachers_apart

CITATION = re.compile(r"\[(?P<id>[A-Z]{2}[A-Z0-9]*(?:-[A-Z0-9][A-Z0-9.-]*)?)\](?![(\[])")


def cited(text: str) -> list[str]:
    """The source ids in `text`, in order, repeated as often as they stand there."""
    return [match["id"] for match in CITATION.finditer(text)]


def numbered(sources: Sequence[str]) -> dict[str, int]:
    """Number of each source in a lesson: its place in the front matter, from 1."""
    return {source: n for n, source in enumerate(sources, 1)}


def expand(text: str, numbers: dict[str, int], label: str) -> str:
    """Markdown with each known citation as `<sup>`; `label` holds {n} and is what a screen reader says."""

    def note(match: re.Match[str]) -> str:
        n = numbers.get(match["id"])
        if n is None:
            return match[0]
        return f'<sup class="cite"><a href="#can-cu-{n}" aria-label="{label.format(n=n)}">{n}</a></sup>'

    return CITATION.sub(note, text)


def all_cited(lesson: Lesson, bank: Bank | None) -> set[str]:
    """Every source that a lesson or its bank cites, in either language."""
    found = {id_ for text in lesson.texts.values() for id_ in cited(text.body)}
    for question in bank.questions if bank else ():
        found |= set(question.sources)
        found |= {id_ for text in question.texts.values() for id_ in cited(text.source)}
    return found


def of_pupils(lesson: Lesson, bank: Bank | None) -> tuple[str, ...]:
    """The sources of a lesson but those that its section for teachers alone cites: what the pupils' page lists. Those of questions for review count."""
    halves = [teachers_apart(text.body) for text in lesson.texts.values()]
    theirs = {id_ for _, section in halves for id_ in cited(section)}
    kept = {id_ for body, _ in halves for id_ in cited(body)}
    for question in bank.questions if bank else ():
        kept |= {*question.sources, *(id_ for text in question.texts.values() for id_ in cited(text.source))}
    return tuple(id_ for id_ in lesson.sources if id_ in kept or id_ not in theirs)
