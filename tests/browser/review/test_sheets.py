"""Reviews on paper and without scripts: a week a page, its key another, its card."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from courseware.content import reviewing
from courseware.content.model import Course

from .known_day import LESSON

LONG_SHEETS = 6
"""Lessons whose two weeks of questions take three pages, for a conversation with pictures of calls is among them."""


def test_without_scripts_every_sheet_is_there(browser: Browser, course: Course, site_url: str) -> None:
    """Listed on the page of what is due, which promises nothing; a sheet has its questions, its key and its card."""
    made = browser.new_context(reduced_motion="reduce", java_script_enabled=False)
    page = made.new_page()
    page.goto(f"{site_url}/on-lai.html")
    assert page.locator(".again").is_hidden()
    assert page.locator(".again-bands li li a").count() == len(course.ready())
    page.goto(f"{site_url}/{LESSON}/on-lai.html")
    questions = reviewing.reviews(course)[f"{LESSON}/on-lai"].questions
    assert page.locator(".q:visible").count() == page.locator(".q-key").count() == len(questions)
    page.locator(".card-five summary").click()
    assert page.locator(".card-five :is(ol, b):visible").count() == 3
    made.close()


@pytest.mark.parametrize("lesson", [LESSON, "mam-non/ba-loi-hen-dung-may", "quan-tri/kiem-ke-va-va-loi"])
def test_on_paper_a_week_is_a_page_the_key_another_and_the_card_comes_when_it_is_open(
    page: Page, site_url: str, lesson: str
) -> None:
    """Day and name stand on each week's page."""
    page.goto(f"{site_url}/{lesson}/on-lai.html")
    assert sheets(page) == 3
    page.mouse.wheel(0, 100)
    expect(page.locator(".q-sum")).to_be_visible()  # the page has grown by then, above the card
    page.locator(".card-five summary").click()
    expect(page.locator(".card-five")).to_have_attribute("open", "")
    assert sheets(page) == 4
    page.emulate_media(media="print")
    assert page.locator(".sheet:visible").count() == 2
    assert page.locator(":is(.q-bar, .q-box, .tools, .end, .crumbs):visible").count() == 0


def sheets(page: Page) -> int:
    """How many pages of A4 it takes."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4")))


def test_nearly_every_sheet_is_one_leaf_of_paper(page: Page, course: Course, site_url: str, full: bool) -> None:
    """Both weeks on its two sides, all keys on one page. One lesson a band; with --full every one."""
    lessons = (
        {lesson.band: lesson for lesson in course.ready()}
        if not full
        else {lesson.path: lesson for lesson in course.ready()}
    )
    longer = []
    for lesson in lessons.values():
        page.goto(f"{site_url}/{lesson.path}/on-lai.html")
        n = sheets(page)
        assert n <= 4, lesson.path
        longer += [lesson.path] if n > 3 else []
    assert len(longer) <= (LONG_SHEETS if full else 2), longer
