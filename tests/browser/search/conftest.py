"""The Vietnamese search page from a disk, its texts loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from .real_index import opened


@pytest.fixture
def vietnamese(page: Page, site: Path) -> Page:
    """The Vietnamese search page, from a file, with all that is known."""
    return opened(page, site / "tim.html")
