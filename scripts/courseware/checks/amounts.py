"""Fines and prison terms are for grade 10 and up and for adults."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content import citations
from courseware.content.model import Lang
from courseware.content.problems import Problem

OLD_ENOUGH = {"LT", "TX", "GV", "NV", "QL", "QT", "CM"}
PENAL = ("XP", "BLHS-")
"""Beginnings of the ids of penalty facts, whether or not they name a sum."""


def check(context: Context) -> Iterator[Problem]:
    """A lesson for younger pupils cites no source that states a fine or a prison term."""
    for lesson in context.course.lessons:
        if lesson.band in OLD_ENOUGH:
            continue
        for id_ in sorted({*lesson.sources, *citations.all_cited(lesson, context.course.banks.get(lesson.path))}):
            source = context.course.registry.source(id_)
            if source and (source.amounts or id_.startswith(PENAL)):
                file = lesson.texts[Lang.VI].file
                yield Problem(file, 1, "muc-phat", f"{id_} nói mức phạt; chỉ dùng từ lớp 10 và cho người lớn")
