"""All rules applied to a course that was read: every problem at once. What was found of a path is kept."""

from __future__ import annotations

from datetime import date
from functools import partial

from courseware.checks import records
from courseware.checks.context import Context, Extract, page_of
from courseware.checks.rules import OF_A_PATH, OF_THE_COURSE
from courseware.content.problems import Problem
from courseware.content.reading import REGISTRIES, Read
from courseware.machine.keeping import Keep, anew, digest


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
