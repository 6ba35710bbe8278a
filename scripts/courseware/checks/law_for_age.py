"""Law for the age: none below grade 3, two sentences at most in grades 3–5."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content import citations, prose, wording
from courseware.content.model import Bank, Lang, Lesson
from courseware.content.problems import Problem
from courseware.content.registries import Registry

YOUNG = 5
"""The highest grade in which law is told in two sentences at most."""
SENTENCES = 2


def check(extract: Extract) -> Iterator[Problem]:
    """Published lessons of preschool and primary school."""
    registry = extract.registry
    for lesson, bank in extract.ready():
        band = registry.band(lesson.band)
        if band.little:
            yield from _none(registry, lesson, bank)
        elif band.learner == "pupil" and max(band.grades, default=YOUNG + 1) <= YOUNG:
            yield from _few(registry, lesson)


def _none(registry: Registry, lesson: Lesson, bank: Bank | None) -> Iterator[Problem]:
    """No law anywhere on the page: a hotline may be cited, nothing else."""
    text = lesson.texts[Lang.VI]
    for number, line in enumerate(text.body.split("\n"), text.line):
        if _law(registry, line, citations.cited(line)):
            yield Problem(text.file, number, "luat-theo-tuoi", "dưới lớp 3 không nói luật, không dẫn văn bản")
    for question in bank.questions if bank else ():
        if bank and _law(registry, question.texts[Lang.VI].source, question.sources):
            yield Problem(
                bank.files[Lang.VI],
                question.texts[Lang.VI].line,
                "luat-theo-tuoi",
                f"{question.id}: dưới lớp 3 không hỏi luật",
            )


def _few(registry: Registry, lesson: Lesson) -> Iterator[Problem]:
    text = lesson.texts[Lang.VI]
    told = [x for x in prose.sentences(text.body, text.line) if _law(registry, x.text, x.cites)]
    for sentence in told[SENTENCES:]:
        message = f"lớp 3–5 nói luật nhiều nhất {SENTENCES} câu; đây là câu thứ {told.index(sentence) + 1}: “{sentence.text[:50]}…”"
        yield Problem(text.file, sentence.line, "luat-theo-tuoi", message)


def _law(registry: Registry, text: str, ids: list[str] | tuple[str, ...]) -> bool:
    """Whether a text speaks of law: cites a document that is more than a hotline, or names one."""
    sources = [source for id_ in ids if (source := registry.source(id_))]
    cites = any(registry.document(source).kind != "channel" for source in sources)
    return cites or bool(wording.found(registry.style.words.law, text))
