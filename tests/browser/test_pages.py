"""Every page in a real browser: policy, requests, storage, accessibility, reach by keyboard, without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from courseware.content.model import Course

from ..accessibility import ALL, BUT_CONTRAST, MEASURES, Rules, of_scheme, violations
from .conftest import NO_WORKER, READING

STORAGE = {"lachan.scheme", "lachan.progress", "lachan.mode", "lachan.review", "lachan.duties"}
WIDTHS = {320: BUT_CONTRAST, 390: MEASURES, 1280: ALL}
"""Widths in light colours, and the rules that are asked there; in dark colours only the widest, on which most is seen."""
Sweep = Callable[[Path, Iterable[str]], list[str]]
"""Which pages a sweep visits: see courseware/testing/sweeps.py."""
PARTS = 2
"""Into so many tests the pages are dealt, so that all cores share them."""


def paths(built: Path) -> list[str]:
    """Addresses of all pages below the root."""
    return sorted(file.relative_to(built).as_posix() for file in built.rglob("*.html"))


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


def answer_everything(page: Page) -> None:
    """Answer each question once with its first possibility, as a pupil would, and ask for the key."""
    for question in page.locator("section.q").all():
        for box in question.locator("fieldset input").all()[:1]:
            box.check()
        for field in question.locator("input[type=text]").all():
            field.fill("thử")
        for group in question.locator("select").all():
            group.select_option(index=1)
        for group in question.locator("fieldset").all():
            first = group.locator("input[type=radio]").first
            if first.count() and not group.locator("input:checked").count():
                first.check()
        for move in question.locator(".q-move:visible").all()[:1]:
            move.click()
        for button in question.locator("button:visible").all()[:1]:
            if button.is_enabled():
                button.click()


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


def test_every_control_is_reached_and_seen_by_keyboard(page: Page, site_url: str) -> None:
    """Tab visits everything visible that can be used, in view, with a visible focus."""

    page.emulate_media(reduced_motion="reduce")
    for width, path in (
        (390, "lop-6-7/khi-ban-bi-bat-nat.html"),
        (1280, "index.html"),
        (390, "can-giup-ngay.html"),
        (390, "lop-8-9/index.html"),
    ):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(f"{site_url}/{path}")
        wanted = page.evaluate(REACHABLE)
        seen = set()
        for _ in range(wanted + 15):
            page.keyboard.press("Tab")
            state = page.evaluate(FOCUS)
            if state["id"] is None:
                break
            assert state["visible"], (path, state)
            assert state["outlined"], (path, state)
            seen.add(state["id"])

        assert len(seen) >= wanted, (path, len(seen), wanted)


REACHABLE = """() => {
  const all = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')];
  const groups = new Set();
  let n = 0;
  all.forEach((el) => {
    if (!el.checkVisibility({ visibilityProperty: true }) || el.disabled || el.closest('[inert]')) return;
    if (el.type === 'radio') { if (groups.has(el.name)) return; groups.add(el.name); }
    n += 1;
  });
  return n;
}"""

FOCUS = """() => {
  const el = document.activeElement;
  if (!el || el === document.body) return { id: null };
  window.__ids ??= new Map();
  if (!window.__ids.has(el)) window.__ids.set(el, window.__ids.size);
  const box = el.getBoundingClientRect();
  const label = el.labels && el.labels[0] ? el.labels[0] : el;
  const drawn = (node) => { const s = getComputedStyle(node); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none'; };
  return {
    id: window.__ids.get(el), html: el.outerHTML.slice(0, 120),
    visible: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    outlined: drawn(el) || drawn(label) || drawn(el.parentElement),
  };
}"""


def test_the_menu_on_a_phone_works_by_keyboard(page: Page, site_url: str) -> None:
    """Open with Enter, go in, close with Escape: focus is back where it was."""

    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    opener = page.locator("header .menu-open")
    opener.focus()
    page.keyboard.press("Enter")

    assert page.locator("#menu:popover-open a").first.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#menu') !== null")
    page.keyboard.press("Escape")
    assert page.locator("#menu:popover-open").count() == 0
    assert opener.evaluate("el => el === document.activeElement")


def test_the_scheme_button_keeps_its_choice(page: Page, site_url: str) -> None:
    """Dark chosen on one page is dark on the next, before anything is painted light."""

    page.goto(f"{site_url}/")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("header button.scheme, header button[class*=scheme]").first.click()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(f"{site_url}/lop-8-9/")

    assert after != before
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after


def test_a_lesson_reads_without_javascript(browser: Browser, site_url: str) -> None:
    """Text, navigation, every question, and the answers in <details> that open."""

    made = browser.new_context(
        reduced_motion="reduce", java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    page = made.new_page()
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    keys = page.locator("details.q-key")

    assert page.locator("section.q").count() == keys.count() >= 6
    assert page.locator("section.q:visible").count() == keys.count()
    keys.first.locator("summary").click()
    assert keys.first.locator("li").first.is_visible()
    assert page.locator("a[href*='can-giup-ngay']:visible").count() >= 1
    assert page.locator("button:visible:not([popovertarget])").count() == 0, "a button that does nothing"
    page.locator("header .menu-open").click()
    assert page.locator("#menu:popover-open a").first.is_visible()
    made.close()


def test_the_language_link_keeps_the_page(page: Page, site_url: str) -> None:
    """From a Vietnamese lesson to the same lesson in English and back."""

    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html")
    page.locator("header a[hreflang=en]").click()

    assert urlsplit(page.url).path == "/en/lop-8-9/bat-coc-online.html"
    page.locator("header a[hreflang=vi]").click()
    assert urlsplit(page.url).path == "/lop-8-9/bat-coc-online.html"


def test_read_aloud_is_hidden_without_a_local_vietnamese_voice(page: Page, site_url: str) -> None:
    """Headless Chromium has no voice: no button that could not keep its promise, nor one that sends text away."""

    page.goto(f"{site_url}/lop-1-2/qua-la-tren-man-hinh.html")

    assert page.locator("button.speak:visible, button[class*=speak]:visible").count() == 0


def test_read_aloud_appears_with_a_local_voice_only(page: Page, site_url: str) -> None:
    """A remote voice would hand the page to somebody else; a local one may read."""

    for local, shown in ((False, 0), (True, 1)):
        page.add_init_script(
            f"speechSynthesis.getVoices = () => [{{ lang: 'vi-VN', localService: {str(local).lower()}, name: 'x' }}]"
        )
        page.goto(f"{site_url}/lop-1-2/qua-la-tren-man-hinh.html")

        assert page.locator("button.speak:visible, button[class*=speak]:visible").count() == shown, local


def test_a_term_tells_its_definition(page: Page, course: Course, site_url: str) -> None:
    """The first glossary link of a lesson shows its definition on focus; Escape closes it; it still is a link."""

    lesson = next(x for x in course.ready() if "tu-dien.md#" in x.texts["vi"].body)  # type: ignore[index]
    page.goto(f"{site_url}/{lesson.path}.html")
    term = page.locator("a.term").first
    definition = term.get_attribute("data-definition")
    term.focus()
    page.keyboard.press("Shift")  # a sign of life

    assert definition
    note = page.get_by_text(definition, exact=True)
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    assert "tu-dien" in (term.get_attribute("href") or "")


def test_the_built_folder_works_from_a_disk(context: BrowserContext, site: Path) -> None:
    """Opened by double click: home, a band, a lesson, an answer, the other language; nothing but files is asked for."""

    page, wrong = context.new_page(), []
    context.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("file:") else None)
    context.on("console", lambda m: wrong.append(m.text) if m.type in {"error", "warning"} else None)
    page.goto((site / "index.html").as_uri())
    page.locator("main a[href*='lop-6-7']").first.click()
    page.locator("main a[href*='khi-ban-bi-bat-nat']").first.click()
    answer_everything(page)
    page.locator("header a[hreflang=en]").click()
    page.wait_for_url("**/en/lop-6-7/khi-ban-bi-bat-nat.html")  # and until it is loaded, or nothing is there to count

    assert page.locator("section.q").count() >= 6
    assert wrong == []
