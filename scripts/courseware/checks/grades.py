"""What a lesson of the new style says of itself: its grade, its mould, the textbook's lesson it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.competences import OLD_FORM
from courseware.checks.context import Context
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem
from courseware.content.registries import Registry


def check(context: Context) -> Iterator[Problem]:
    """Lessons that hold one of the new keys hold all that go with it; old lessons hold none."""
    for lesson in context.course.lessons:
        file, registry = lesson.texts[Lang.VI].file, context.course.registry
        for message in (*_grade(registry, lesson), *_hook(registry, lesson)):
            yield Problem(file, 1, "lop", message)


def _grade(registry: Registry, lesson: Lesson) -> Iterator[str]:
    band = registry.band(lesson.band)
    told = ", ".join(map(str, band.grades))
    if lesson.grade is not None and not (band.graded and lesson.grade in band.grades):
        yield f"grade: nhóm {band.id} có lớp {told}; đang là {lesson.grade}" if band.graded else f"grade: nhóm {band.id} không chia lớp, bỏ khoá này"
    if not _new(lesson):
        return
    if lesson.mould is None:
        yield "mould: thiếu khoá này; bài có grade, hook hay mã năng lực đầy đủ thì phải ghi khuôn bài"
    if lesson.grade is None and band.graded:
        yield f"grade: thiếu khoá này; nhóm {band.id} có lớp {told}"


def _new(lesson: Lesson) -> bool:
    """Whether any of the new keys is there."""
    full = any(not OLD_FORM.fullmatch(name) for name in lesson.competences)
    return full or lesson.grade is not None or lesson.mould is not None or bool(lesson.hook)


def _hook(registry: Registry, lesson: Lesson) -> Iterator[str]:
    if not lesson.hook:
        return
    hook = registry.hooks.hook(lesson.hook)
    if hook is None:
        yield f"hook: “{lesson.hook}” không có trong hooks.yml; chép đúng chữ một mục ở đó hoặc bỏ khoá này"
    elif hook.grade != lesson.grade:
        yield f"hook: bài sách ấy của lớp {hook.grade}; bài này ghi grade: {lesson.grade or 'không'}"
