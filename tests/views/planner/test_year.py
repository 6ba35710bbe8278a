"""The plan of every class: the small project by hand, the real course for all bands."""

from __future__ import annotations

from datetime import date

from courseware.content.model import Course, Lang
from courseware.views.planner import weeks, year
from courseware.views.planner.asked import Asked
from courseware.views.planner.entries import Use, Why
from courseware.views.planner.year import Planned

from ...miniature import LESSON

Samples = dict[str, tuple[Asked, tuple[Planned, ...]]]


def test_the_small_lesson_counted_by_hand(planned: Planned) -> None:
    """Taught whole on Wednesday 7 October; asked again on the Fridays of weeks 7 and 9."""

    assert (planned.group.name, planned.band.slug, planned.placed.left) == ("6A", "lop-6-7", ())
    assert [(e.hour.day, e.use, e.minutes, e.path) for e in planned.placed.entries] == [
        (date(2026, 10, 7), Use.NEW, 45, LESSON),
        (date(2026, 10, 23), Use.EARLY, 5, LESSON),
        (date(2026, 11, 6), Use.LATE, 5, LESSON),
    ]


def test_every_lesson_of_the_course_has_its_place_in_the_sample_of_its_band(course: Course, samples: Samples) -> None:
    """Once as new, over all classes of the band; what is left are reviews that the end of the year cuts off."""

    for band in course.registry.scope.bands:
        asked, plans = samples[band.slug]
        new = [entry for one in plans for entry in one.placed.entries if entry.use is Use.NEW]
        first = [entry.path for entry in new if entry.part == 1]
        assert sorted(first) == sorted(lesson.path for lesson in course.ready() if lesson.band == band.id), band.slug
        assert {left.why for one in plans for left in one.placed.left} <= {Why.YEAR_ENDS}, band.slug
        assert {entry.hour.day for entry in new}.isdisjoint(weeks.days_off(asked)), band.slug


def test_the_rhythm_of_the_year_is_that_of_the_months(course: Course, samples: Samples) -> None:
    """A lesson that begins out of its theme's months is marked; lessons of Tết come before it, in January."""

    strands = {lesson.path: lesson.strand for lesson in course.lessons}
    themes = course.registry.months.themes
    for asked, plans in samples.values():
        for one in plans:
            for entry in one.placed.entries:
                months = {
                    m
                    for t in themes
                    for m in t.months
                    if strands[entry.path] in t.strands and (not t.groups or one.band.group in t.groups)
                }
                if entry.use is Use.NEW and months:
                    assert entry.off_month == (entry.hour.week.month not in months), entry
                if entry.use is Use.NEW and strands[entry.path] == "S10":
                    assert entry.hour.day < asked.tet
                    assert entry.hour.week.month == 1


def test_a_themed_week_of_the_real_course_has_one_lesson(course: Course, samples: Samples) -> None:
    """Its name is said on every hour of the week."""

    asked, _ = samples["lop-6-7"]
    for one in year.plan(course, asked.model_copy(update={"themed": 24})):
        mine = [entry for entry in one.placed.entries if entry.hour.week.number == 24]
        assert len({entry.path for entry in mine}) == 1
        assert [entry.use for entry in mine].count(Use.NEW) == 1
        assert len(mine) >= 3
        assert course.title(mine[0].path, Lang.VI)
