"""What a class learns in a year: its lessons with their minutes, their months and what is asked again. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from courseware.content import reviewing
from courseware.content.model import Course, Lang, Lesson
from courseware.content.registries import Theme
from courseware.content.registries.scope import Band
from courseware.content.teaching import parsing
from courseware.content.teaching.model import SHORT
from courseware.views.kits.plan import PERIODS, PRIMARY
from courseware.views.planner.asked import Group
from courseware.views.planner.weeks import JANUARY

AI = "AI"
"""The framework of AI education (Quyết định 2422/QĐ-BGDĐT), as competences.yml calls it."""
LEAST = SHORT[-1]
"""Minutes of the shortest way in which a lesson is learnt and not only opened."""


@dataclass(frozen=True)
class Teachable:
    """A lesson as the planner sees it.

    `ways`: minutes of the ways to teach it that LEAST allows, the whole of it last. `period`: minutes of a period of its
    school. `months`: those of its theme, none for a lesson without one; `rank` puts lessons in the order of the year.
    `before_tet`: it prepares for Tết and is no use after it. `early`, `late`: whether its review has questions for then.
    """

    path: str
    ways: tuple[int, ...]
    period: int
    ai: bool = False
    months: frozenset[int] = frozenset()
    rank: tuple[int, int] = (0, 0)
    before_tet: bool = False
    early: bool = True
    late: bool = True


def band_of(course: Course, group: Group) -> Band | None:
    """The band of a class: the one it names, or the pupils' one with its grade."""
    bands = course.registry.scope.bands
    return next((b for b in bands if b.slug == group.band or (b.graded and group.grade in b.grades)), None)


def of(course: Course, group: Group) -> tuple[Lesson, ...]:
    """The published lessons of a class in the order of their band: those of its grade, or all of the band that it names."""
    band = band_of(course, group)
    mine = (lesson for lesson in course.ready() if band and lesson.band == band.id)
    return tuple(lesson for lesson in mine if group.band or lesson.grade == group.grade)


def read(course: Course, group: Group) -> tuple[Teachable, ...]:
    """The lessons of a class as the planner sees them."""
    reviews = {review.lesson.path: review for review in reviewing.reviews(course).values()}
    band = band_of(course, group)
    if band is None:
        raise ValueError(group.name)
    return tuple(_seen(course, band, lesson, reviews.get(lesson.path)) for lesson in of(course, group))


def theme(course: Course, band: Band, strand: str) -> Theme | None:
    """The theme whose months are a strand's, for this band."""
    themes = course.registry.months.themes
    return next((t for t in themes if strand in t.strands and (not t.groups or band.group in t.groups)), None)


def _seen(course: Course, band: Band, lesson: Lesson, review: reviewing.Review | None) -> Teachable:
    found = theme(course, band, lesson.strand)
    runs = parsing.parse(lesson.texts[Lang.VI].body, Lang.VI)[0].runs
    months = frozenset(found.months) if found else frozenset()
    themes = course.registry.months.themes
    return Teachable(
        lesson.path,
        tuple(sorted({run.minutes for run in runs if LEAST <= run.minutes < lesson.minutes} | {lesson.minutes})),
        PERIODS[bool(band.grades) and max(band.grades) <= PRIMARY],
        any(code.framework == AI for id_ in lesson.competences if (code := course.registry.competences.code(id_))),
        months,
        (themes.index(found), found.strands.index(lesson.strand)) if found else (len(themes), 0),
        JANUARY in months,
        bool(review and review.early),
        bool(review and review.late),
    )
