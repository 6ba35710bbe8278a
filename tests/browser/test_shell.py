"""What every page has, whatever it holds: its scheme, its other language, its voice, no need of scripts nor of a server."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

from .built_pages import answer_everything


def test_the_scheme_button_keeps_its_choice(page: Page, site_url: str) -> None:
    """Dark chosen on one page is dark on the next, before anything is painted light."""

    page.goto(f"{site_url}/")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("header button.scheme, header button[class*=scheme]").first.click()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(f"{site_url}/lop-8-9/")

    assert after != before
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after


def test_a_lesson_reads_without_javascript(browser: Browser, site_url: str) -> None:
    """Text, navigation, every question, and the answers in <details> that open."""

    made = browser.new_context(
        reduced_motion="reduce", java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    page = made.new_page()
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    keys = page.locator("details.q-key")

    assert page.locator("section.q").count() == keys.count() >= 6
    assert page.locator("section.q:visible").count() == keys.count()
    keys.first.locator("summary").click()
    assert keys.first.locator("li").first.is_visible()
    assert page.locator("a[href*='can-giup-ngay']:visible").count() >= 1
    assert page.locator("button:visible:not([popovertarget])").count() == 0, "a button that does nothing"
    page.locator("header .menu-open").click()
    assert page.locator("#menu:popover-open a").first.is_visible()
    made.close()


def test_the_language_link_keeps_the_page(page: Page, site_url: str) -> None:
    """From a Vietnamese lesson to the same lesson in English and back."""

    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    page.locator("header a[hreflang=en]").click()

    assert urlsplit(page.url).path == "/en/lop-8-9/bat-coc-online.html"
    page.locator("header a[hreflang=vi]").click()
    assert urlsplit(page.url).path == "/lop-8-9/bat-coc-online.html"


def test_read_aloud_is_hidden_without_a_local_vietnamese_voice(page: Page, site_url: str) -> None:
    """Headless Chromium has no voice: no button that could not keep its promise, nor one that sends text away."""

    page.goto(f"{site_url}/lop-1-2/qua-la-tren-man-hinh.html")

    assert page.locator("button.speak:visible, button[class*=speak]:visible").count() == 0


def test_read_aloud_appears_with_a_local_voice_only(page: Page, site_url: str) -> None:
    """A remote voice would hand the page to somebody else; a local one may read."""

    for local, shown in ((False, 0), (True, 1)):
        page.add_init_script(
            f"speechSynthesis.getVoices = () => [{{ lang: 'vi-VN', localService: {str(local).lower()}, name: 'x' }}]"
        )
        page.goto(f"{site_url}/lop-1-2/qua-la-tren-man-hinh.html")

        assert page.locator("button.speak:visible, button[class*=speak]:visible").count() == shown, local


def test_the_built_folder_works_from_a_disk(context: BrowserContext, site: Path) -> None:
    """Opened by double click: home, a band, a lesson, an answer, the other language; nothing but files is asked for."""

    page, wrong = context.new_page(), []
    context.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("file:") else None)
    context.on("console", lambda m: wrong.append(m.text) if m.type in {"error", "warning"} else None)
    page.goto((site / "index.html").as_uri())
    page.locator("main a[href*='lop-6-7']").first.click()
    page.locator("main a[href*='khi-ban-bi-bat-nat']").first.click()
    page.get_by_role("button", name="Đọc cả bài").click()
    answer_everything(page)
    page.locator("header a[hreflang=en]").click()
    page.wait_for_url("**/en/lop-6-7/khi-ban-bi-bat-nat.html")  # and until it is loaded, or nothing is there to count

    assert page.locator("section.q").count() >= 6
    assert wrong == []
