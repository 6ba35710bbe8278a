"""A lesson can be read at its age: syllables a sentence, on average and at most, by `style.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context, Extract
from courseware.content import prose
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem

REGISTRY = "scripts/registry/style.yml"
RULE = "de-doc"
EXEMPT_AT_MOST = 0.1
"""Share of the published lessons for pupils that may be listed as harder to read."""


def check(extract: Extract) -> Iterator[Problem]:
    """Each sentence that is too long, and each lesson that is too long on average, but for those that may be."""
    exempt = _exempt(extract)
    for lesson, _ in extract.ready():
        if lesson.path not in exempt:
            yield from _faults(extract, lesson)


def check_exempt(context: Context) -> Iterator[Problem]:
    """The list of those that may be: it is short, and names none that need not be on it."""
    exempt = _exempt(context)
    ready = [lesson for lesson, _ in context.ready()]
    hard = {lesson.path for lesson in ready if lesson.path in exempt and any(_faults(context, lesson))}
    for path in sorted(exempt - hard):
        line = context.line(REGISTRY, "exempt")
        yield Problem(REGISTRY, line, RULE, f"exempt: bỏ “{path}”, bài ấy không vượt ngưỡng nào")
    pupils = sum(context.registry.band(lesson.band).learner == "pupil" for lesson in ready)
    if len(exempt) > EXEMPT_AT_MOST * pupils:
        message = f"exempt: {len(exempt)} bài được miễn, nhiều nhất một phần mười của {pupils} bài cho học sinh"
        yield Problem(REGISTRY, context.line(REGISTRY, "exempt"), RULE, message)


def _exempt(extract: Extract) -> set[str]:
    return {item.lesson for item in extract.registry.style.exempt}


def _faults(extract: Extract, lesson: Lesson) -> Iterator[Problem]:
    ease = extract.registry.style.ease_of(lesson.band)
    if ease is None:
        return
    text = lesson.texts[Lang.VI]
    found = prose.sentences(text.body, text.line)
    for sentence in found:
        if ease.longest and sentence.syllables > ease.longest:
            yield Problem(
                text.file,
                sentence.line,
                RULE,
                f"câu {sentence.syllables} tiếng, nhiều nhất {ease.longest}: “{sentence.text[:60]}…”",
            )
    mean = sum(sentence.syllables for sentence in found) / max(1, len(found))
    if mean > ease.mean:
        yield Problem(text.file, text.line, RULE, f"trung bình {mean:.1f} tiếng một câu, nhiều nhất {ease.mean}")
