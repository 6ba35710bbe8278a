"""A site of its own for each test, and a profile in which workers run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from ..conftest import READING
from .app_site import AppSite


@pytest.fixture
def app(built: Path, tmp_path: Path) -> Iterator[AppSite]:
    """The built site, served for this test alone."""
    site = AppSite(built, tmp_path / "site")
    yield site
    site.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile in which workers run."""
    made = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
    made.add_init_script(READING)
    yield made
    made.close()


@pytest.fixture
def said(context: BrowserContext) -> list[str]:
    """Everything that pages write to the console."""
    found: list[str] = []
    context.on("console", lambda message: found.append(message.text))
    context.on("weberror", lambda error: found.append(str(error.error)))
    return found


@pytest.fixture
def page(context: BrowserContext, said: list[str]) -> Page:
    """A tab whose console is read."""
    return context.new_page()
