"""The page itself: on paper, for axe, in an older browser, and who is led to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from ...accessibility import of_scheme, violations
from ..older import AWAY
from .class_room import NAME, Class


def test_on_paper_there_is_the_picture_or_the_strips(opened: Page) -> None:
    """A strip a seat, with twelve boxes; the explanations stay away."""
    opened.evaluate("print = () => {}")
    room = Class(opened)
    opened.fill("#si-so", "31")
    opened.locator(".class-strips-print").click()
    opened.emulate_media(media="print")
    strips = opened.locator(".class-strip")
    expect(strips).to_have_count(31)
    assert strips.first.is_visible() and not opened.locator("article").is_visible()
    assert strips.first.locator("i").count() == 12
    opened.emulate_media(media="screen")
    room.type(room.lines(range(1, 13)))
    opened.locator(".class-print").click()
    opened.emulate_media(media="print")
    assert opened.locator(".class-picture").is_visible() and not strips.first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_at_every_stage(page: Page, site: Path, scheme: str) -> None:
    """Empty, with a class, with slips and a picture."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto((site / NAME).as_uri())
    assert violations(page, "empty", of_scheme(scheme)) == []
    room = Class(page)
    page.locator(".class-seats summary").click()
    room.type(room.lines(range(1, 13), missed=frozenset(room.form(1, 1)[:2])) + "13: 0000")
    assert violations(page, "picture", of_scheme(scheme)) == []


def test_an_older_browser_draws_the_picture_in_english(context: BrowserContext, site: Path) -> None:
    """Without what came after 2020."""
    context.add_init_script(AWAY)
    page = context.new_page()
    page.goto((site / "en" / NAME).as_uri())
    room = Class(page, "Grades 6–7")
    room.type(room.lines(range(1, 13)))
    expect(page.locator(".class-picture")).to_contain_text("telling very well")


def test_teachers_are_led_there_and_pupils_to_the_test(site: Path) -> None:
    """From the teachers' band, the labs and the picture itself; lessons do not name them."""
    assert NAME in (site / "giao-vien/index.html").read_text("utf-8")
    assert NAME in (site / "phong-thuc-hanh/index.html").read_text("utf-8")
    assert "bai-do-lop.html" in (site / NAME).read_text("utf-8")
    assert "buc-tranh-lop" not in (site / "lop-6-7/ma-o-quay-cang-tin.html").read_text("utf-8")
