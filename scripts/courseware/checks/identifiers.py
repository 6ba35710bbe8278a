"""Every id that content names exists: cells, strands, tags, sources, clauses, questions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem

QUESTION = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*-\d\d")


def check(context: Context) -> Iterator[Problem]:
    """Lessons first, then questions."""
    for lesson in context.course.lessons:
        file = lesson.texts[Lang.VI].file
        for place, message in _lesson(context, lesson):
            yield Problem(file, context.line(file, *place), "ma", f"{place[0]}: {message}")
    yield from _questions(context)


def _lesson(context: Context, lesson: Lesson) -> Iterator[tuple[tuple[str, ...], str]]:
    """Where in the front matter, and what."""
    registry = context.course.registry
    cells = {cell.id for cell in registry.scope.cells}
    if lesson.strand not in {strand.id for strand in registry.scope.strands}:
        yield ("strand",), f"mạch “{lesson.strand}” không có"
    for cell in lesson.cells:
        if cell not in cells:
            yield ("cells", cell), f"ô “{cell}” không có trong scope.yml"
    if not any(cell.startswith(f"{lesson.band}.") for cell in lesson.cells):
        yield ("cells",), f"cần ít nhất một ô của nhóm {lesson.band}"
    if not any(cell.endswith(f".{lesson.strand}") for cell in lesson.cells):
        yield ("cells",), f"cần ít nhất một ô của mạch {lesson.strand}"
    for id_ in lesson.sources:
        if registry.source(id_) is None:
            yield ("sources", id_), f"căn cứ “{id_}” không có trong sources.yml"


def _questions(context: Context) -> Iterator[Problem]:
    registry = context.course.registry
    known = {"tags": set(context.course.tags), "clauses": {c.id for c in registry.clauses.clauses}}
    known["sources"] = {s.id for s in registry.sources.sources}
    ids = Counter(question.id for _, question in context.questions())
    for bank, question in context.questions():
        file, line = bank.files[Lang.VI], question.texts[Lang.VI].line
        if not QUESTION.fullmatch(question.id):
            yield Problem(
                file, line, "ma", f"{question.id}: mã câu cần chữ thường không dấu và hai chữ số cuối, ví dụ lua-dao-01"
            )
        if ids[question.id] > 1:
            yield Problem(file, line, "ma", f"{question.id}: mã câu dùng {ids[question.id]} lần")
        for field, allowed in known.items():
            for value in getattr(question, field):
                if value not in allowed:
                    yield Problem(file, line, "ma", f"{question.id}: {field}: “{value}” không có")
