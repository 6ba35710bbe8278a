"""The page from a disk on a small phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ..conftest import noises
from .class_room import NAME


@pytest.fixture
def opened(page: Page, site: Path) -> Iterator[Page]:
    """The page from a disk on a small phone; nothing may reach the console."""
    page.set_viewport_size({"width": 360, "height": 640})
    heard = noises(page)
    page.goto((site / NAME).as_uri())
    yield page
    assert heard == []
