"""The course that a site is built of: read, checked, refused with everything that is wrong."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

from courseware.checks import running
from courseware.content import problems, reading
from courseware.content.model import Course, Lang
from courseware.content.problems import Problem
from courseware.machine import collecting
from courseware.machine.keeping import Kept

UNFINISHED = {"ban-dich", "ban-dich-cu", "can-stamp", "dia-chi", "thieu-hinh", "thieu-truyen"}
"""Rules that an author who looks on while writing may still break: translation, records, redirects and picture follow later."""


class RefusedError(Exception):
    """The course cannot be built; the message lists every problem."""


def course_of(
    root: Path, today: datetime.date, preview: bool, kept: Kept
) -> tuple[Course, dict[str, str], list[Problem]]:
    """The course, checked, the texts that it was read from, and what may wait. With `preview` drafts are as if published. Raises RefusedError."""
    with collecting.paused():
        found = reading.read(root, kept.of)
        wrong = running.run(found, today, kept.of)
    later = [problem for problem in wrong if preview and problem.rule in UNFINISHED]
    wrong = [problem for problem in wrong if problem not in later]
    if wrong or found.course is None:
        kept.save(stays=preview)
        raise RefusedError(problems.report(wrong))
    course = found.course
    if preview:
        course = replace(course, lessons=tuple(replace(lesson, draft=False) for lesson in course.lessons))
    return course, found.texts, later


def holds(course: Course) -> str:
    """What a site of this course holds, in one line."""
    lessons = course.ready()
    questions = sum(len(course.banks[lesson.path].questions) for lesson in lessons)
    return f"{len(lessons)} bài học, {questions} câu hỏi, {len(Lang)} thứ tiếng"
