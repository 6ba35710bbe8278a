"""Two neighbouring lessons of a band are not alike in everything: opening scene, first question, mould."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from courseware.checks.context import Context
from courseware.content import placing, sections
from courseware.content.model import Course, Lang, Lesson
from courseware.content.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """Neighbours in the order of the navigation."""
    lessons = context.course.ready()
    for band in context.course.registry.scope.bands:
        row = [lesson for lesson in lessons if lesson.band == band.id]
        for first, second in pairwise(row):
            if face(context.course, first) == face(context.course, second):
                scene, kind, mould = face(context.course, second)
                message = f"giống hệt bài ngay trước ({first.path}): cùng cảnh {scene}, câu đầu {kind}, khuôn {mould}; đổi một trong ba"
                file = second.texts[Lang.VI].file
                yield Problem(file, context.line(file, "mould"), "bai-ke", message)


def face(course: Course, lesson: Lesson) -> tuple[str, str, str]:
    """What a class meets first: kind of the opening scene, kind of the first question, mould."""
    body = lesson.texts[Lang.VI].body
    shown = [question for group in placing.groups(body, course.banks.get(lesson.path)) for question in group]
    return sections.opening_scene(body), shown[0].kind if shown else "", lesson.mould.value
