"""A lesson names its grade where its band has grades, and only a lesson of the textbook that is known."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem
from courseware.content.registries import Registry


def check(extract: Extract) -> Iterator[Problem]:
    """Every lesson, drafts too."""
    for lesson in extract.lessons:
        file, registry = lesson.texts[Lang.VI].file, extract.registry
        for key, message in (*_grade(registry, lesson), *_hook(registry, lesson)):
            line = max(extract.line(file, key), extract.line(file, "minutes"))  # where a missing key belongs
            yield Problem(file, line, "lop", f"{key}: {message}")


def _grade(registry: Registry, lesson: Lesson) -> Iterator[tuple[str, str]]:
    """A key, and what is wrong with it."""
    band = registry.band(lesson.band)
    told = ", ".join(map(str, band.grades))
    if lesson.grade is not None and not (band.graded and lesson.grade in band.grades):
        named = f"nhóm {band.id} có lớp {told}; đang là {lesson.grade}"
        yield "grade", named if band.graded else f"nhóm {band.id} không chia lớp, bỏ khoá này"
    if lesson.grade is None and band.graded:
        yield "grade", f"thiếu khoá này; nhóm {band.id} có lớp {told}"


def _hook(registry: Registry, lesson: Lesson) -> Iterator[tuple[str, str]]:
    if not lesson.hook:
        return
    hook = registry.hooks.hook(lesson.hook)
    if hook is None:
        yield "hook", f"“{lesson.hook}” không có trong hooks.yml; chép đúng chữ một mục ở đó hoặc bỏ khoá này"
    elif hook.grade != lesson.grade:
        yield "hook", f"bài sách ấy của lớp {hook.grade}; bài này ghi grade: {lesson.grade or 'không'}"
