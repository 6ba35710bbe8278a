"""The rules that content keeps, one module a rule; `run` applies all of them and lists every problem at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from courseware.checks import (
    amounts,
    answer_keys,
    blocks,
    cast,
    citing,
    clauses,
    competences,
    contacts,
    genuine,
    giveaways,
    grades,
    headings,
    identifiers,
    kinds,
    law_for_age,
    ledger,
    lesson_shape,
    links,
    markers,
    minutes,
    neighbours,
    orders,
    personal_data,
    provinces,
    raw_html,
    reading_ease,
    scenes,
    sequences,
    slogans,
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
    cast.check,
    citing.check,
    clauses.check,
    competences.check,
    contacts.check,
    genuine.check,
    giveaways.check,
    grades.check,
    headings.check,
    identifiers.check,
    kinds.check,
    law_for_age.check,
    ledger.check,
    lesson_shape.check,
    links.check,
    markers.check,
    minutes.check,
    neighbours.check,
    orders.check,
    personal_data.check,
    provinces.check,
    raw_html.check,
    reading_ease.check,
    scenes.check,
    sequences.check,
    slogans.check,
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
