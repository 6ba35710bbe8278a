"""Every recording is of words that a young lesson says."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.sounds import NAME, RULE, mark, spoken


def check(context: Context) -> Iterator[Problem]:
    """Recordings that nobody hears: of no lesson, of a lesson whose learners read, of words that have changed."""
    course = context.course
    little = {lesson.path: lesson for lesson in course.lessons if course.registry.band(lesson.band).little}
    for path in sorted(course.sounds):
        match = NAME.fullmatch(path)
        if match is None:  # told when it was read
            continue
        lesson = little.get(match["lesson"])
        if lesson is None:
            message = "không bài mầm non, lớp 1–2 nào ở đường dẫn này; chuyển tệp tới đúng bài hoặc xoá"
            yield Problem(path, 1, RULE, message)
        elif match["mark"] not in {mark(one.words) for one in spoken(lesson, course, Lang(match["lang"]))}:
            message = f"không câu nào dùng tiếng này: chữ của câu đã đổi hoặc tên tệp sai; chạy `sounds {lesson.path}` xem tên, rồi ghi lại hoặc xoá"
            yield Problem(path, 1, RULE, message)
