"""A new version of the site: offered and never forced, loaded in parts, whole or not at all."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from courseware.site import service_worker

from .app_site import PORTAL, AppSite
from .visiting import ENTRIES, LESSON, LIST, OTHER, PATIENCE, answer, take_new_version, visit

BEFORE = Path(__file__).with_name("worker_before_lists.js")
"""The worker of November 2026, which had the hash of every file in itself."""
FIND_UPDATE = "navigator.serviceWorker.getRegistration().then((one) => one.update())"
NEXT_STATE = "({ installing }) => new Promise((done) => { installing.onstatechange = () => done(installing.state); })"
TOP_OF_BUTTON = "document.querySelector('.fresh button').getBoundingClientRect().top + scrollY"
UPDATE = f"{FIND_UPDATE}.then(() => true)"


def whole_hash(file: Path) -> str:
    """As `integrity` wants it."""
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode("ascii")


def test_a_new_version_is_offered_and_never_forced(page: Page, context: BrowserContext, app: AppSite) -> None:
    """Until somebody presses, pages are the old version, whole; then this tab alone is loaded again, and the old goes."""

    visit(page, app, OTHER)
    typed = page.locator("section.q input[type=checkbox], section.q input[type=radio]").first
    typed.check()
    old = page.evaluate(ENTRIES)
    app.change(LESSON, "<h1>", "<h1>Bản hai: ")
    app.change(OTHER, "<h1>", "<h1>Bản hai: ")
    app.release()

    other = context.new_page()
    other.goto(f"{app.url}/{LESSON}")
    expect(other.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".fresh")).to_have_text("Đã có bản mới của Lá chắn số. Dùng bản mới")
    other.reload()
    expect(other.locator("h1")).not_to_contain_text("Bản hai")

    take_new_version(other)
    expect(other.locator("h1")).to_contain_text("Bản hai", timeout=PATIENCE)
    expect(page.locator("h1")).not_to_contain_text("Bản hai")
    assert typed.is_checked()
    expect(page.locator(".fresh")).to_be_hidden()
    expect(other.locator(".kept")).to_be_visible(timeout=PATIENCE)
    assert sorted(other.evaluate(ENTRIES)) == sorted(old)  # the same paths: nothing of the old version is left
    app.stop()
    other.goto(f"{app.url}/{OTHER}")
    expect(other.locator("h1")).to_contain_text("Bản hai")


def test_the_button_of_a_new_version_stays_under_the_finger(page: Page, app: AppSite) -> None:
    """What is said of the kept pages comes a moment later, and moves nothing that is being pressed."""

    visit(page, app)
    app.change(OTHER, "<h1>", "<h1>Bản hai: ")
    app.release()
    page.evaluate(UPDATE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    above = page.evaluate(TOP_OF_BUTTON)
    page.evaluate("document.querySelector('.kept').hidden = true")
    assert page.evaluate(TOP_OF_BUTTON) == above


def test_a_new_version_that_a_browser_forgets_is_asked_for_once_more_by_a_reload(page: Page, app: AppSite) -> None:
    """Chromium does when the old worker is asked for a file at that very moment; here the new one does not hear the press."""

    visit(page, app)
    app.change("sw.js", "skipWaiting()", "0")
    page.evaluate(UPDATE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)

    with page.expect_navigation(timeout=PATIENCE):
        take_new_version(page)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)


def test_an_update_loads_only_what_changed(page: Page, app: AppSite) -> None:
    """Of a version with one changed lesson, that lesson and the lists of hashes."""

    visit(page, app)
    app.change(OTHER, "<h1>", "<h1>Bản hai: ")
    app.release()
    app.asked.clear()

    page.evaluate(UPDATE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    assert app.asked_for_a_version() == ["/sw.js", f"/{LIST}", f"/{OTHER}"]


def test_a_version_that_cannot_come_whole_is_not_installed(page: Page, app: AppSite) -> None:
    """The network goes away during the update: the old version stays, and works."""

    visit(page, app)
    app.change(OTHER, "<h1>", "<h1>Bản hai: ")
    app.release()
    app.lost = lambda path: OTHER in path
    assert page.evaluate(f"{FIND_UPDATE}.then({NEXT_STATE})") == "redundant"

    app.stop()
    page.goto(f"{app.url}/{OTHER}")
    answer(page)
    expect(page.locator("h1")).not_to_contain_text("Bản hai")


def test_the_worker_before_lists_gives_way(page: Page, app: AppSite) -> None:
    """It had all hashes in itself; the new one finds what it kept, loads the lists, and little else."""

    new = (app.folder / "sw.js").read_bytes()
    groups = service_worker.groups(app.folder)
    hashes = {name: whole_hash(app.folder / name) for names in groups.values() for name in names}
    tables = f"'use strict';const FILES={json.dumps(hashes)},GROUPS={json.dumps(groups)};"
    (app.folder / "sw.js").write_text(tables + BEFORE.read_text("utf-8"), "utf-8")
    visit(page, app)
    old = page.evaluate(ENTRIES)
    (app.folder / "sw.js").write_bytes(new)
    app.asked.clear()
    page.evaluate(UPDATE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    assert app.asked_for_a_version() == ["/sw.js", "/assets/giu/vi.json", f"/{LIST}"]

    take_new_version(page)
    expect(page.locator(".fresh")).to_be_hidden(timeout=PATIENCE)
    expect(page.locator(".kept")).to_be_visible(timeout=PATIENCE)
    kept = page.evaluate(ENTRIES)
    assert {path for path in old if path != "assets/giu"} <= set(kept)
    app.stop()
    page.goto(f"{app.url}/{OTHER}")
    answer(page)


def test_the_last_page_closed_makes_way_for_the_new_version(context: BrowserContext, app: AppSite, built: Path) -> None:
    """Nobody pressed; the next visit is new. A page outside the copy's folder sees when the browser has made the change."""

    shutil.copytree(built, app.folder / "an-toan")
    page, outside = context.new_page(), context.new_page()
    visit(page, app, f"an-toan/{LESSON}")
    app.change(f"an-toan/{LESSON}", "<h1>", "<h1>Bản hai: ")
    app.release("an-toan")
    page.evaluate(UPDATE)
    expect(page.locator(".fresh")).to_be_visible(timeout=PATIENCE)
    (app.folder / PORTAL).write_text("<!doctype html><title>Cổng</title>", "utf-8")
    outside.goto(f"{app.url}/{PORTAL}")

    page.close()
    outside.wait_for_function("async () => !(await navigator.serviceWorker.getRegistration('/an-toan/')).waiting")
    outside.goto(f"{app.url}/an-toan/{LESSON}")
    expect(outside.locator("h1")).to_contain_text("Bản hai", timeout=PATIENCE)
