"""The page from a disk on a small phone, and its part that reads photos."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ..conftest import noises, quiet_phone
from .class_room import NAME, Class
from .photographing import opened_for_photos


@pytest.fixture
def opened(page: Page, site: Path) -> Iterator[Page]:
    """The page from a disk on a small phone; nothing may reach the console."""
    with quiet_phone(page, (site / NAME).as_uri()) as opened:
        yield opened


@pytest.fixture
def room(page: Page, site: Path) -> Iterator[Class]:
    """A class whose part that reads photos is open; the console stays silent."""
    heard = noises(page)
    yield opened_for_photos(page, site)
    assert heard == []
