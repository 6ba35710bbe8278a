"""Which lessons a themed week has. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from courseware.content.model import Course, Lesson
from courseware.views.kits import plan

YEARLY = ("S4", "S5", "S9")
"""Scams, bullying, getting help: what was learnt of them fades within weeks (Lastdrager and others 2017), so that every
grade comes back to them each year."""
MOST = 4
"""Lessons of one week: three on days of their own, one in the class meeting."""


@dataclass(frozen=True)
class Week:
    """The lessons in the order of their days, or a sentence that says why there are none."""

    lessons: tuple[Lesson, ...] = ()
    wrong: str = ""


def choose(course: Course, words: Sequence[str]) -> Week:
    """The lessons at some paths, or those of a band's slug that every year comes back to."""
    slugs = [band.slug for band in course.registry.scope.bands]
    lessons = {lesson.path: lesson for lesson in course.ready() if plan.has_form(course, lesson)}
    known = {word: _named(word, lessons) for word in words}
    if strange := [word for word, found in known.items() if not found]:
        return Week(wrong="\n".join(_strange(course, word) for word in strange))
    if len(known) > 1 and (whole := [word for word in known if word in slugs]):
        return Week(wrong=f"“{whole[0]}”: gõ một nhóm, hoặc một đến {MOST} bài của cùng một nhóm")
    chosen = tuple(lesson for found in known.values() for lesson in found)
    if words[0] in slugs:
        return Week(_yearly(chosen))
    if len({lesson.band for lesson in chosen}) > 1:
        return Week(wrong="các bài của tuần lễ cần cùng một nhóm: mỗi nhóm làm một tuần lễ riêng")
    if len(chosen) > MOST:
        return Week(wrong=f"tuần lễ có nhiều nhất {MOST} bài, đang là {len(chosen)}: bỏ bớt bài")
    return Week(chosen)


def _named(word: str, lessons: Mapping[str, Lesson]) -> list[Lesson]:
    """Those of a band, or the one at a path."""
    return [lesson for path, lesson in lessons.items() if word in (path, path.split("/")[0])]


def _strange(course: Course, word: str) -> str:
    """Why a word names no lesson of a week."""
    if any(word in (lesson.path, lesson.path.split("/")[0]) for lesson in course.ready()):
        return f"“{word}”: tuần lễ chỉ có cho lớp 1–12 và GDTX, nơi có kế hoạch bài dạy"
    known = [*(band.slug for band in course.registry.scope.bands), *(lesson.path for lesson in course.ready())]
    near = get_close_matches(word, known, 3, 0.5)
    tip = f"gần nhất: {', '.join(near)}" if near else "gõ một nhóm như lop-6-7"
    return f"không có nhóm hay bài “{word}”; {tip}"


def _yearly(lessons: Sequence[Lesson]) -> tuple[Lesson, ...]:
    """The band's lesson of each of these strands; where it has none, the one that reaches the strand's cell as well."""
    found: dict[str, Lesson] = {}
    for strand in YEARLY:
        own = [lesson for lesson in lessons if lesson.strand == strand]
        also = [lesson for lesson in lessons if f"{lesson.band}.{strand}" in lesson.cells]
        found |= {lesson.path: lesson for lesson in (own or also)[:1]}
    return tuple(found.values()) or tuple(lessons[:MOST])
