"""Fines and prison terms are for those who are old enough: `amounts` of the band in scope.yml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courseware.checks.context import Extract
from courseware.content import citations
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem

PENAL = ("XP", "BLHS-")
"""Beginnings of the ids of penalty facts, whether or not they name a sum."""


def check(extract: Extract) -> Iterator[Problem]:
    """A lesson for younger pupils, and its bank, cite no source that states a fine or a prison term."""
    scope = extract.registry.scope
    allowed = ", ".join(band.short["vi"] for band in scope.bands if band.amounts) or "chưa nhóm nào"
    young = {band.id for band in scope.bands if not band.amounts}
    for lesson in extract.lessons:
        for file, line, id_ in _cited(extract, lesson) if lesson.band in young else ():
            yield Problem(file, line, "muc-phat", f"{id_} nói mức phạt; chỉ dùng cho: {allowed}")


def _cited(extract: Extract, lesson: Lesson) -> Iterator[tuple[str, int, str]]:
    """Where a penalty fact is cited: file, line, its id."""
    file = lesson.texts[Lang.VI].file
    for id_ in _penal(extract, {*lesson.sources, *citations.all_cited(lesson, None)}):
        yield file, extract.line(file, "sources", id_), id_
    bank = extract.banks.get(lesson.path)
    for question in bank.questions if bank else ():
        said = {id_ for text in question.texts.values() for id_ in citations.cited(text.source)}
        for id_ in _penal(extract, {*question.sources, *said}):
            yield f"quizzes/{Lang.VI}/{lesson.path}.md", question.texts[Lang.VI].line, id_


def _penal(extract: Extract, ids: Iterable[str]) -> list[str]:
    known = {id_: extract.registry.source(id_) for id_ in sorted(ids)}
    return [id_ for id_, source in known.items() if source and (source.amounts or id_.startswith(PENAL))]
