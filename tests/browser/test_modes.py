"""The first lesson of every band in its three modes, on a phone, a school's projector and a large screen, four times slower."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from courseware.content.model import Course

from ..accessibility import ALL, BUT_CONTRAST, COLOURS, Rules, violations
from .conftest import NO_WORKER, noises

SIZES = ((360, 640), (1024, 768), (1920, 1080))
MODES = ("steps", "read", "show")
SLOWER = 4
"""A cheap phone beside the machine that runs this."""
LOST = """() => {
  const root = document.documentElement;
  const seen = [...document.querySelectorAll('main :is(h1, h2, h3, p, label)')].some((el) => {
    const { top, height } = el.getBoundingClientRect();
    return height > 0 && top < innerHeight && top + height > 0;
  });
  return [root.scrollWidth > root.clientWidth && 'sideways', !seen && 'nothing to see'].filter(Boolean);
}"""
"""What is wrong with the window as it stands."""


def slow(page: Page) -> Page:
    """The tab with a slower processor."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with a finger, on which nothing was chosen yet."""
    made = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, reduced_motion="reduce")
    made.add_init_script(NO_WORKER)
    yield made
    made.close()


def firsts(course: Course) -> list[str]:
    """The first lesson of each band."""
    found: dict[str, str] = {}
    for lesson in course.ready():
        found.setdefault(lesson.band, lesson.path)
    return list(found.values())


def choose(page: Page, mode: str) -> None:
    """As the buttons of the lesson do, wherever they stand now."""
    page.evaluate("(mode) => document.querySelector(`.modes [data-mode=${mode}]`).click()", mode)
    if mode == "show":
        page.locator(".show-bar").wait_for()


def test_the_first_lesson_of_every_band_stands_in_each_mode_at_each_size(
    page: Page, course: Course, site_url: str
) -> None:
    """Nothing sideways, something to see, a silent console."""
    page.add_init_script("delete Element.prototype.requestFullscreen")  # its size would not be ours; phones have none
    heard, wrong = noises(slow(page)), []
    for path in firsts(course):
        page.goto(f"{site_url}/{path}.html")
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            for mode in MODES:
                choose(page, mode)
                wrong += [(path, mode, width, fault) for fault in page.evaluate(LOST)]
            page.keyboard.press("Escape")

    assert (wrong, heard) == ([], [])


def test_a_finger_answers_before_everything_has_come(page: Page, site_url: str) -> None:
    """The first tap asks for what judges, the second does not wait for it: nothing of either is lost."""
    slow(page).goto(f"{site_url}/lop-8-9/dang-nhap-luc-hai-gio-sang.html")
    question = page.locator(".q.on").first
    while not question.is_visible():
        page.get_by_role("button", name="Tiếp").tap()
    right = question.evaluate(
        "(q) => [...document.querySelectorAll('.q-key')][0].querySelector('[data-right] b').textContent[0]"
    )
    question.locator("fieldset label").filter(has_text=re.compile(rf"^\s*{right}\b")).tap()
    question.locator(".q-check").tap()

    expect(question.locator(".q-says")).to_have_attribute("data-state", "ok")
    page.wait_for_timeout(700)  # a second tap of the same finger would undo what the first has just done
    question.locator(".q-check").tap()
    expect(question).to_be_hidden()


def test_where_what_judges_does_not_come_the_question_keeps_its_key(page: Page, site_url: str) -> None:
    """As without scripts; the next question asks again, and is judged when the network is back."""
    page.route("**/answers.*.js", lambda route: route.abort())
    page.goto(f"{site_url}/lop-8-9/dang-nhap-luc-hai-gio-sang.html")
    choose(page, "read")
    question, following = (page.locator("section.q").nth(n) for n in (0, 1))
    question.locator("fieldset label").first.tap()
    question.locator(".q-check").tap()
    expect(question.locator(".q-key summary")).to_be_visible()
    assert question.locator(".q-check").count() == 0

    page.unroute("**/answers.*.js")
    following.locator(".q-check").tap()
    expect(following.locator(".q-says")).not_to_be_empty()


@pytest.mark.parametrize(
    ("colours", "rules"), [("light", ALL), ("dark", COLOURS), ("forced", BUT_CONTRAST)], ids=["light", "dark", "forced"]
)
def test_axe_finds_nothing_in_the_modes_of_a_lesson(page: Page, site_url: str, colours: str, rules: Rules) -> None:
    """Each screen of a lesson on a phone, the whole of it, and a page on the wall. Forced colours are the system's own."""
    if colours == "forced":
        page.emulate_media(forced_colors="active")
    else:
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    wrong = []
    for n in range(page.evaluate("Steps.screens.length")):
        page.evaluate("(n) => Steps.show(n)", n)
        wrong += violations(page, f"screen {n + 1}", rules)
    choose(page, "read")
    wrong += violations(page, "whole", rules)
    page.set_viewport_size({"width": 1024, "height": 768})
    choose(page, "show")
    wrong += violations(page, "wall", rules)

    assert wrong == []
