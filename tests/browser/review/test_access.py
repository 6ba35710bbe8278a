"""Every state of a review for everybody: for axe in both schemes, by thumb."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from ...accessibility import violations
from .known_day import LESSON, NOON, answer, begin, keep, ready


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible(browser: Browser, site_url: str, scheme: str) -> None:
    """What is due, a question of a review before and after an answer, how it went, a sheet with its card open; 360 px too."""
    made = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 640}, reduced_motion="reduce")  # type: ignore[arg-type]
    page = made.new_page()
    page.clock.set_fixed_time(NOON)
    wrong: list[str] = []

    def look(name: str) -> None:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 640})
            wrong.extend(violations(page, f"{name} {scheme} {width}"))
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (name, width)
        page.set_viewport_size({"width": 360, "height": 640})

    keep(page, f"{site_url}/index.html")
    look("home")
    page.locator(".due a").click()
    look("due")
    begin(page)
    look("asked")
    for n in range(3):
        ready(page)
        answer(page, n > 0)
        if n == 1:
            look("answered")
        page.locator(".asked-bar a").last.click()
        page.wait_for_load_state()
    look("went")
    page.goto(f"{site_url}/{LESSON}/on-lai.html")
    page.locator(".card-five summary").click()
    look("sheet")
    made.close()
    assert wrong == []


def test_a_finger_hits_everything(page: Page, site_url: str) -> None:
    """44 px, also in the bar of a review."""
    keep(page, f"{site_url}/on-lai.html")
    begin(page)
    for target in page.locator(".asked-bar a").all():
        box = target.bounding_box()
        assert box and min(box["width"], box["height"]) >= 44
