"""A phone on which nothing was chosen yet, and a pupil's lesson on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from ..conftest import NO_WORKER
from .stepping import PUPIL


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of 360 × 640 on which nothing was chosen yet."""
    made = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, reduced_motion="reduce")
    made.add_init_script(NO_WORKER)
    yield made
    made.close()


@pytest.fixture
def lesson(page: Page, site_url: str) -> Page:
    """A pupil's lesson, just opened."""
    page.goto(f"{site_url}/{PUPIL}")
    return page
