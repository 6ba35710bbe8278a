"""A tab at noon of a known day; the scripts of reviews alone in an empty page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from courseware.content.model import Course
from courseware.drawing import review_map

from .known_day import NOON
from .scripts import desk_of


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab at noon of a known day."""
    made = context.new_page()
    made.clock.set_fixed_time(NOON)
    return made


@pytest.fixture(scope="session")
def table(course: Course) -> dict[str, Any]:
    """The real map of lessons to questions."""
    found: dict[str, Any] = json.loads(review_map.script(course).removeprefix("var reviewMap=").removesuffix(";"))
    return found


@pytest.fixture(scope="session")
def rooms(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for the tests that keep nothing."""
    made = browser.new_context(reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture(scope="session")
def desk(rooms: BrowserContext) -> Page:
    """For what is only reckoned."""
    return desk_of(rooms)


@pytest.fixture
def fresh(context: BrowserContext) -> Page:
    """For what is kept."""
    return desk_of(context)
