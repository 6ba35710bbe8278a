"""What a phone loads of ours and of others: bodies are weighed as brotli 11 packs them."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli
from playwright.sync_api import Browser

from ..browser.app.app_site import AppSite
from .building import Figures
from .peers import RIVALS
from .phone import LESSON, NEXT, chromium, counted, opened, read, site_of, tab
from .timed import FailedError, run
from .workshop import Workshop

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
    with site_of(bench) as app, chromium() as browser:
        bench.say("mở một bài")
        page = tab(browser)
        page.goto(f"{app.url}/{LESSON}.html", wait_until="networkidle")
        found |= {"visit-kb": size(app.folder, app.asked) / 1e3, "visit-requests": len(app.asked)}
        first = [*app.asked, *opened(page, app, LESSON)]
        ours = size(app.folder, first)
        found["read-kb"] = ours / 1e3
        then = set(opened(page, app, NEXT)) - set(first)
        found["next-kb"] = size(app.folder, then) / 1e3
        page.context.close()
        app.asked.clear()
        page = tab(browser, keeping=True)
        page.goto(f"{app.url}/{LESSON}.html", wait_until="networkidle")
        page.wait_for_timeout(IDLE)
        found |= {"worker-kb": size(app.folder, app.asked) / 1e3, "worker-requests": len(app.asked)}
        for name in RIVALS:
            try:
                found[f"visit-{name}"] = ours / _rival(bench, browser, name)
            except FailedError as error:
                found[f"visit-{name}"] = str(error)
    return found


def search(bench: Workshop) -> Figures:
    """Bytes of the search before it is used and until its first result; and how long that takes on a slow processor."""
    bench.say("tìm")
    with site_of(bench) as app, chromium() as browser:
        app.stalled = lambda path: (
            "search-texts" in path
        )  # the first result does not wait for them, so they are not counted
        page = tab(browser)
        before = [path for path in opened(page, app, LESSON) if "/search" in path]
        app.asked.clear()
        page.evaluate(FIRST_RESULT, TYPED)
        asked = [path for path in app.asked if not app.stalled(path)]
        page.context.close()
        spent = [_slowly(browser, app) for _ in range(bench.rounds)]
        return {
            "search-before": size(app.folder, before) / 1e3,
            "search-kb": size(app.folder, asked) / 1e3,
            "search-seconds": statistics.median(spent),
        }


def _slowly(browser: Browser, app: AppSite) -> float:
    page = tab(browser)
    opened(page, app, LESSON)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    took: float = page.evaluate(FIRST_RESULT, TYPED)
    page.context.close()
    return took / 1e3


def size(folder: Path, asked: Iterable[str]) -> int:
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
    with counted(site) as (address, asked):
        page = tab(browser)
        read(page, f"{address}/{path}")
        page.context.close()
    weight = size(site, asked)
    shutil.rmtree(folder)
    return weight


def lesson_of(site: Path) -> str:
    """Where a generator has put the lesson, in Vietnamese. Raises FailedError."""
    found = [*site.rglob(f"{LESSON}/index.html"), *site.rglob(f"{LESSON}.html")]
    ours = [file.relative_to(site) for file in found if "en" not in file.relative_to(site).parts]
    if not ours:
        raise FailedError(f"không thấy bài {LESSON} trong trang dựng ra")
    return ours[0].as_posix().removesuffix("index.html")
