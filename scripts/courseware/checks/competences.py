"""Competences: a code that a framework really has, well enough known, and of the lesson's grade. None is invented."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.model import Lang, Lesson
from courseware.content.problems import Problem
from courseware.content.registries import Competence, Registry

REGISTRY = "scripts/registry/competences.yml"
LISTED = ("NLS", "AI")
"""The frameworks whose codes the register lists whole."""


def check(context: Context) -> Iterator[Problem]:
    """The register itself, then every lesson."""
    registry = context.course.registry
    for code, message in _register(registry):
        yield Problem(REGISTRY, context.line(REGISTRY, "codes", code), "nang-luc", f"{code}: {message}")
    for lesson in context.course.lessons:
        file = lesson.texts[Lang.VI].file
        for name, message in _lesson(registry, lesson):
            yield Problem(file, context.line(file, "competences", name), "nang-luc", f"competences: {message}")


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
        if code.framework in LISTED and not frame.exists(code.id):
            yield code.id, "mã không có trong danh mục của khung (indicators, topics)"
        if code.level and levels.get(code.level) != code.grades:
            yield code.id, f"bậc {code.level} không ứng với các lớp {_told(code.grades)}"


def _lesson(registry: Registry, lesson: Lesson) -> Iterator[tuple[str, str]]:
    """A competence that the lesson names, and what is wrong with it."""
    frame = registry.competences
    for name in lesson.competences:
        if (code := frame.code(name)) is None:
            yield name, f"mã “{name}” không có trong competences.yml; ghi mã đầy đủ, ví dụ 4.1.TC1c, không tự đặt mã"
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
