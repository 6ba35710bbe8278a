"""What search loads, when and how much; and what stands until it has come, or when it never does."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect


def test_nothing_of_search_is_loaded_before_its_box_is_opened(
    page: Page, context: BrowserContext, site_url: str
) -> None:
    """Opening loads script, style and titles; typing loads the texts; opening again loads nothing."""

    loaded: list[str] = []
    context.on("request", lambda request: loaded.append(request.url) if "/search" in request.url else None)
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html", wait_until="networkidle")

    assert loaded == []
    page.locator(".search-open").click()
    expect(page.locator("dialog .search-hits")).to_be_attached()
    assert len(loaded) == 3
    page.locator("#search-typed").fill("mat khau")
    page.wait_for_function("() => self.searchTexts")
    assert len(loaded) == 4
    page.keyboard.press("Escape")
    page.locator(".search-open").click()
    expect(page.locator("dialog[open]")).to_have_count(1)
    assert len(loaded) == 4


@pytest.mark.parametrize("root", ["", "en/"])
def test_the_first_result_costs_at_most_18_kb(page: Page, context: BrowserContext, site_url: str, root: str) -> None:
    """Script, style and titles, compressed: the texts do not come, and the first answer stands."""

    context.route("**/search-texts.*", lambda route: None)
    page.goto(f"{site_url}/{root}lop-8-9/bat-coc-online.html", wait_until="networkidle")
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url) if "/search" in request.url else None)
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("password" if root else "mat khau")
    expect(page.locator("dialog .search-hits li").first).to_be_visible()

    assert sum(len(gzip.compress(page.request.get(url).body(), 9)) for url in loaded[:-1]) <= 18_000
    assert "search-texts" in loaded[-1]


LINKS = "[...document.querySelectorAll('.search-hits li')].map((li) => [li.firstChild.href, li.getBoundingClientRect().top])"


def test_better_answers_do_not_move_what_stands(page: Page, context: BrowserContext, site_url: str) -> None:
    """The texts come late: the list keeps its places, more follows, and the next letter ranks them all anew."""

    waiting: list[Route] = []
    context.route("**/search-texts.*", lambda route: waiting.append(route))
    page.goto(f"{site_url}/tim.html", wait_until="networkidle")
    assert waiting == []
    page.locator("#search-typed").fill("tài khoản")
    expect(page.locator(".search-hits li").first).to_be_visible()
    stood = page.evaluate(LINKS)
    page.wait_for_timeout(600)  # longer than a hand needs
    waiting[0].continue_()
    page.wait_for_function("n => document.querySelectorAll('.search-hits li').length > n", arg=len(stood))
    assert page.evaluate(LINKS)[: len(stood)] == stood
    page.keyboard.press("End")
    page.keyboard.press("Space")
    assert [url for url, _ in page.evaluate(LINKS)] == page.evaluate(
        "Search.find('tài khoản ').slice(0, 30).map(({ page }) => new URL(page.url, document.querySelector('.brand').href).href)"
    )


def test_what_only_texts_say_is_found_when_they_have_come(page: Page, context: BrowserContext, site_url: str) -> None:
    """Until then the box says that it goes on looking."""

    waiting: list[Route] = []
    context.route("**/search-texts.*", lambda route: waiting.append(route))
    page.goto(f"{site_url}/tim.html")
    page.locator("#search-typed").fill("khuyên")
    expect(page.locator("[role=status]#search-count")).to_have_text("Đang tìm trong nội dung các trang…")
    waiting[0].continue_()
    expect(page.locator(".search-hits li").first).to_be_visible()


def test_what_is_typed_before_the_box_is_ready_is_in_it(page: Page, context: BrowserContext, site_url: str) -> None:
    """The search comes late; the field was there for the first letter, and its answer comes by itself."""

    waiting: list[Route] = []
    held = ["search.", "search-index."]  # not what is asked for later
    context.route(
        "**/search*.js", lambda r: waiting.append(r) if any(name in r.request.url for name in held) else r.continue_()
    )
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    page.locator(".search-open").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("bat nat")
    assert page.locator("#search-typed").input_value() == "bat nat"
    for route in waiting:
        route.continue_()
    expect(page.locator("dialog .search-hits a").first).to_have_attribute("href", re.compile("ung-xu-va-bat-nat"))


@pytest.mark.parametrize("lang", ["", "en/"])
def test_it_works_without_a_server(page: Page, site: Path, lang: str) -> None:
    """From file:// the link leads to the search page, which has everything; results lead to pages."""

    page.goto((site / f"{lang}lop-8-9/bat-coc-online.html").as_uri())
    page.locator(".search-open").click()
    page.wait_for_url(f"**/{lang}tim.html")
    expect(page.locator("#search-typed")).to_be_focused()
    page.keyboard.type("password" if lang else "mat khau")
    page.wait_for_function("() => self.searchTexts")
    page.locator(".search-hits a").first.click()

    assert page.url == (site / f"{lang}lop-3-5/mat-khau-de-nho.html").as_uri()


def test_when_something_does_not_load_the_link_leads_on(page: Page, context: BrowserContext, site_url: str) -> None:
    """A lost connection or a missing file: the search page, whose list of lessons needs nothing."""

    context.route("**/search-index.*", lambda route: route.abort())
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    page.locator(".search-open").click()
    page.wait_for_url("**/tim.html")

    assert page.locator("main article a[href$='mat-khau-de-nho.html']").count() == 1


def test_it_does_not_break_a_sandboxed_frame(page: Page, site_url: str) -> None:
    """Without an origin nothing can be loaded later; the link still leads to the search page."""

    page.route(
        "**/frame.html",
        lambda route: route.fulfill(
            content_type="text/html", body='<iframe sandbox="allow-scripts" src="lop-8-9/bat-coc-online.html">'
        ),
    )
    page.goto(f"{site_url}/frame.html")
    page.frame_locator("iframe").locator(".search-open").click()

    expect(page.frame_locator("iframe").locator("main article a[href$='mat-khau-de-nho.html']")).to_have_count(1)
