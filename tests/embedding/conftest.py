"""The real site with its embed pages, a portal on another site, and browsers that visit it."""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright

from courseware.embedding import writing
from courseware.testing.sharing import made_once

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


class Files(http.server.SimpleHTTPRequestHandler):
    """A file server that does not write a log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


Visitor = Browser | BrowserContext


@dataclass
class Portal:
    """A web server on localhost, another site than 127.0.0.1: pages and their headers by path."""

    url: str = ""
    pages: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)

    def show(self, body: str, **headers: str) -> str:
        """Publish a page; returns its address."""
        path = f"/{len(self.pages)}"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        icon = '<link rel="icon" href="/icon">'
        self.pages[path] = (
            f'<!doctype html><html lang="vi"><meta charset="utf-8">{icon}<title>Cổng</title>{body}',
            named,
        )
        return self.url + path


def serving(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> http.server.ThreadingHTTPServer:
    """A server on loopback, in a thread of its own."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="session")
def host(framed: Path) -> Iterator[str]:
    """The school's site on 127.0.0.1."""
    server = serving(partial(Files, directory=str(framed)))
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def portal() -> Iterator[Portal]:
    """The portal on localhost."""
    made = Portal()

    class Pages(Files):
        def do_GET(self) -> None:
            body, headers = made.pages.get(self.path, ("", {}))
            self.send_response(200)
            self.send_header(
                "Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html; charset=utf-8"
            )
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

    server = serving(Pages)
    made.url = f"http://localhost:{server.server_port}"
    yield made
    server.shutdown()
    server.server_close()


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
