"""The rules that content keeps, one module a rule; `run` applies all of them and lists every problem at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

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
from courseware.checks.context import Context, Extract, page_of
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.reading import REGISTRIES, Read
from courseware.machine.keeping import Keep, anew, digest

OF_A_PATH: tuple[Callable[[Extract], Iterable[Problem]], ...] = (
    acts.check,
    amounts.check,
    answer_keys.check,
    banks.check,
    blocks.check,
    briefs.check,
    cast.check,
    citing.check,
    genuine.check,
    giveaways.check,
    grades.check,
    headings.check,
    kinds.check,
    law_for_age.check,
    lesson_shape.check,
    links.check,
    markers.check,
    minutes.check,
    option_letters.check,
    orders.check,
    personal_data.check,
    plain_text.check,
    provinces.check,
    raw_html.check,
    reading_ease.check,
    samples.check,
    scenes.check,
    slogans.check,
    spelling.check,
    teaching.check,
    tone.check,
    translations.check,
)
"""Rules that look at the files of one path, and the registries: what they found is kept as long as neither changes."""

OF_THE_COURSE: tuple[Callable[[Context], Iterable[Problem]], ...] = (
    addresses.check,
    bands.check,
    blueprints.check,
    cast.check_register,
    cells.check,
    choices.check,
    clauses.check,
    competences.check,
    contacts.check,
    identifiers.check,
    labs.check,
    ledger.check,
    months.check,
    navigation.check,
    neighbours.check,
    pictures.check,
    reading_ease.check_exempt,
    records.check,
    sequences.check,
    sounds.check,
    sources.check,
    stories.check,
    targets.check,
    teaching.check_at_home,
)
"""Rules that look at several paths, at lists or at the day."""


def run(found: Read, today: date, keep: Keep = anew) -> list[Problem]:
    """Everything that is wrong, reading faults first among equals. `today` decides what is in force and overdue."""
    if found.course is None:
        return list(found.problems)
    wrong = {problem.path for problem in found.problems}
    half_read = frozenset(page_of(path) for path in wrong if path.startswith("quizzes/") and path.endswith(".md"))
    context = Context.of(found.course, found.texts, today, found.files, half_read)
    told = {*found.problems, *(problem for rule in OF_THE_COURSE for problem in rule(context))}
    registries = digest(text for row in found.texts.items() if row[0].startswith(REGISTRIES) for text in row)
    for extract in context.extracts():
        told.update(keep(partial(_of_a_path, extract), "rules", registries, *extract.parts))
    return _in_turn(told)


def _of_a_path(extract: Extract) -> tuple[Problem, ...]:
    return tuple(problem for rule in OF_A_PATH for problem in rule(extract))


def _in_turn(problems: set[Problem]) -> list[Problem]:
    """All of them, but what `stamp` will write is asked for last: when nothing else is wrong with a page or its bank."""
    busy = {page_of(problem.path) for problem in problems if problem.rule != records.UNRECORDED}
    return sorted(
        problem for problem in problems if problem.rule != records.UNRECORDED or page_of(problem.path) not in busy
    )


def notes(found: Read, today: date) -> list[str]:
    """What is not wrong but waits for somebody, with file and line: lessons to read again, numbers to try, law that ends."""
    if found.course is None:
        return []
    context = Context.of(found.course, found.texts, today, found.files)
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
