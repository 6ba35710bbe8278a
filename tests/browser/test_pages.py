"""Each shape of page in a real browser: accessible, under the policy, asking nobody, keeping what is declared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from courseware.content.model import Course

from ..accessibility import ALL, BUT_CONTRAST, MEASURES, Rules, of_scheme, violations
from .built_pages import answer_everything, paths
from .conftest import NO_WORKER, READING

STORAGE = {"lachan.scheme", "lachan.progress", "lachan.mode", "lachan.review", "lachan.duties"}
WIDTHS = {320: BUT_CONTRAST, 390: MEASURES, 1280: ALL}
"""Widths in light colours, and the rules that are asked there; in dark colours only the widest, on which most is seen."""
Sweep = Callable[[Path, Iterable[str]], list[str]]
"""Which pages a sweep visits: see courseware/testing/sweeps.py."""
PARTS = 2
"""Into so many tests the pages are dealt, so that all cores share them."""


def lesson_paths(course: Course) -> list[str]:
    """Addresses of all lessons in both languages."""
    return [f"{prefix}{lesson.path}.html" for lesson in course.ready() for prefix in ("", "en/")]


class Watch:
    """Notes whatever a page does that it should not."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.origin, self.wrong = origin, []
        context.on("request", self._request)
        context.on("weberror", lambda error: self.wrong.append(f"error: {error.error}"))
        context.on(
            "console", lambda m: self.wrong.append(f"console: {m.text}") if m.type in {"error", "warning"} else None
        )

    def _request(self, request) -> None:  # type: ignore[no-untyped-def]
        if not request.url.startswith(self.origin):
            self.wrong.append(f"request: {request.url}")


def rules(path: str, scheme: str, full: bool) -> dict[int, Rules]:
    """Width → what is asked there. Both languages have the same colours and measures: these are asked of the Vietnamese page."""
    if full:
        return dict.fromkeys(WIDTHS, ALL)
    if scheme == "dark":
        return {1280: of_scheme(scheme)}
    return {1280: BUT_CONTRAST} if path.startswith("en/") else WIDTHS


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_accessible_and_keeps_the_policy(
    browser: Browser, course: Course, site: Path, site_url: str, sweep: Sweep, full: bool, scheme: str, part: int
) -> None:
    """Each shape of page, loaded and, if a lesson, answered: axe at three widths (WCAG 2.2 A/AA, best practice), no
    violation of the policy, no error, no other origin, no cookie, only the declared keys."""

    made = browser.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    made.add_init_script(NO_WORKER)
    made.add_init_script(READING)
    watch, page = Watch(made, site_url), made.new_page()
    lessons, wrong = set(lesson_paths(course)), []
    visited = sweep(site, [path for path in paths(site) if full or scheme == "light" or not path.startswith("en/")])
    for path in visited[part::PARTS]:
        page.goto(f"{site_url}/{path}")
        asked = rules(path, scheme, full)
        for width, each in asked.items():
            page.set_viewport_size({"width": width, "height": 844})
            wrong += violations(page, f"{path} {scheme} {width}", each)
        if path in lessons:
            answer_everything(page)
            wrong += violations(page, f"{path} {scheme} answered", asked[1280])
        keys = set(page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"))
        assert (watch.wrong, keys - STORAGE) == ([], set()), path
    cookies = made.cookies()
    made.close()

    assert (wrong, cookies) == ([], [])
