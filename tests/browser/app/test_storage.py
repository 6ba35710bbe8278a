"""What goes into the storage and out of it: nothing that was tampered with, nothing without room, the school's own files, all of it forgotten."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from .app_site import AppSite
from .visiting import BAND, CACHES, ENTRIES, LESSON, LIST, OTHER, PATIENCE, REGISTERED, answer, glance, visit


def test_a_tampered_page_is_not_kept(page: Page, app: AppSite) -> None:
    """The rest is; once the page is mended, it is kept as well."""

    genuine = (app.folder / OTHER).read_bytes()
    app.change(OTHER, "</main>", '<a href="https://ca-cuoc.example/">Nhà cái</a></main>')
    glance(page, app)
    glance(page, app)
    kept = page.evaluate(ENTRIES)
    assert OTHER not in kept
    assert {LESSON, BAND} <= set(kept)
    assert page.locator(".kept").is_hidden()

    page.goto(f"{app.url}/{OTHER}")
    expect(page.locator("main a[href*=ca-cuoc]")).to_have_count(1)  # the network's page, for as long as it is like that
    (app.folder / OTHER).write_bytes(genuine)
    visit(page, app, OTHER)
    expect(page.locator("main a[href*=ca-cuoc]")).to_have_count(0)
    assert OTHER in page.evaluate(ENTRIES)


def test_a_tampered_list_keeps_nothing(page: Page, app: AppSite) -> None:
    """Neither what it lists nor itself; pages come from the network."""

    app.change(LIST, '"assets/', '"xassets/')
    glance(page, app)
    glance(page, app)
    assert [path for path in page.evaluate(ENTRIES) if path.startswith(("lop-8-9", LIST))] == []
    assert page.locator(".kept").is_hidden()
    answer(page)


def test_full_storage_never_breaks_the_site(page: Page, context: BrowserContext, app: AppSite, said: list[str]) -> None:
    """With room for next to nothing: pages, questions and search work, nothing is promised, the console is empty."""

    session = context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": app.url, "quotaSize": 40_000})
    for path in (LESSON, OTHER, BAND, LESSON):
        page.goto(f"{app.url}/{path}")
        expect(page.locator(".clear")).to_be_visible(timeout=PATIENCE)
        assert page.locator(".kept").is_hidden()
    answer(page)
    page.locator(".search-open").click()
    page.locator("#search-typed").fill("mat khau")
    expect(page.locator(".search-hits li").first).to_be_visible()
    assert said == []


def test_one_button_forgets_results_and_pages(page: Page, app: AppSite) -> None:
    """No cache, no worker, no result; the button says so."""

    visit(page, app)
    answer(page)
    page.reload()
    expect(page.locator(".kept")).to_be_visible(timeout=PATIENCE)
    page.locator(".clear").click()

    told = page.locator("footer [role=status]:not(.app)")
    expect(told).to_have_text("Đã xoá. Máy này không còn giữ kết quả hay trang nào.")
    page.wait_for_function(f"async () => !(await {CACHES}).length && !(await {REGISTERED})")
    assert page.evaluate("['progress', 'review'].map((key) => localStorage.getItem(`lachan.${key}`))") == [None, None]
    app.stop()
    page.goto("about:blank")
    with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
        page.goto(f"{app.url}/{LESSON}")


def test_the_schools_own_files_come_from_the_network_first(page: Page, app: AppSite) -> None:
    """A change is seen at once; the copy stands in when the network is slow or gone."""

    def colour() -> str:
        return str(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--cua-truong')"))

    own = app.folder / "truong.css"
    own.write_text("html { --cua-truong: mot }", "utf-8")
    visit(page, app)
    page.reload()
    own.write_text("html { --cua-truong: hai; --dai: ra }", "utf-8")
    page.reload()
    assert colour() == "hai"
    expect(page.locator(".kept")).to_be_visible(timeout=PATIENCE)
    own.write_text("html { --cua-truong: ba; --dai: them-nua }", "utf-8")
    app.stalled = lambda path: "truong.css" in path
    page.reload()
    assert colour() == "hai"
    app.stop()
    page.reload()
    assert colour() in {"hai", "ba"}  # what came too late is the copy now
