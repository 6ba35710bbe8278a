"""A lesson can be read at its age: syllables a sentence, on average and at most, by `style.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content import prose
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem
from courseware.content.registries.style import Ease

REGISTRY = "scripts/registry/style.yml"
EXEMPT_AT_MOST = 0.1
"""Share of the published lessons for pupils that may be listed as harder to read."""


def check(context: Context) -> Iterator[Problem]:
    """Each sentence that is too long, each lesson that is too long on average, and the list of those that may be."""
    style = context.course.registry.style
    exempt = {item.lesson for item in style.exempt}
    hard: set[str] = set()
    pupils = 0
    for lesson, _ in context.ready():
        ease = style.ease_of(lesson.band)
        pupils += context.course.registry.band(lesson.band).learner == "pupil"
        faults = list(_faults(lesson, ease)) if ease else []
        if faults:
            hard.add(lesson.path)
        if lesson.path not in exempt:
            yield from faults
    for path in sorted(exempt - hard):
        yield Problem(
            REGISTRY, context.line(REGISTRY, "exempt"), "de-doc", f"exempt: bỏ “{path}”, bài ấy không vượt ngưỡng nào"
        )
    if len(exempt) > EXEMPT_AT_MOST * pupils:
        message = f"exempt: {len(exempt)} bài được miễn, nhiều nhất một phần mười của {pupils} bài cho học sinh"
        yield Problem(REGISTRY, context.line(REGISTRY, "exempt"), "de-doc", message)


def _faults(lesson: Lesson, ease: Ease) -> Iterator[Problem]:
    text = lesson.texts[Lang.VI]
    found = prose.sentences(text.body, text.line)
    for sentence in found:
        if ease.longest and sentence.syllables > ease.longest:
            yield Problem(
                text.file,
                sentence.line,
                "de-doc",
                f"câu {sentence.syllables} tiếng, nhiều nhất {ease.longest}: “{sentence.text[:60]}…”",
            )
    mean = sum(sentence.syllables for sentence in found) / max(1, len(found))
    if mean > ease.mean:
        yield Problem(text.file, text.line, "de-doc", f"trung bình {mean:.1f} tiếng một câu, nhiều nhất {ease.mean}")
