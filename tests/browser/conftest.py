"""A real Chromium and a web server on loopback."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from ..loopback import Files, Listener, listening

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

NO_WORKER = "delete Navigator.prototype.serviceWorker"
"""A browser as it is without https: the site does not try to keep itself."""

READING = """if (location.protocol !== 'file:') {
  try { localStorage.setItem('lachan.mode', localStorage.getItem('lachan.mode') || 'read'); } catch {}
}"""
"""A learner who reads lessons whole: what is not about steps is looked at there, where everything is in sight.

Not from a disk: where a script asks for the storage before such a page has begun, Chromium now and then shows it empty.
"""


@pytest.fixture(scope="session")
def browser(driver: Playwright, shell_path: str) -> Iterator[Browser]:
    """One Chromium for all tests."""
    chromium = driver.chromium.launch(executable_path=shell_path, args=ARGUMENTS)
    yield chromium
    chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile with a phone's window. What the service worker does is looked at in app/, and only there.

    Its owner asked for less motion, as everywhere in these tests: a click waits until what it meets stands still, and a page
    that scrolls smoothly to its place takes a second for that.
    """
    made = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
    made.add_init_script(NO_WORKER)
    made.add_init_script(READING)
    yield made
    made.close()


def noises(page: Page) -> list[str]:
    """Whatever reaches the console of a tab from now on, and what is thrown: a list that grows."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@contextlib.contextmanager
def quiet_phone(page: Page, address: str) -> Iterator[Page]:
    """A page opened on a small phone; nothing may reach its console."""
    page.set_viewport_size({"width": 360, "height": 640})
    heard = noises(page)
    page.goto(address)
    yield page
    assert heard == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab."""
    return context.new_page()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on loopback; returns its address."""
    servers: list[Listener] = []

    def start(folder: Path) -> str:
        servers.append(listening(partial(Files, directory=str(folder))))
        return f"http://127.0.0.1:{servers[-1].server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The folder of the built site."""
    return built


@pytest.fixture(scope="session")
def site_url(built: Path, serve: Callable[[Path], str]) -> str:
    """The address of the built site."""
    return serve(built)
