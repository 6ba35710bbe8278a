"""Which lessons a word names. Pure."""

from __future__ import annotations

from difflib import get_close_matches

from courseware.content.model import Course, Lesson

ALL = "all"


def named(course: Course, word: str, *others: str) -> tuple[tuple[Lesson, ...], str]:
    """The lessons of “all”, of a band's slug, the one at a path; or the sentence that says what is near.

    `others`: words that mean something else to whoever asks, and name no lesson.
    """
    ready = course.ready()
    slugs = [band.slug for band in course.registry.scope.bands]
    lessons = tuple(lesson for lesson in ready if word in (ALL, lesson.path, lesson.path.split("/")[0]))
    if lessons or word in others:
        return lessons, ""
    if word in slugs:
        return (), f"nhóm “{word}” chưa có bài nào đã xuất bản"
    near = get_close_matches(word, [ALL, *others, *slugs, *(lesson.path for lesson in ready)], 3, 0.5)
    tips = f"; gần nhất: {', '.join(near)}" if near else f"; các nhóm: {', '.join(slugs)}"
    return (), f"không có nhóm hay bài “{word}”{tips}"
