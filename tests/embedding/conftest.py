"""The real site with its embed pages, a portal on another site, and browsers that visit it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Playwright

from courseware.content.model import Lang
from courseware.embedding import taking, writing
from courseware.testing.sharing import made_once

from ..loopback import Files, listening
from .visiting import Portal, Visitor

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
BASE = "https://hoc-lieu.example/an-toan/"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def framed(built: Path, shared: Path) -> Path:
    """A copy of the built site with its embed pages, made once for all workers; nobody writes into it."""

    def make(site: Path) -> None:
        writing.embed(Path(shutil.copytree(built, site)), OVERRIDES, BASE)

    return made_once(shared / "framed/site", make)


def made(site: Path) -> list[Path]:
    """The embed pages, without the two to copy from."""
    return [
        page
        for lang in Lang
        for page in sorted((site / taking.home(str(lang))).rglob("*.html"))
        if page.parent.name != "nhung"
    ]


def copied(site: Path, lang: Lang) -> list[list[str]]:
    """What the page to copy from offers for each lesson: frames with relative, then whole addresses, then card, then link."""
    tree = html.parse(str(site / taking.home(str(lang)) / "index.html"), html.HTMLParser(encoding="utf-8"))
    return [[pre.text_content() for pre in lesson.xpath('.//pre[@class="copy"]')] for lesson in tree.xpath("//details")]


@pytest.fixture(scope="session")
def host(framed: Path) -> Iterator[str]:
    """The school's site on 127.0.0.1."""
    server = listening(partial(Files, directory=str(framed)))
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def portal() -> Iterator[Portal]:
    """The portal on localhost."""
    made = Portal()

    class Pages(Files):
        def do_GET(self) -> None:  # noqa: N802 (the name that http.server calls)
            body, headers = made.pages.get(self.path, ("", {}))
            self.send_response(200)
            self.send_header(
                "Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html; charset=utf-8"
            )
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

    server = listening(Pages)
    made.url = f"http://localhost:{server.server_port}"
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def shell(driver: Playwright, shell_path: str) -> Iterator[Browser]:
    """Chromium without windows: for all that does not turn on what third parties may store."""
    browser = driver.chromium.launch(executable_path=shell_path, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def visitors(
    driver: Playwright, chromium_path: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[bool, Visitor]]:
    """Chromium where third parties may not store (True; so is a private window), and where they may (an own profile)."""
    profile = tmp_path_factory.mktemp("profile")
    (profile / "Default").mkdir()
    (profile / "Default/Preferences").write_text(
        '{"profile": {"cookie_controls_mode": 0, "block_third_party_cookies": false}}'
    )
    private = driver.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
    own = driver.chromium.launch_persistent_context(profile, executable_path=chromium_path, args=ARGUMENTS)
    yield {True: private, False: own}
    own.close()
    private.close()
