"""Questions for everybody: by keyboard, by thumb, on paper, without scripts, for axe."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from ...accessibility import of_scheme, violations
from .answering import ALL, FEEDBACK, SAY, ask, check, order, said, stored


def test_a_moved_step_keeps_the_focus_and_its_place_is_spoken(tab: Page) -> None:
    """Pressed by keyboard twice, the step is at the end, the focus still on its button."""
    question = ask(tab, 7)
    first = order(question)[0]
    button = question.get_by_role("button", name=f"Đưa xuống: {first}")
    button.focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    assert order(question)[-1] == first
    assert button.evaluate("el => el === document.activeElement")
    assert button.get_attribute("aria-disabled") == "true"
    assert question.locator(".q-spoken").inner_text() == f"{first}: vị trí 3 trên 3"


def test_arrow_keys_and_focus_never_answer(tab: Page) -> None:
    """Going through the whole page with Tab and arrows grades nothing."""
    for _ in range(60):
        tab.keyboard.press("Tab")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("ArrowRight")
    assert stored(tab) == {}
    assert tab.locator(".q-says:not(:empty)").count() == 0


def test_everything_can_be_done_by_keyboard(tab: Page) -> None:
    """Tab, arrow, Space, Enter: an answer, its check, its why, and the end of the conversation."""
    ask(tab, 1).get_by_role("radio").first.focus()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert SAY["judge_right"] in said(ask(tab, 1))
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert FEEDBACK["A"] in ask(tab, 1).inner_text()
    ask(tab, 9).get_by_role("button", name="Đọc mã").focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.textContent").endswith("Lần sau thử cách khác")


def test_without_javascript_the_questions_read_and_the_key_opens(context: BrowserContext, url: str) -> None:
    """Every question's text and every answer is there, behind a summary; nothing pretends to be a control."""
    browser = context.browser
    assert browser is not None
    plain = browser.new_context(reduced_motion="reduce", java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{url}/vi.html")
    assert page.locator(".q-key").count() == ALL
    assert page.locator("button").count() == 0
    assert not page.get_by_text(FEEDBACK["B"]).is_visible()
    page.locator("summary").first.click()
    assert page.get_by_text(FEEDBACK["B"]).is_visible()
    plain.close()


def test_on_paper_the_controls_are_gone_and_the_keys_are_open(tab: Page) -> None:
    """Print shows every step of a conversation and every answer."""
    tab.emulate_media(media="print")
    assert tab.locator("button:visible:not(.q-move)").count() == 0
    assert tab.locator(".q-node:visible").count() == 3
    for number in range(1, ALL + 1):
        assert tab.locator(".q-key > ul").nth(number - 1).is_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_before_and_after_answering(tab: Page, scheme: str, width: int) -> None:
    """WCAG and best practices, both schemes; and no sideways scrolling."""
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    quiet(tab, scheme)
    for number in (1, 2, 8):
        for option in ask(tab, number).locator("fieldset input").all():
            option.check()
    ask(tab, 3).get_by_role("textbox").fill("sai")
    ask(tab, 5).get_by_label("Tin của cô").select_option(index=1)
    for group in ask(tab, 6).get_by_role("group").all():
        group.get_by_role("radio").first.check()
    for group in ask(tab, 10).get_by_role("group").all():
        group.get_by_role("radio").first.check()
    ask(tab, 11).get_by_role("textbox").fill("8")
    for number in (1, 2, 3, 5, 6, 7, 8, 10, 11):
        check(ask(tab, number))
    ask(tab, 9).get_by_role("button", name="Hỏi bố mẹ").click()
    quiet(tab, scheme)
    ask(tab, 9).get_by_role("button", name=SAY["judge_next"]).click()
    quiet(tab, scheme)


def quiet(tab: Page, scheme: str) -> None:
    """axe finds nothing; no overflow."""
    assert violations(tab, scheme, of_scheme(scheme)) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_targets_are_big_enough_for_a_thumb(tab: Page) -> None:
    """Rows, buttons, fields and chips are at least 44 px high."""
    controls = ".q fieldset label, .q button, .q select, .q-blank input, .q-sum a, .q-quiet"
    for control in tab.locator(controls).all():
        if control.is_visible():
            box = control.bounding_box()
            assert box is not None
            assert box["height"] >= 44, control.evaluate("el => el.outerHTML")
