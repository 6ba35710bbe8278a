"""What a phone loads: Chromium asks a server of ours, which remembers what for; bodies are weighed as brotli 11 packs them."""

from __future__ import annotations

import contextlib
import shutil
import statistics
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import brotli
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from courseware.machine import browsers

from ..browser.app_site import AppSite
from ..browser.conftest import ARGUMENTS
from ..loopback import Files, listening
from .building import Figures
from .peers import RIVALS
from .timed import FailedError, run
from .workshop import Workshop

LESSON, NEXT = "lop-8-9/bat-coc-online", "lop-8-9/dang-nhap-luc-hai-gio-sang"
"""One of the heaviest lessons, and another of its band."""
PHONE: ViewportSize = {"width": 412, "height": 823}
TYPED = "mat khau"
IDLE = 10_000
"""Milliseconds in which a page does what it puts off."""
FIRST_RESULT = """async (typed) => {
  const seen = async (selector) => {
    for (;;) {
      const found = document.querySelector(selector);
      if (found && found.getClientRects().length) return found;
      await new Promise(requestAnimationFrame);
    }
  };
  const began = performance.now();
  document.querySelector('.search-open').click();
  const box = await seen('dialog[open] input');
  box.value = typed;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await seen('dialog[open] .search-hits li');
  return performance.now() - began;
}"""


def weights(bench: Workshop) -> Figures:
    """The first visit, with and without what is kept, the next lesson; others' first visit to the same lesson."""
    found: Figures = {}
    with _site(bench) as app, chromium() as browser:
        bench.say("mở một bài")
        page = _tab(browser, "block")
        page.goto(f"{app.url}/{LESSON}.html", wait_until="networkidle")
        found |= {"visit-kb": _size(app.folder, app.asked) / 1e3, "visit-requests": len(app.asked)}
        first = [*app.asked, *_opened(page, app, LESSON)]
        ours = _size(app.folder, first)
        found["read-kb"] = ours / 1e3
        then = set(_opened(page, app, NEXT)) - set(first)
        found["next-kb"] = _size(app.folder, then) / 1e3
        page.context.close()
        app.asked.clear()
        page = _tab(browser, "allow")
        page.goto(f"{app.url}/{LESSON}.html", wait_until="networkidle")
        page.wait_for_timeout(IDLE)
        found |= {"worker-kb": _size(app.folder, app.asked) / 1e3, "worker-requests": len(app.asked)}
        for name in RIVALS:
            try:
                found[f"visit-{name}"] = ours / _rival(bench, browser, name)
            except FailedError as error:
                found[f"visit-{name}"] = str(error)
    return found


def search(bench: Workshop) -> Figures:
    """Bytes of the search before it is used and until its first result; and how long that takes on a slow processor."""
    bench.say("tìm")
    with _site(bench) as app, chromium() as browser:
        app.stalled = lambda path: (
            "search-texts" in path
        )  # the first result does not wait for them, so they are not counted
        page = _tab(browser, "block")
        before = [path for path in _opened(page, app, LESSON) if "/search" in path]
        app.asked.clear()
        page.evaluate(FIRST_RESULT, TYPED)
        asked = [path for path in app.asked if not app.stalled(path)]
        page.context.close()
        spent = [_slowly(browser, app) for _ in range(bench.rounds)]
        return {
            "search-before": _size(app.folder, before) / 1e3,
            "search-kb": _size(app.folder, asked) / 1e3,
            "search-seconds": statistics.median(spent),
        }


def _slowly(browser: Browser, app: AppSite) -> float:
    page = _tab(browser, "block")
    _opened(page, app, LESSON)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    took: float = page.evaluate(FIRST_RESULT, TYPED)
    page.context.close()
    return took / 1e3


def _opened(page: Page, app: AppSite, lesson: str) -> list[str]:
    """What is asked for when a page is opened and read to its end."""
    app.asked.clear()
    _read(page, f"{app.url}/{lesson}.html")
    return list(app.asked)


def _read(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(500)
    page.wait_for_load_state("networkidle")


def _size(folder: Path, asked: Iterable[str]) -> int:
    """Bytes of the bodies, each once. An address that is a folder is its `index.html`; what is not there weighs nothing."""
    total = 0
    for path in {unquote(urlsplit(one).path).lstrip("/") for one in asked}:
        file = folder / path / "index.html" if (folder / path).is_dir() else folder / path
        body = file.read_bytes() if file.is_file() else b""
        total += min(len(body), len(brotli.compress(body)))
    return total


def _rival(bench: Workshop, browser: Browser, name: str) -> int:
    """Bytes of a first visit to the same lesson, built by another generator. Raises FailedError."""
    peer = RIVALS[name]
    bench.say(f"mở một bài của {peer.title}")
    folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=bench.folder))
    run(peer.set_up(bench.template("course"), folder), folder, bench.environment)
    site = folder / peer.site
    path = lesson_of(site)
    with _counted(site) as (address, asked):
        page = _tab(browser, "block")
        _read(page, f"{address}/{path}")
        page.context.close()
    size = _size(site, asked)
    shutil.rmtree(folder)
    return size


def lesson_of(site: Path) -> str:
    """Where a generator has put the lesson, in Vietnamese. Raises FailedError."""
    found = [*site.rglob(f"{LESSON}/index.html"), *site.rglob(f"{LESSON}.html")]
    ours = [file.relative_to(site) for file in found if "en" not in file.relative_to(site).parts]
    if not ours:
        raise FailedError(f"không thấy bài {LESSON} trong trang dựng ra")
    return ours[0].as_posix().removesuffix("index.html")


@contextlib.contextmanager
def _counted(site: Path) -> Iterator[tuple[str, list[str]]]:
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
def _site(bench: Workshop) -> Iterator[AppSite]:
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


def _tab(browser: Browser, workers: Any) -> Page:
    """A tab of a phone that has never been here."""
    context: BrowserContext = browser.new_context(service_workers=workers, viewport=PHONE)
    return context.new_page()
