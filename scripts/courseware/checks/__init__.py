"""The rules that content keeps, one module a rule; `run` applies all of them and lists every problem at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from courseware.checks import (
    acts,
    addresses,
    amounts,
    answer_keys,
    bands,
    banks,
    blocks,
    blueprints,
    briefs,
    cast,
    cells,
    choices,
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
    labs,
    law_for_age,
    ledger,
    lesson_shape,
    links,
    markers,
    minutes,
    months,
    navigation,
    neighbours,
    option_letters,
    orders,
    personal_data,
    pictures,
    plain_text,
    provinces,
    raw_html,
    reading_ease,
    records,
    samples,
    scenes,
    sequences,
    slogans,
    sounds,
    sources,
    spelling,
    stories,
    targets,
    teaching,
    tone,
    translations,
)
from courseware.checks.context import Context
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.reading import Read

RULES: tuple[Callable[[Context], Iterable[Problem]], ...] = (
    acts.check,
    addresses.check,
    amounts.check,
    answer_keys.check,
    bands.check,
    banks.check,
    blocks.check,
    blueprints.check,
    briefs.check,
    cast.check,
    cells.check,
    choices.check,
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
    labs.check,
    law_for_age.check,
    ledger.check,
    lesson_shape.check,
    links.check,
    markers.check,
    minutes.check,
    months.check,
    navigation.check,
    neighbours.check,
    option_letters.check,
    orders.check,
    personal_data.check,
    pictures.check,
    plain_text.check,
    provinces.check,
    raw_html.check,
    reading_ease.check,
    records.check,
    samples.check,
    scenes.check,
    sequences.check,
    slogans.check,
    sounds.check,
    sources.check,
    spelling.check,
    stories.check,
    targets.check,
    teaching.check,
    tone.check,
    translations.check,
)


def run(found: Read, today: date) -> list[Problem]:
    """Everything that is wrong, reading faults first among equals. `today` decides what is in force and overdue."""
    if found.course is None:
        return list(found.problems)
    wrong = {problem.path for problem in found.problems}
    half_read = frozenset(page_of(path) for path in wrong if path.startswith("quizzes/") and path.endswith(".md"))
    context = Context(found.course, found.texts, today, found.files, half_read)
    return _in_turn({*found.problems, *(problem for rule in RULES for problem in rule(context))})


def _in_turn(problems: set[Problem]) -> list[Problem]:
    """All of them, but what `stamp` will write is asked for last: when nothing else is wrong with a page or its bank."""
    busy = {page_of(problem.path) for problem in problems if problem.rule != records.UNRECORDED}
    return sorted(
        problem for problem in problems if problem.rule != records.UNRECORDED or page_of(problem.path) not in busy
    )


def page_of(path: str) -> str:
    """“quizzes/en/lop-6-7/bai.md” → “lop-6-7/bai”."""
    return path.split("/", 2)[-1].removesuffix(".md")


def notes(found: Read, today: date) -> list[str]:
    """What is not wrong but waits for somebody, with file and line: lessons to read again, numbers to try, law that ends."""
    if found.course is None:
        return []
    context = Context(found.course, found.texts, today, found.files)
    due: list[tuple[str, tuple[str, ...], str]] = [
        (lesson.texts[Lang.VI].file, ("reviewed",), f"đến hạn đọc lại từ ngày {lesson.due(Lang.VI):%d/%m/%Y}")
        for lesson in found.course.ready()
        if lesson.due(Lang.VI) < today
    ]
    due += [
        (
            contacts.FILE,
            ("contacts", contact.id),
            f"{contact.id}: gọi thử lần cuối ngày {contact.checked:%d/%m/%Y}, quá một năm; gọi thử rồi ghi ngày mới",
        )
        for contact in found.course.registry.contacts.contacts
        if contacts.overdue(contact, today)
    ]
    told = [f"{file}:{context.line(file, *place)}: {sentence}" for file, place, sentence in due]
    return [*told, *(f"{file}:{line}: {sentence}" for file, line, sentence in sources.ending(context))]
