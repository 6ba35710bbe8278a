"""How far the worker reaches: not into frames, embed pages and other copies; and a browser that installs the app, or no worker."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright

from ..conftest import ARGUMENTS, READING
from .app_site import PORTAL, AppSite
from .visiting import CACHES, IDLE, LESSON, OTHER, REGISTERED, answer, visit

FRAME = f'<!doctype html><title>Cổng</title><iframe src="{LESSON}"></iframe>'


def test_a_frame_installs_nothing(page: Page, app: AppSite) -> None:
    """A page shown in a portal leaves nothing on the visitor's device."""

    (app.folder / PORTAL).write_text(FRAME, "utf-8")
    page.goto(f"{app.url}/{PORTAL}", wait_until="networkidle")
    page.frames[1].evaluate(IDLE)

    assert page.frames[1].locator("section.q").count() > 0
    assert (page.evaluate(REGISTERED), page.evaluate(CACHES)) == (0, [])


def test_a_frame_shows_what_the_server_allows_today(page: Page, app: AppSite) -> None:
    """A kept copy has the headers of the day it was kept; whether a portal may frame a page is for the server to say."""

    visit(page, app)
    (app.folder / PORTAL).write_text(FRAME, "utf-8")
    app.asked.clear()
    page.goto(f"{app.url}/{PORTAL}", wait_until="networkidle")

    assert page.frames[1].locator("section.q").count() > 0
    assert f"/{LESSON}" in app.asked


def test_embed_pages_and_signed_lists_are_left_alone(page: Page, app: AppSite) -> None:
    """Without a network they fail as anywhere; what checks a copy must never see ours."""

    visit(page, app)
    app.stop()

    for path in (f"nhung/{LESSON}", "en/nhung/index.html", "integrity.json", ".well-known/security.txt", "sw.js"):
        with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
            page.goto(f"{app.url}/{path}")


def test_two_copies_on_one_host_do_not_touch_each_other(page: Page, app: AppSite, built: Path) -> None:
    """What one forgets, the other keeps."""

    shutil.copytree(built, app.folder / "an-toan")
    visit(page, app, f"an-toan/{LESSON}")
    visit(page, app)
    page.locator(".clear").click()
    page.wait_for_function(f"async () => (await {REGISTERED}) === 1")
    app.stop()

    page.goto(f"{app.url}/an-toan/{OTHER}")
    answer(page)


def test_chromium_can_install_it(driver: Playwright, chromium_path: str, app: AppSite, tmp_path: Path) -> None:
    """The manifest has no error and nothing is missing; asked in an ordinary profile, for a private one installs nothing."""

    context = driver.chromium.launch_persistent_context(
        tmp_path / "profile", executable_path=chromium_path, args=ARGUMENTS
    )
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        page.goto(f"{app.url}/index.html")

        assert session.send("Page.getAppManifest")["errors"] == []
        assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    finally:
        context.close()


def test_a_worker_that_cannot_be_installed_is_not_missed(browser: Browser, app: AppSite) -> None:
    """A browser that forbids storage: no error, no promise."""

    context = browser.new_context(service_workers="block")
    context.add_init_script(READING)
    page, said = context.new_page(), []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{app.url}/{LESSON}")
    page.evaluate(IDLE)
    answer(page)
    assert (said, page.locator(".kept").is_hidden()) == ([], True)
    context.close()
