"""How far it is, in clicks, from the first page to what a teacher came for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page


@pytest.fixture
def home(page: Page, site_url: str) -> Page:
    """The first page on a teacher's computer; what is printed is counted, not printed."""
    page.add_init_script("self.printed = 0; self.print = () => { self.printed += 1; }")
    page.add_init_script("delete Element.prototype.requestFullscreen")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site_url}/index.html")
    return page


def test_a_lesson_is_projected_in_three_clicks(home: Page) -> None:
    """The class, the lesson, the projector."""
    home.locator("main a[href$='lop-6-7/index.html']:visible").first.click()
    home.locator("main a[href$='thong-tin-cua-em.html']:visible").first.click()
    home.locator(".modes [data-mode=show]").click()

    home.locator(".show-bar").wait_for()
    assert home.locator(".show-bar button").first.is_visible()


def test_how_to_teach_it_is_printed_in_three_clicks(home: Page) -> None:
    """The class in the line for teachers, the lesson in the list that is open then, the printer."""
    home.locator(".to-teach a", has_text="Lớp 6–7").click()
    home.locator("main a[href$='thong-tin-cua-em/day-bai.html']:visible").first.click()
    home.locator("button.print:visible").click()

    assert home.evaluate("printed") == 1
