"""The small pages with questions, and a tab on a phone whose console stays silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ..conftest import noises
from . import quiz_pages
from .answering import PHONE


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small pages on disk."""
    made = tmp_path_factory.mktemp("quiz")
    quiz_pages.write(made)
    return made


@pytest.fixture(scope="session")
def url(folder: Path, serve: Callable[[Path], str]) -> str:
    """Their address."""
    return serve(folder)


@pytest.fixture
def tab(page: Page, url: str) -> Iterator[Page]:
    """The Vietnamese page on a phone. Whatever a test does, nothing may reach the console: no error, no violation."""
    heard = noises(page)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(f"{url}/vi.html")
    yield page
    assert heard == []
