"""The box on its page and in its dialog: what it shows, by keyboard, by thumb, for axe, under the policy."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from ...accessibility import of_scheme, violations


def test_a_long_text_is_cut_and_said_to_be(page: Page, site_url: str) -> None:
    """Six thousand words are pasted: twelve are looked for."""

    page.goto(f"{site_url}/tim.html")
    page.locator("#search-typed").fill("mật khẩu dài " * 2000)
    expect(page.locator("#search-count")).to_contain_text("Chỉ tìm theo 12 chữ đầu.")
    assert page.evaluate("Search.find('mật khẩu dài '.repeat(2000)).list.length") == 12
    page.locator("#search-typed").fill("a" * 50_000)
    expect(page.locator("#search-count")).to_contain_text("Chỉ tìm theo 12 chữ đầu.")
    page.locator("#search-typed").fill("mật khẩu")
    expect(page.locator("#search-count")).not_to_contain_text("12 chữ đầu")


@pytest.mark.parametrize(
    ("root", "typed", "tries"),
    [
        ("", "qqqq", ["mật khẩu", "lừa đảo", "bắt nạt"]),
        ("en/", "pasword", ["password", re.compile("."), re.compile(".")]),
    ],
)
def test_nothing_found_brings_three_suggestions(
    page: Page, site_url: str, root: str, typed: str, tries: list[str | re.Pattern[str]]
) -> None:
    """What is written nearly so, else what is asked most; a press looks for it."""

    page.goto(f"{site_url}/{root}tim.html")
    page.locator("#search-typed").fill(typed)
    buttons = page.locator(".search-tries button")
    expect(buttons).to_have_text(tries)
    buttons.first.click()
    expect(page.locator("#search-typed")).to_have_value(tries[0])
    expect(page.locator(".search-hits li").first).to_be_visible()
    expect(buttons).to_have_count(0)


def test_each_page_shows_why_it_was_found(page: Page, site_url: str) -> None:
    """The heading or the description with the words marked, else the words that its text has; no other description."""

    page.goto(f"{site_url}/tim.html")
    page.locator("#search-typed").fill("điện thoại ")
    page.wait_for_function("() => self.searchTexts && document.querySelectorAll('.search-hits li').length === 30")
    found = page.locator(".search-hits li").evaluate_all(
        "all => all.map((li) => [li.querySelectorAll('mark').length, li.querySelector('p')?.textContent || ''])"
    )
    assert [reason for marks, reason in found if not marks and not reason.startswith("Trong trang có “điện")] == []


def test_no_single_key_opens_the_search(page: Page, site_url: str) -> None:
    """WCAG 2.1.4: who speaks to the device, or hits a key by chance, opens nothing; the browser keeps its own keys."""

    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    for key in ("/", "s", "k", "?", "f"):
        page.keyboard.press(key)

    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement === document.body")


def test_the_dialog_works_by_keyboard_and_gives_the_focus_back(page: Page, site_url: str) -> None:
    """Enter opens it, typing finds, Enter goes to the first page, Escape closes."""

    page.goto(f"{site_url}/en/lop-8-9/bat-coc-online.html")
    opener = page.locator(".search-open")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog input")).to_be_focused()
    page.keyboard.type("password")

    expect(page.locator("dialog [role=status]")).to_contain_text("Pages found: ")
    expect(page.locator("dialog mark").first).to_be_visible()
    assert page.locator("dialog mark").first.text_content().lower().startswith("password")  # type: ignore[union-attr]
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("dialog input")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("dialog .search-hits a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/**/mat-khau-de-nho.html")


def test_a_heading_of_this_very_page_closes_the_dialog(page: Page, site_url: str) -> None:
    """The page is already there; it is shown at the heading."""

    page.goto(f"{site_url}/tu-dien.html")
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("botnet")
    page.locator("dialog .search-hits a[href$='#botnet']").click()

    expect(page.locator("dialog[open]")).to_have_count(0)
    assert urlsplit(page.url).fragment == "botnet"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_results_are_accessible_and_big_enough(page: Page, site_url: str, scheme: str, width: int) -> None:
    """axe finds nothing; every link and button can be hit by a thumb; nothing is cut off."""

    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 700})
    for path in ("tim.html", "lop-1-2/qua-la-tren-man-hinh.html"):
        page.goto(f"{site_url}/{path}")
        if path != "tim.html":
            page.locator(".search-open").click()
        page.locator("#search-typed").fill("thông tin")
        expect(page.locator(".search-hits li").first).to_be_visible()
        wrong = violations(page, path, of_scheme(scheme))
        heights = page.locator(".search-hits a, .search button, .search input").evaluate_all(
            "all => all.map((e) => e.getBoundingClientRect().height)"
        )

        assert wrong == []
        assert min(heights) >= 44
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_the_policy_is_kept(page: Page, site_url: str) -> None:
    """Opening, typing and following breaks no rule of the policy and raises no error."""

    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in ("tim.html", "404.html", "en/index.html"):
        page.goto(f"{site_url}/{path}")
        if path != "tim.html":
            page.locator(".search-open").click()
        page.locator("#search-typed").fill("<img src=x onerror=alert(1)> an toan")
        expect(page.locator(".search-hits li").first).to_be_visible()

    assert said == []
