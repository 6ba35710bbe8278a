"""Which lessons a themed week has. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from courseware.content.model import Course, Lesson
from courseware.views.kits import kits

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
    chosen = [kits.choose(course, word) for word in words]
    if wrong := [one.wrong for one in chosen if one.wrong]:
        return Week(wrong="\n".join(wrong))
    whole = [word for word, one in zip(words, chosen, strict=True) if word not in {x.path for x in one.lessons}]
    if whole and (len(words) > 1 or whole[0] == kits.ALL):
        return Week(wrong=f"“{whole[0]}”: gõ một nhóm như lop-6-7, hoặc một đến bốn bài của cùng một nhóm")
    if whole:
        return Week(_yearly(chosen[0].lessons))
    lessons = tuple({lesson.path: lesson for one in chosen for lesson in one.lessons}.values())
    if len({lesson.band for lesson in lessons}) > 1:
        return Week(wrong="các bài của tuần lễ cần cùng một nhóm: mỗi nhóm làm một tuần lễ riêng")
    if len(lessons) > MOST:
        return Week(wrong=f"tuần lễ có nhiều nhất {MOST} bài, đang là {len(lessons)}: bỏ bớt bài")
    return Week(lessons)


def _yearly(lessons: Sequence[Lesson]) -> tuple[Lesson, ...]:
    """The band's lesson of each of these strands; where it has none, the one that reaches the strand's cell as well."""
    found: dict[str, Lesson] = {}
    for strand in YEARLY:
        own = [lesson for lesson in lessons if lesson.strand == strand]
        also = [lesson for lesson in lessons if f"{lesson.band}.{strand}" in lesson.cells]
        found |= {lesson.path: lesson for lesson in (own or also)[:1]}
    return tuple(found.values()) or tuple(lessons[:MOST])
