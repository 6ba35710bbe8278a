"""How a reader visits: pages opened, touched and answered, each until what follows is kept; and what the browser holds then."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .app_site import AppSite

LESSON, OTHER, BAND = (
    "lop-8-9/dang-nhap-luc-hai-gio-sang.html",
    "lop-8-9/bai-gui-trang-truong.html",
    "lop-8-9/index.html",
)
"""Lessons that open with a question of one choice, and their band."""
LIST = "assets/giu/vi-L89.json"
OFFLINE = "Khi máy không có mạng"
IDLE = "new Promise((done) => requestIdleCallback(() => setTimeout(done, 300), { timeout: 5000 }))"
"""Long enough for a page to do what it puts off."""
PATIENCE = 30_000
"""Milliseconds until a worker has done its work on a busy machine."""
CACHES = "caches.keys()"
ENTRIES = """async () => {
  const caches_ = await Promise.all((await caches.keys()).map((key) => caches.open(key)));
  return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname.slice(1));
}"""
JUDGES_KEPT = f"async () => (await ({ENTRIES})()).filter((path) => path.includes('answers')).length === 2"
"""Script and style of what judges."""
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"


def glance(page: Page, app: AppSite, path: str = LESSON) -> None:
    """Open a page, as the first of this site, and stay until it is kept."""
    page.goto(f"{app.url}/{path}")
    expect(page.locator(".clear")).to_be_visible(timeout=PATIENCE)


def visit(page: Page, app: AppSite, path: str = LESSON) -> None:
    """Open a page twice, and stay until its band is kept."""
    glance(page, app, path)
    page.reload()
    expect(page.locator(".kept")).to_be_visible(timeout=PATIENCE)


def touch(page: Page) -> None:
    """The first sign of life, which loads what judges, and stay until that is kept."""
    page.mouse.wheel(0, 100)
    page.wait_for_function(JUDGES_KEPT, timeout=PATIENCE)


def take_new_version(page: Page) -> None:
    """Press what is offered at the end of the page, by keyboard: who jumps there by mouse is overtaken by what judges, which moves it."""
    page.locator(".fresh button").press("Enter")


def answer(page: Page) -> None:
    """Answer the first question and get told why."""
    question = page.locator("section.q").first
    question.locator("input").first.check()
    question.locator(".q-check").click()
    expect(question.locator(".q-says")).not_to_be_empty()
