"""The real year: nine rows from September on, nobody without a lesson in a month that is theirs."""

from __future__ import annotations

from courseware.content.model import Course


def test_the_year_begins_in_september_and_is_whole(course: Course) -> None:
    """In the order in which a school meets it."""

    months = [month for theme in course.registry.months.themes for month in theme.months]

    assert months == [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8]


def test_the_summer_is_for_those_who_work(course: Course) -> None:
    """Pupils have holidays in July and August."""

    assert [theme.months for theme in course.registry.months.themes if theme.groups] == [(7, 8)]
