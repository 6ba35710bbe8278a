"""Competences: a code that a framework really has, well enough known, and of the lesson's grade. None is invented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem
from courseware.content.registries import Competence, Registry

REGISTRY = "scripts/registry/competences.yml"
OLD_FORM = re.compile(r"\d\.\d\.[A-Z]{2}\d")
"""component.level, as lessons wrote before they named full codes."""


def check(context: Context) -> Iterator[Problem]:
    """The register itself, then every lesson, then the list of lessons that still use the old form."""
    registry = context.course.registry
    for code, message in _register(registry):
        yield Problem(REGISTRY, context.line(REGISTRY, "codes", code), "nang-luc", f"{code}: {message}")
    old = {lesson.path for lesson in context.course.lessons if any(OLD_FORM.fullmatch(c) for c in lesson.competences)}
    allowed = set(registry.competences.old_form)
    for lesson in context.course.lessons:
        file = lesson.texts[Lang.VI].file
        for name, message in _lesson(registry, lesson):
            yield Problem(file, context.line(file, "competences", name), "nang-luc", f"competences: {message}")
        if lesson.path in old - allowed:
            line = context.line(file, "competences")
            yield Problem(file, line, "nang-luc", "competences: bài mới ghi mã đầy đủ, ví dụ 4.1.TC1c")
    for path in sorted(allowed - old):
        yield Problem(
            REGISTRY,
            context.line(REGISTRY, "old_form", path),
            "nang-luc",
            f"old_form: bỏ “{path}” khỏi danh sách, bài ấy không còn kiểu ghi cũ",
        )


def _register(registry: Registry) -> Iterator[tuple[str, str]]:
    """A code, and what is wrong with it."""
    frame = registry.competences
    frameworks, levels = {f.id for f in frame.frameworks}, {level.id: level.grades for level in frame.levels}
    seen: set[str] = set()
    for code in frame.codes:
        if code.id in seen:
            yield code.id, "mã ghi hai lần"
        seen.add(code.id)
        if code.framework not in frameworks:
            yield code.id, f"khung “{code.framework}” không có"
        if code.level and levels.get(code.level) != code.grades:
            yield code.id, f"bậc {code.level} không ứng với các lớp {_told(code.grades)}"


def _lesson(registry: Registry, lesson: Lesson) -> Iterator[tuple[str, str]]:
    """A competence that the lesson names, and what is wrong with it."""
    frame = registry.competences
    components = {c.id for c in frame.components}
    levels = registry.competence_levels(lesson.band)
    for name in lesson.competences:
        if OLD_FORM.fullmatch(name):
            component, _, level = name.rpartition(".")
            if component not in components or level not in levels:
                yield name, f"“{name}” không hợp lệ; nhóm {lesson.band} có bậc: {', '.join(levels) or 'không bậc nào'}"
        elif (code := frame.code(name)) is None:
            yield name, f"mã “{name}” không có trong competences.yml; không tự đặt mã"
        elif code.confidence == "low":
            yield name, f"“{name}” có độ tin cậy thấp, chưa được in trong bài"
        else:
            yield from ((name, message) for message in _fit(registry, code, lesson))


def _fit(registry: Registry, code: Competence, lesson: Lesson) -> Iterator[str]:
    """Whether a code is for those who learn this lesson."""
    bands = registry.competences.framework(code).bands
    if code.grades and lesson.grade not in code.grades:
        learns = f"bài ghi grade: {lesson.grade}" if lesson.grade else "bài không ghi grade"
        yield f"“{code.id}” là mã của lớp {_told(code.grades)}; {learns}"
    if not code.grades and lesson.band not in bands:
        yield f"“{code.id}” chỉ dùng cho nhóm {', '.join(bands)}"


def _told(grades: tuple[int, ...]) -> str:
    return ", ".join(map(str, grades)) or "nào"
