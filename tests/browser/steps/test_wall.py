"""A lesson on a projector: pages that fit, a class that answers by cards, the teacher's page beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from courseware.content.model import Course

from ..conftest import NO_WORKER
from .stepping import PUPIL, project

Sweep = Callable[[Path, Iterable[str]], list[str]]
FITS = """() => {
  const main = document.querySelector('main');
  const bar = document.querySelector('.show-bar').getBoundingClientRect().top;
  const low = Math.max(0, ...[...main.querySelectorAll('article :not([data-off])')].filter((el) => el.checkVisibility({ visibilityProperty: true }))
    .map((el) => el.getBoundingClientRect().bottom));
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize) / innerHeight;
  const lines = [...main.querySelectorAll('h1, h2, h3, h4, p, li, tr, dl, label, summary, img')].filter((el) => el.checkVisibility({ visibilityProperty: true }));
  return [location.hash, Math.round(low - bar), size, lines.every((el) => /^H[2-4]$/.test(el.tagName))];
}"""


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_every_page_fits_the_wall(
    browser: Browser, course: Course, site: Path, site_url: str, sweep: Sweep, full: bool, size: tuple[int, int]
) -> None:
    """Letters are a twentieth of its height; only one line, scene or set of options that is higher gets smaller, to 60 %.

    A heading stands on no page alone.
    """
    made = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    made.add_init_script(NO_WORKER)
    page, wrong = made.new_page(), []
    chosen = sweep(site, [f"{lesson.path}.html" for lesson in course.ready()])
    for path in chosen if full else chosen[:: len(chosen) // 6]:
        page.goto(f"{site_url}/{path}")
        project(page)
        before = None
        while (now := page.evaluate("`${Steps.now()}.${Pages.at()}`")) != before:
            hash_, below, letters, headings = page.evaluate(FITS)
            if below > 0 or letters < 0.03 or headings:
                wrong.append((path, hash_, now, below, letters, headings))
            before = now
            page.keyboard.press("PageDown")
    made.close()

    assert wrong == []


def test_an_item_keeps_its_number_on_a_later_page(lesson: Page) -> None:
    """The third of a list that is cut stays the third: what stands on an earlier page is counted, and not seen."""
    lesson.set_viewport_size({"width": 360, "height": 640})
    project(lesson)
    lesson.evaluate("document.querySelector('main > article > ol > li').toggleAttribute('data-off')")
    counted, seen = (
        lesson.locator("main > article > ol > li").first.evaluate(
            "(el, how) => how === 'counted' ? getComputedStyle(el).display : el.checkVisibility({ visibilityProperty: true })",
            how,
        )
        for how in ("counted", "seen")
    )
    assert (counted, seen) == ("list-item", False)


def test_a_class_answers_by_cards_and_the_teacher_reveals(lesson: Page) -> None:
    """Letters count, with Shift they take back; Enter marks what is right; the stop is dark."""
    lesson.set_viewport_size({"width": 1024, "height": 768})
    lesson.goto(f"{lesson.url}#buoc-10")
    project(lesson)
    for key in ("a", "a", "b", "Shift+A"):
        lesson.keyboard.press(key)
    assert lesson.locator(".hands").all_inner_texts() == ["1", "1"]
    assert lesson.locator(".q label[data-state=ok]").count() == 0

    lesson.keyboard.press("Enter")
    expect(lesson.locator(".q label[data-state=ok]")).to_have_count(1)
    lesson.keyboard.press(".")
    assert lesson.locator("h1").is_hidden()
    lesson.keyboard.press(".")
    lesson.keyboard.press("Escape")
    assert lesson.locator(".show-bar").is_hidden()
    assert lesson.locator(".hands, .q label[data-state=ok]").count() == 0


def test_the_teachers_page_stands_beside_the_wall(lesson: Page) -> None:
    """N opens it in one window of its own, whatever the number of presses; the clock stays on the wall."""
    lesson.set_viewport_size({"width": 1024, "height": 768})
    project(lesson)
    with lesson.expect_popup() as opened:
        lesson.keyboard.press("n")
    beside = opened.value
    beside.wait_for_load_state()
    lesson.keyboard.press("n")
    assert beside.url.endswith(f"/{PUPIL.removesuffix('.html')}/day-bai.html")
    assert "5 phút" in beside.locator("#cach-day + .run").inner_text()
    assert len(lesson.context.pages) == 2
    assert re.fullmatch(r"\d\d:\d\d", lesson.locator(".show-bar .clock").inner_text())


def test_where_windows_are_blocked_the_wall_shows_the_link(lesson: Page) -> None:
    """It leads to the same page, in a tab of its own; N goes to it."""
    lesson.set_viewport_size({"width": 1024, "height": 768})
    lesson.evaluate("window.open = () => null")
    project(lesson)
    lesson.keyboard.press("n")
    link = lesson.locator(".show-bar .notes")
    expect(link).to_be_focused()
    assert (link.get_attribute("href") or "").endswith("/day-bai.html") and link.get_attribute("target") == "day-bai"


def test_the_teachers_page_opens_the_wall(lesson: Page) -> None:
    """“Chiếu bài” leads to the lesson's first step in large letters; who leaves is in the lesson."""
    lesson.goto(lesson.url.partition("#")[0].replace(".html", "/day-bai.html"))
    lesson.get_by_role("link", name="Chiếu bài").click()
    expect(lesson.locator(".show-bar")).to_be_visible()
    assert lesson.evaluate("document.documentElement.dataset.mode") == "show"
    assert lesson.evaluate("Steps.now()") == 0
    lesson.keyboard.press("Escape")
    expect(lesson.locator(".show-bar")).to_be_hidden()
