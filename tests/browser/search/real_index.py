"""The real index with the real script in a tab, and what is found when something is typed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

PLAIN = "text => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/g, 'd')"


def opened(page: Page, file: Path) -> Page:
    """A search page whose texts have come."""
    page.goto(file.as_uri())
    page.locator("#search-typed").fill("a")
    page.wait_for_function("() => self.searchTexts")
    return page


def ask(page: Page, typed: str) -> list[str]:
    """Addresses found, best first."""
    found = page.evaluate("typed => Search.find(typed).map((f) => f.page.url)", typed)
    return [url.removesuffix(".html") for url in found]
