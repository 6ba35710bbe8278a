"""The rules that content keeps, one module a rule; `run` applies all of them and lists every problem at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from courseware.checks import (
    amounts,
    answer_keys,
    blocks,
    clauses,
    contacts,
    headings,
    identifiers,
    kinds,
    ledger,
    lesson_shape,
    links,
    markers,
    personal_data,
    raw_html,
    scenes,
    sources,
    translations,
)
from courseware.checks.context import Context
from courseware.content.model import Course, Lang
from courseware.content.problems import Problem
from courseware.content.reading import Read

RULES: tuple[Callable[[Context], Iterable[Problem]], ...] = (
    amounts.check,
    answer_keys.check,
    blocks.check,
    clauses.check,
    contacts.check,
    headings.check,
    identifiers.check,
    kinds.check,
    ledger.check,
    lesson_shape.check,
    links.check,
    markers.check,
    personal_data.check,
    raw_html.check,
    scenes.check,
    sources.check,
    translations.check,
)


def run(found: Read, today: date) -> list[Problem]:
    """Everything that is wrong, reading faults first among equals. `today` decides what is in force and overdue."""
    if found.course is None:
        return list(found.problems)
    context = Context(found.course, found.texts, today)
    return sorted({*found.problems, *(problem for rule in RULES for problem in rule(context))})


def notes(course: Course, today: date) -> list[str]:
    """What is not wrong but waits for somebody: lessons that are due to be read again."""
    return [
        f"{lesson.texts[Lang.VI].file}: đến hạn đọc lại từ ngày {lesson.due(Lang.VI):%d/%m/%Y}"
        for lesson in course.ready()
        if lesson.due(Lang.VI) < today
    ]
