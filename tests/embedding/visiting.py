"""A portal on another site, and a page of it in a fresh profile."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

Visitor = Browser | BrowserContext


def visit(browser: Visitor, url: str, width: int = 1280) -> tuple[Page, list[str]]:
    """A page in a fresh profile, which goes when the page is closed, and what the console hears."""
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(url)
    return page, heard


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
