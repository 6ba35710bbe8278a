"""No page is wider than the narrowest phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from .built_pages import paths

NARROW = """async (paths) => {
  const wide = [];
  const look = async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.sandbox = 'allow-same-origin';
    frame.style.cssText = 'width: 320px; height: 640px; border: 0';
    for (let path; (path = paths.pop()); ) {
      await new Promise((done) => { frame.onload = done; frame.src = '/' + path; });
      const page = frame.contentDocument;
      if (!page.querySelector('main, body.frame, meta[http-equiv=refresh]')) wide.push('no page: ' + path);
      if (page.documentElement.scrollWidth > frame.clientWidth) wide.push(path);
    }
  };
  await Promise.all([look(), look(), look()]);
  return wide;
}"""
"""Each page in a frame of 320 px in which no script runs: a third of the time of a tab that goes from page to page."""


def test_no_page_scrolls_sideways_on_the_narrowest_phone(page: Page, site: Path, site_url: str) -> None:
    """Reflow: at 320 px everything fits; only a wide table may scroll inside itself. Every page, as it comes without scripts.

    With them each shape of page is looked at in test_reading.py.
    """

    page.goto(f"{site_url}/manifest.json")  # of the same origin, and without a policy of its own

    assert page.evaluate(NARROW, paths(site)) == []


def test_the_rule_sees_a_page_that_is_too_wide(page: Page, serve: Callable[[Path], str], tmp_path: Path) -> None:
    """And one that never came."""
    (tmp_path / "wide.html").write_text("<!doctype html><main><p style='width:340px'>x", "utf-8")
    (tmp_path / "fits.html").write_text("<!doctype html><main><p>", "utf-8")
    page.goto(serve(tmp_path))

    assert sorted(page.evaluate(NARROW, ["wide.html", "fits.html", "lost.html"])) == ["no page: lost.html", "wide.html"]
