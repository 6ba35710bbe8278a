"""The scripts of reviews alone in an empty page of an origin of its own, and days as they count them."""

from __future__ import annotations

import datetime
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

JS = Path(__file__).resolve().parents[3] / "overrides/assets/js"
ORIGIN = "http://on-lai.example/"
EPOCH = datetime.date(1970, 1, 1)


def number(day: datetime.date) -> int:
    """A day as the scripts count them."""
    return (day - EPOCH).days


def desk_of(context: BrowserContext) -> Page:
    """An empty page of an origin of its own, with the scripts."""
    page = context.new_page()
    page.route(
        f"{ORIGIN}**", lambda route: route.fulfill(body="<!doctype html><title>x</title>", content_type="text/html")
    )
    page.goto(ORIGIN)
    for name in ("store.js", "review-days.js", "review-waiting.js", "review-plan.js"):
        page.add_script_tag(content=(JS / name).read_text("utf-8"))
    return page
