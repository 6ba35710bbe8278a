"""How a step stands on its screen: no higher than two, its focus in sight, nothing lost on paper, nothing for axe."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from courseware.content.model import Course

from ...accessibility import violations
from .stepping import PUPIL, project, seen


def test_what_has_the_focus_is_never_under_the_bar(lesson: Page) -> None:
    """By keyboard through the controls of a long question."""
    lesson.goto(f"{lesson.url}#buoc-8")
    lesson.reload()
    hidden = """() => {
      const bar = document.querySelector('.step-bar');
      const at = document.activeElement;
      return !bar.contains(at) && at.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
    }"""
    lesson.locator(".q:not([data-away]) h3").focus()
    while not lesson.evaluate("document.activeElement.closest('.step-bar')"):
        lesson.keyboard.press("Tab")
        assert not lesson.evaluate(hidden), lesson.evaluate("document.activeElement.outerHTML")


def test_on_paper_and_without_scripts_everything_is_there(lesson: Page, browser: Browser, site_url: str) -> None:
    """The steps are a matter of the screen."""
    whole = lesson.locator("article > *").count()
    lesson.emulate_media(media="print")
    assert lesson.locator("article > :visible").count() == whole
    assert lesson.locator(".step-bar").is_hidden()
    assert lesson.locator(".modes").is_hidden()

    plain = browser.new_context(reduced_motion="reduce", java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{site_url}/{PUPIL}")
    assert len(seen(page)) > 8
    plain.close()


MEASURE = """() => Steps.screens.map((_, n) => {
  Steps.show(n, false);
  return document.documentElement.scrollHeight;
})"""


def test_a_step_scrolls_at_most_one_more_screen(page: Page, course: Course, site_url: str, full: bool) -> None:
    """Every step of every lesson on a phone of 360 × 640; with `--all` in English too."""
    high = {}
    for path in (f"{root}{one.path}" for one in course.ready() for root in ("", "en/")[: 2 if full else 1]):
        page.goto(f"{site_url}/{path}.html")
        page.evaluate("Steps.mode('steps')")
        most = max(page.evaluate(MEASURE))
        if most > 1280:
            high[path] = most

    assert high == {}


def test_axe_finds_nothing_on_any_step(lesson: Page) -> None:
    """Each screen of a lesson on a phone, its end with the certificate open, and a page on the wall."""
    wrong = []
    for n in range(lesson.evaluate("Steps.screens.length")):
        lesson.evaluate("(n) => Steps.show(n)", n)
        wrong += violations(lesson, f"screen {n + 1}")
    lesson.set_viewport_size({"width": 1024, "height": 768})
    project(lesson)
    wrong += violations(lesson, "wall")

    assert wrong == []


def test_a_step_changes_no_class_of_what_it_hides(lesson: Page) -> None:
    """Tables without a class are drawn with lines; a class that comes and goes would leave an empty one."""
    empty = "document.querySelectorAll('article [class=\"\"]').length"
    for n in range(lesson.evaluate("Steps.screens.length")):
        lesson.evaluate("(n) => Steps.show(n)", n)
    assert lesson.evaluate(empty) == 0

    project(lesson)
    lesson.keyboard.press("PageDown")
    assert lesson.evaluate(empty) == 0
