"""The menu: all bands, the reader's own with its lessons."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from courseware.content.model import Course

LESSON = "cha-me/con-dang-cap-cuu.html"


@pytest.mark.parametrize("path", ["index.html", "tu-dien.html", "lop-8-9/index.html", LESSON, "en/" + LESSON])
def test_all_bands_are_in_the_menu_of_every_page(page: Page, course: Course, site_url: str, path: str) -> None:
    """Each by its name; lessons are those of the page's own band and no others."""

    page.goto(f"{site_url}/{path}")
    page.locator(".menu-open").click()
    slugs = [band.slug for band in course.registry.scope.bands]
    found = page.locator("#menu > ul > li > a:visible").evaluate_all(
        "all => all.map((el) => el.pathname.split('/').slice(-2)[0])"
    )
    lessons = page.locator("#menu ul ul a").evaluate_all("all => all.map((el) => el.pathname.split('/').slice(-2)[0])")
    own = path.removeprefix("en/").partition("/")[0]

    assert found[1:] == slugs
    assert set(lessons) == ({own} if own in slugs else set())


@pytest.mark.parametrize(("width", "height"), [(360, 640), (768, 1024), (1280, 800)])
def test_it_opens_where_the_reader_is(page: Page, site_url: str, width: int, height: int) -> None:
    """The last band's lesson is in sight, the page behind stays where it was, nothing is wider than the menu."""

    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{site_url}/{LESSON}")
    page.locator(".menu-open").click()
    here = page.locator("#menu [aria-current=page]")

    expect(here).to_have_text("Cuộc gọi giữa giờ làm")
    expect(here).to_be_in_viewport()
    assert page.evaluate("scrollY") == 0
    assert page.locator("#menu").evaluate("el => el.scrollWidth <= el.clientWidth")
    assert page.locator("#menu a").evaluate_all("all => all.filter((el) => el.offsetHeight < 44).length") == 0


def test_without_a_script_it_opens_all_the_same(browser: Browser, site_url: str) -> None:
    made = browser.new_context(
        reduced_motion="reduce", java_script_enabled=False, viewport={"width": 360, "height": 640}
    )
    tab = made.new_page()
    tab.goto(f"{site_url}/{LESSON}")
    tab.locator(".menu-open").click()

    expect(tab.locator("#menu").get_by_role("link", name="Lớp 1–2")).to_be_visible()
    made.close()


def test_a_browser_without_popovers_jumps_to_it(page: Page, site_url: str) -> None:
    """It stands before the footer there, with all bands."""

    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(f"{site_url}/{LESSON}")
    page.locator("#menu").evaluate("el => el.removeAttribute('popover')")
    page.locator(".menu-open").click()

    assert page.evaluate("document.activeElement.id") == "menu"
    expect(page.locator("#menu").get_by_role("link", name="Mầm non")).to_be_visible()


def test_the_menu_on_a_phone_works_by_keyboard(page: Page, site_url: str) -> None:
    """Open with Enter, go in, close with Escape: focus is back where it was."""

    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    opener = page.locator("header .menu-open")
    opener.focus()
    page.keyboard.press("Enter")

    assert page.locator("#menu:popover-open a").first.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#menu') !== null")
    page.keyboard.press("Escape")
    assert page.locator("#menu:popover-open").count() == 0
    assert opener.evaluate("el => el === document.activeElement")
