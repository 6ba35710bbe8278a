"""By keyboard through a page: every control, in view and with its focus seen; the terms."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from courseware.content.model import Course


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
