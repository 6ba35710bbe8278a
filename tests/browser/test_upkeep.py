"""A page that was made without a clock says by the reader's clock that it is to be read again."""

from __future__ import annotations

import datetime

import pytest
from playwright.sync_api import Page, expect

from courseware.content.model import Course, Lang


@pytest.mark.parametrize(("days", "late"), [(0, False), (1, True)])
def test_a_lesson_past_its_day_says_so(page: Page, site_url: str, course: Course, days: int, late: bool) -> None:
    """Not on the day itself; the register marks the same lesson."""

    lesson = course.ready()[0]
    day = lesson.due(Lang.VI) + datetime.timedelta(days)
    page.clock.set_fixed_time(datetime.datetime.combine(day, datetime.time(12), datetime.UTC))

    page.goto(f"{site_url}/{lesson.path}.html")
    expect(page.locator(".sources .late")).to_be_visible(visible=late)
    page.goto(f"{site_url}/so-ra-soat.html")
    row = page.locator("li", has=page.locator(f"a[href$='{lesson.path}.html']")).filter(has_text="hẹn")
    expect(row.locator(".late")).to_be_visible(visible=late)
