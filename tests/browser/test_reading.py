"""Words stay whole: no page breaks a syllable, on a phone, on a tablet or on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .built_pages import paths

BROKEN = """() => {
  const found = [];
  const loose = 'code, pre, .url, .copy, .address, .act.link, script, [aria-hidden], .scene dd, a[href^=http]';
  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode()) {
    const text = walk.currentNode;
    if (text.parentElement.closest(loose) || !text.parentElement.checkVisibility()) continue;
    const head = text.parentElement.closest('thead');
    if (head && getComputedStyle(head).position === 'absolute') continue; // told by each cell
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{M}]{2,}/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const rows = [...range.getClientRects()].filter((box) => box.width > 0);
      if (rows.length > 1 && Math.abs(rows[0].top - rows.at(-1).top) > 4) found.push(word);
    }
  }
  return found;
}"""
"""Words of letters alone whose signs stand on more than one line, but for addresses and code."""


VIEWS = ((320, "screen"), (360, "screen"), (768, "screen"), (673, "print"))
"""Widths in pixels and what for; A4 with its margins is 673 px wide."""


def test_no_page_breaks_a_syllable(
    page: Page, site: Path, site_url: str, sweep: Callable[[Path, Iterable[str]], list[str]]
) -> None:
    """Tables neither break words nor leave the page."""
    broken, wide = {}, []
    for path in sweep(site, paths(site)):
        page.goto(f"{site_url}/{path}")
        for width, media in VIEWS:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(media=media)  # type: ignore[arg-type]
            if found := page.evaluate(BROKEN):
                broken[path, width] = found[:5]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append((path, width))

    assert broken == {}
    assert wide == []


def test_the_rule_sees_a_broken_syllable(page: Page) -> None:
    """What the old stylesheet did to “Chặng”."""
    page.set_content(
        '<main><table><td style="width:3ch;overflow-wrap:anywhere;max-width:3ch">Chặng ba</td></table></main>'
    )

    assert page.evaluate(BROKEN) == ["Chặng"]


@pytest.mark.parametrize("form", ["quan-tri/bang-tinh-ai-cung-xem-duoc", "can-bo-quan-ly/ke-hoach-trien-khai-luat"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_a_form_can_be_written_on(page: Page, site_url: str, media: str, form: str) -> None:
    """Blank cells are at least nine letters wide; on paper a row is 12 mm high."""
    page.set_viewport_size({"width": 673, "height": 800})
    page.emulate_media(media=media)  # type: ignore[arg-type]
    page.goto(f"{site_url}/{form}.html")
    blank = page.locator("[data-form] td:empty")
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('[data-form] td')).fontSize)")

    assert blank.count() >= 5
    for box in (cell.bounding_box() for cell in blank.all()):
        assert box is not None
        assert box["width"] >= 9 * size
        assert box["height"] >= (12 * 96 / 25.4 if media == "print" else 44)


def test_no_cell_of_a_form_runs_into_the_next(page: Page, site_url: str) -> None:
    """On a phone its cells lie one below the other, each as high as its words."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site_url}/phong-thuc-hanh/dien-tap-su-co.html")
    cells = page.locator("[data-form] td")

    assert cells.count() >= 10
    assert cells.evaluate_all("(all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length") == 0


def test_the_caller_is_seen_on_paper_and_in_forced_colours(page: Page, site_url: str) -> None:
    """Drawn with borders: backgrounds are left out there."""
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    face = page.locator(".scene-call .face").first
    drawn = "(el) => ['::before', '::after'].map((part) => parseFloat(getComputedStyle(el, part).borderTopWidth) > 5)"
    page.emulate_media(media="print")
    assert face.is_visible()
    assert face.evaluate(drawn) == [True, True]
    page.emulate_media(media="screen", forced_colors="active")
    assert face.is_visible()
    assert face.evaluate(drawn) == [True, True]


def test_the_menu_stays_on_one_line_on_a_tablet(page: Page, site_url: str) -> None:
    """At 768 px, in both languages."""
    page.set_viewport_size({"width": 768, "height": 800})
    for home in ("", "en/"):
        page.goto(f"{site_url}/{home}index.html")
        tops = page.locator("header .tools > :visible").evaluate_all(
            "all => all.map((el) => Math.round(el.getBoundingClientRect().top))"
        )
        assert len(set(tops)) == 1, home
