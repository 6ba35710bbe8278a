"""Phones of 2019: what newer browsers brought is taken away; each feature stands, or falls, alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .older import AWAY, NO_DIALOG

ASSETS = Path(__file__).resolve().parents[2] / "overrides/assets/js"
LESSON = "lop-8-9/dang-nhap-luc-hai-gio-sang.html"
NEWER = {
    r"\(\?<[=!]": "look-behind: Safari 16.4",
    r"[|&?]{2}=": "logical assignment: Safari 14, Chrome 85",
    r"/[a-z]*[vd][a-z]*\.(?:test|exec)\(": "flags v and d: Safari 17, 15",
    r"#\w+\s*[=;(]": "private members: Safari 14.1",
    r"\bstatic\s*\{": "static blocks: Safari 16.4",
    r"^await ": "await outside functions: Safari 15",
}
"""Syntax that an older browser refuses together with the whole file."""


@pytest.fixture
def older(context: BrowserContext) -> BrowserContext:
    """Such a browser."""
    context.add_init_script(AWAY)
    return context


def test_no_script_is_refused_for_its_syntax() -> None:
    """A file that cannot be read takes its whole bundle away; optional chaining is in Safari 13.1 and Chrome 80."""

    found = {}
    for file in ASSETS.rglob("*.js"):
        code = re.sub(r"(?m)(^|\s)//.*$", "", file.read_text("utf-8"))
        wrong = [why for pattern, why in NEWER.items() if re.search(pattern, code, re.M)]
        if wrong:
            found[file.name] = wrong

    assert found == {}


def test_pages_questions_and_search_work_without_newer_functions(older: BrowserContext, site_url: str) -> None:
    """No error, a question is answered and kept, the search finds."""

    page, said = older.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{site_url}/{LESSON}")
    question = page.locator("section.q").first
    question.locator("input").first.check()
    question.locator(".q-check").click()
    expect(question.locator(".q-says")).not_to_be_empty()
    page.locator(".search-open").click()
    page.keyboard.type("mat khau")
    expect(page.locator("dialog .search-hits a").first).to_have_attribute("href", re.compile("mat-khau"))
    page.goto(f"{site_url}/lop-8-9/index.html")
    expect(page.locator("main a").first).to_be_visible()

    assert said == []


def test_without_dialogs_the_link_leads_to_the_search_page(older: BrowserContext, site_url: str) -> None:
    """Where everything else works."""

    older.add_init_script(NO_DIALOG)
    page = older.new_page()
    page.goto(f"{site_url}/{LESSON}")
    page.locator(".search-open").click()
    page.wait_for_url("**/tim.html")
    page.keyboard.type("mat khau")
    expect(page.locator(".search-hits a").first).to_be_visible()


def test_a_search_that_cannot_run_takes_nothing_else_along(page: Page, site_url: str) -> None:
    """The lesson's questions work, and the list of all lessons is there."""

    page.add_init_script("String.prototype.normalize = undefined")
    page.goto(f"{site_url}/tim.html", wait_until="load")
    expect(page.locator("main article a[href$='mat-khau-de-nho.html']")).to_be_visible()
    expect(page.locator("#search-typed")).to_be_hidden()
    page.goto(f"{site_url}/{LESSON}")
    question = page.locator("section.q").first
    question.locator("input").first.check()
    question.locator(".q-check").click()
    expect(question.locator(".q-says")).not_to_be_empty()


def test_the_month_the_filter_and_the_leaves_work_without_newer_functions(older: BrowserContext, site_url: str) -> None:
    """What came after 2020 is taken away; nothing is told to the console."""

    page, said = older.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{site_url}/index.html")
    expect(page.locator(".month li a").first).to_be_visible()
    page.goto(f"{site_url}/can-cu.html")
    page.locator("#filter").fill("du lieu ca nhan")
    expect(page.locator(".filter [role=status]")).to_contain_text("Còn ")
    page.goto(f"{site_url}/mach/lua-dao-va-ma-doc.html")
    page.locator("a.term").first.focus()
    expect(page.locator(".term-note")).to_be_visible()

    assert said == []


def test_a_filter_that_cannot_run_leaves_the_page_open(page: Page, site_url: str) -> None:
    """All entries are there, as without scripts; the menu and the colours work."""

    page.add_init_script("String.prototype.normalize = undefined")
    page.goto(f"{site_url}/ma-tran.html", wait_until="load")

    assert page.locator("#filter").count() == 0
    assert page.locator(".fold tbody tr:visible").count() == page.locator(".fold tbody tr").count() > 0
    expect(page.locator("header .scheme")).to_be_visible()
