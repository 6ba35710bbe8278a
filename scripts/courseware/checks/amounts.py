"""Fines and prison terms are for those who are old enough: `amounts` of the band in scope.yml."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content import citations
from courseware.content.model import Lang
from courseware.content.problems import Problem

PENAL = ("XP", "BLHS-")
"""Beginnings of the ids of penalty facts, whether or not they name a sum."""


def check(context: Context) -> Iterator[Problem]:
    """A lesson for younger pupils cites no source that states a fine or a prison term."""
    for lesson in context.course.lessons:
        if context.course.registry.band(lesson.band).amounts:
            continue
        for id_ in sorted({*lesson.sources, *citations.all_cited(lesson, context.course.banks.get(lesson.path))}):
            source = context.course.registry.source(id_)
            if source and (source.amounts or id_.startswith(PENAL)):
                file = lesson.texts[Lang.VI].file
                yield Problem(file, context.line(file, "sources", id_), "muc-phat", f"{id_} nói mức phạt; {_allowed(context)}")


def _allowed(context: Context) -> str:
    names = (band.short["vi"] for band in context.course.registry.scope.bands if band.amounts)
    return f"chỉ dùng cho: {', '.join(names)}"
