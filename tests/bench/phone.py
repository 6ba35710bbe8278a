"""A phone that has never been here, in Chromium, and servers that remember what they were asked for."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from courseware.machine import browsers

from ..browser.app.app_site import AppSite
from ..browser.conftest import ARGUMENTS, NO_WORKER
from ..loopback import Files, listening
from .timed import FailedError
from .workshop import Workshop

LESSON, NEXT = "lop-8-9/bat-coc-online", "lop-8-9/dang-nhap-luc-hai-gio-sang"
"""One of the heaviest lessons, and another of its band."""
PHONE: ViewportSize = {"width": 412, "height": 823}


def opened(page: Page, app: AppSite, lesson: str) -> list[str]:
    """What is asked for when a page is opened and read to its end."""
    app.asked.clear()
    read(page, f"{app.url}/{lesson}.html")
    return list(app.asked)


def read(page: Page, address: str) -> None:
    """Open a page and go to its end."""
    page.goto(address, wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(500)
    page.wait_for_load_state("networkidle")


@contextlib.contextmanager
def counted(site: Path) -> Iterator[tuple[str, list[str]]]:
    """A plain server: its address, and what it has been asked for."""
    asked: list[str] = []

    class Counting(Files):
        def send_head(self) -> Any:
            asked.append(self.path)
            return super().send_head()

    server = listening(lambda *words: Counting(*words, directory=str(site)))
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def site_of(bench: Workshop) -> Iterator[AppSite]:
    """Ours, on localhost, with the headers of the policy."""
    app = AppSite(bench.site, Path(tempfile.mkdtemp(dir=bench.folder)) / "site")
    try:
        yield app
    finally:
        app.stop()


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of this machine. Raises FailedError when there is none."""
    path = browsers.find()
    if path is None:
        raise FailedError("cần một trình duyệt họ Chromium: apt install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


def tab(browser: Browser, keeping: bool = False) -> Page:
    """A tab of a phone that has never been here. What keeps pages is asked for when `keeping`, and counts there alone."""
    context: BrowserContext = browser.new_context(service_workers="allow" if keeping else "block", viewport=PHONE)
    if not keeping:
        context.add_init_script(NO_WORKER)
    return context.new_page()
