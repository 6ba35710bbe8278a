"""After two pages the band is kept: lessons, search and review without a network, and the page for what is not kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .app_site import AppSite
from .visiting import ENTRIES, LESSON, OFFLINE, OTHER, answer, visit

ELSEWHERE = "lop-6-7/khi-ban-bi-bat-nat.html"


def test_after_two_pages_the_band_works_without_a_network(page: Page, app: AppSite, said: list[str]) -> None:
    """Its other lesson with questions and pictures, its list, the home page, help, and the search; the console is empty."""

    visit(page, app)
    app.stop()

    page.goto(f"{app.url}/{OTHER}?den-tu=cong")
    answer(page)
    page.goto(f"{app.url}/lop-8-9/")
    for picture in page.locator("main img").all():
        picture.scroll_into_view_if_needed()
        page.wait_for_function("image => image.naturalWidth > 0", arg=picture.element_handle())
    page.locator("a.help").click()
    expect(page.locator("a[href='tel:111']").first).to_be_visible()
    page.locator("a.brand").click()
    expect(page.locator(".door").first).to_be_visible()
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("dang nhap luc 2 gio sang")
    page.locator(".search-hits a").first.click()
    page.wait_for_url(f"{app.url}/{LESSON}**")
    assert said == []


DUE = """() => {
  const day = Math.floor((Date.now() - new Date().getTimezoneOffset() * 6e4) / 864e5);
  const state = { 'lop-8-9/bat-coc-online/1': [1, day, 'x'], 'lop-8-9/bat-coc-online/3': [0, day - 1, 'x'] };
  localStorage.setItem('lachan.review', JSON.stringify(state));
}"""
"""Two objectives of a lesson of the band are due."""


def test_a_review_is_done_without_a_network(page: Page, app: AppSite, said: list[str]) -> None:
    """From the line on the home page through the questions, which stand on pages that were never opened, and back."""

    visit(page, app)
    page.evaluate(DUE)
    app.stop()

    page.goto(f"{app.url}/")
    page.locator(".due a").click()
    page.locator(".again-go").click()
    for n in (1, 2):
        expect(page.locator(".asked-bar span")).to_have_text(f"Câu {n} trên 2")
        expect(page.locator(".q:visible")).to_have_count(1)
        page.locator(".asked-bar a").last.click()
    expect(page.locator(".again-sum")).to_have_text("Còn 2 trên 2 câu chưa làm.")
    assert said == []


def test_nothing_is_kept_beyond_what_was_chosen(page: Page, app: AppSite, built: Path) -> None:
    """No other band, no English lesson, nothing for adults who write or teach."""

    visit(page, app)

    kept = [path for path in page.evaluate(ENTRIES) if path.endswith(".html")]
    assert sorted(kept) == sorted([
        *(file.relative_to(built).as_posix() for file in (built / "lop-8-9").rglob("*.html") if file.stem != "day-bai"),
        "index.html", "can-giup-ngay.html", "tim.html", "on-lai.html", "mat-mang.html", "en/mat-mang.html",
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("path", "heading"), [(ELSEWHERE, OFFLINE), ("khong/co", OFFLINE), (f"en/{LESSON}", "When the device is offline")]
)
def test_what_is_not_kept_becomes_the_offline_page(page: Page, app: AppSite, path: str, heading: str) -> None:
    """In its language and with its styles at any depth; when the network is back, it is reloaded."""

    visit(page, app)
    app.stop()

    shown = page.goto(f"{app.url}/{path}")
    assert shown and shown.status == 503
    expect(page.locator("h1")).to_have_text(heading)
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).display") == "grid"
    app.start()
    page.reload()
    expect(page.locator("h1")).not_to_have_text(heading)


def test_help_opens_from_the_offline_page(page: Page, app: AppSite) -> None:
    """111 is there as well, without another page."""

    visit(page, app)
    app.stop()

    page.goto(f"{app.url}/{ELSEWHERE}")
    expect(page.locator("main a[href='tel:111']")).to_be_visible()
    page.locator("main a[href$='can-giup-ngay.html']").click()
    expect(page.locator("a[href='tel:111']").first).to_be_visible()


def test_both_languages_once_both_were_opened(page: Page, app: AppSite) -> None:
    """The language link leads from one kept copy to the other."""

    visit(page, app)
    visit(page, app, f"en/{LESSON}")
    app.stop()

    page.reload()
    page.locator("a.lang").click()
    page.wait_for_url(f"{app.url}/{LESSON}")
    page.locator("a.lang").click()
    page.wait_for_url(f"{app.url}/en/{LESSON}")
    answer(page)
