"""Where the verdict stands: at the bottom of a phone, in its place on a wide window, in the way of nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ...accessibility import violations
from .answering import PHONE, answer, ask, main, typed

DESK = {"width": 1280, "height": 640}
MOVED = "([number, gap]) => { const el = document.querySelector(`#thu-${number} .q-check`); scrollBy(0, el.getBoundingClientRect().bottom - innerHeight + gap); }"
"""Scrolls until the main button of a question stands `gap` px above the window's bottom."""
COVERED = """(el) => {
  const box = el.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.bottom - 3);
  return !(el === top || el.contains(top) || (top && top.closest('label, .q-pick')?.contains(el)));
}"""


def test_on_a_phone_the_verdict_keeps_to_the_bottom_of_the_window(tab: Page) -> None:
    """Its place is further down; sign, word and one sentence are in the window, the button is not covered."""
    question = ask(tab, 2)
    question.get_by_label("không quen").check()
    question.get_by_label("mang vở").check()
    tab.evaluate(MOVED, ["02", 6])
    main(question).focus()
    tab.keyboard.press("Enter")
    says = question.locator(".q-says")

    expect(says).to_be_in_viewport(ratio=1)
    assert not main(question).evaluate(COVERED)
    tab.evaluate("scrollBy(0, -90)")
    box = says.bounding_box()
    assert box is not None
    assert abs(box["y"] + box["height"] - PHONE["height"]) < 1, "it keeps to the bottom"
    assert question.locator(".q-word").is_visible()
    comments = says.locator("li")
    assert comments.nth(0).bounding_box() != comments.nth(1).bounding_box()
    assert (comments.nth(1).bounding_box() or {})["width"] <= 1, "one sentence"


def test_the_verdict_on_a_phone_opens_and_closes_by_keyboard(tab: Page) -> None:
    """The button stands behind it; open, it stands in its place and hides nothing."""
    question = ask(tab, 2)
    question.get_by_label("không quen").check()
    question.get_by_label("mang vở").check()
    main(question).press("Enter")
    more = question.locator(".q-more")
    tab.keyboard.press("Tab")
    assert more.evaluate("el => el === document.activeElement")
    second = question.locator(".q-says li").nth(1)
    for opened in (True, False, True):
        tab.keyboard.press("Enter")
        assert more.get_attribute("aria-expanded") == str(opened).lower()
        assert ((second.bounding_box() or {})["width"] > 100) is opened
        assert not more.evaluate(COVERED)
    expect(more).to_be_in_viewport()


def test_all_of_it_is_read_out_once(tab: Page) -> None:
    """One live region, whole from the beginning: opening changes no text in it, and sight alone hides the rest."""
    tab.evaluate("""() => { window.heard = []; new MutationObserver((all) => window.heard.push(...all)).observe(
        document.querySelector('#thu-02 .q-says'), { childList: true, subtree: true, characterData: true }); }""")
    question = ask(tab, 2)
    for label in ("không quen", "mang vở"):
        question.get_by_label(label).check()
    main(question).click()
    assert "Việc quen của lớp." in (question.locator(".q-says").text_content() or "")
    assert question.locator(".q-says li").nth(1).evaluate("el => getComputedStyle(el).display !== 'none'")
    heard = tab.evaluate("window.heard.length")
    question.locator(".q-more").click()

    assert tab.evaluate("window.heard.length") == heard
    assert question.get_by_role("status").count() == 1


def test_no_control_is_left_under_the_verdict(tab: Page) -> None:
    """Going backwards by keyboard through the question, each control is seen."""
    question = answer(tab, 2, "mang vở")
    tab.evaluate(MOVED, ["02", 200])
    main(question).focus()
    for _ in range(4):
        tab.evaluate("scrollBy(0, document.activeElement.getBoundingClientRect().bottom - innerHeight + 4)")
        tab.keyboard.press("Shift+Tab")
        tab.wait_for_timeout(60)
        assert not tab.evaluate_handle("document.activeElement").evaluate(COVERED)  # type: ignore[union-attr]


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_the_last_lines_of_the_page_are_not_hidden(tab: Page, size: dict[str, int]) -> None:
    """What is said has its own place in the page: at its end nothing lies over the panel."""
    tab.set_viewport_size(size)  # type: ignore[arg-type]
    typed(tab, 11, "8")
    tab.evaluate("scrollTo(0, document.documentElement.scrollHeight)")

    assert not tab.locator(".q-sum p").last.evaluate(COVERED)
    assert not main(ask(tab, 11)).evaluate(COVERED)


def test_on_a_wide_window_it_is_scrolled_into_view_only_if_it_is_not(tab: Page) -> None:
    """Just enough, and the button stays; else nothing moves."""
    tab.set_viewport_size(DESK)  # type: ignore[arg-type]
    question = ask(tab, 2)
    for label, room in (("mang vở", 6), ("Giục", 300)):
        question.get_by_label(label).check()
        tab.evaluate(MOVED, ["02", room])
        before = tab.evaluate("scrollY")
        main(question).focus()
        tab.keyboard.press("Enter")
        expect(question.locator(".q-says")).to_be_in_viewport(ratio=1)
        expect(main(question)).to_be_in_viewport(ratio=1)
        assert (0 < tab.evaluate("scrollY") - before < 300) is (room == 6)


@pytest.mark.parametrize("forced", ["none", "active"])
def test_axe_finds_nothing_in_any_state(tab: Page, forced: str) -> None:
    """First wrong, second wrong with its hint, opened, right; also in forced colours."""
    tab.emulate_media(forced_colors=forced, reduced_motion="reduce")  # type: ignore[arg-type]
    answer(tab, 2, "mang vở")
    typed(tab, 11, "nhiều")
    assert violations(tab, "first") == []
    typed(tab, 11, "nhiều lắm")
    ask(tab, 2).get_by_label("không quen").check()
    main(ask(tab, 2)).click()
    ask(tab, 2).locator(".q-more").click()
    assert violations(tab, "second") == []
    typed(tab, 11, "7,5")
    assert violations(tab, "right") == []
