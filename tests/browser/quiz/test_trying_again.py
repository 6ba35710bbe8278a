"""An answer is taken back, or mended: what goes, what stays, what is marked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .answering import SAY, answer, ask, check, main, said, wait


def test_try_again_clears_the_marks_and_leaves_the_focus_on_the_button(tab: Page) -> None:
    """One button for both; what was right stays ticked, what was not is taken back, what was said stays."""
    question = ask(tab, 2)
    question.get_by_label("không quen").check()
    question.get_by_label("mang vở").check()
    check(question)
    button = question.get_by_role("button", name=SAY["judge_again"])
    tab.wait_for_timeout(700)
    button.click()
    assert (
        question.locator(".q-check").evaluate("el => el === document.activeElement && el.textContent")
        == SAY["js_check"]
    )
    assert "thừa 1" in said(question)
    assert question.locator(".ok, .no, .q-mark").count() == 0
    assert question.get_by_label("không quen").is_checked()
    assert not question.get_by_label("mang vở").is_checked()


def test_a_right_answer_can_be_taken_back(tab: Page) -> None:
    """The quiet button, there only then: nothing ticked, nothing said, the heading has the focus."""
    question = ask(tab, 1)
    redo = question.get_by_role("button", name=SAY["judge_redo"])
    assert not redo.is_visible()
    answer(tab, 1, "Hỏi cô")
    redo.click()

    assert question.locator("input:checked").count() == 0
    assert question.locator(".q-says").inner_text() == ""
    assert question.locator(".ok, .no").count() == 0
    assert main(question).inner_text() == SAY["js_check"]
    assert question.locator("h3").evaluate("el => el === document.activeElement")


@pytest.mark.parametrize("number", [3, 5, 6, 7, 10, 11])
def test_every_kind_can_be_taken_back(tab: Page, number: int) -> None:
    """Typed, matched, sorted, ordered, judged: as on the first look."""
    question = ask(tab, number)
    state = "(el) => [el.querySelector('.q-items')?.innerText, ...[...el.querySelectorAll('input, select')].map((one) => one.type === 'radio' ? one.checked : one.value)]"
    fresh = question.evaluate(state)
    if number == 7:
        for wanted in ("Báo cô", "Chụp màn hình", "Dừng lại"):
            up = question.get_by_role("button", name=f"Đưa lên: {wanted}")
            while up.get_attribute("aria-disabled") == "false":
                up.click()
    for field in question.get_by_role("textbox").all():
        field.fill({3: "khoá", 11: "7,5"}[number])
    for n, place in enumerate(question.locator("select").all()):
        right = tab.locator(".q-key").nth(4).locator("li").nth(n).get_attribute("data-value")
        place.select_option(value=right)
    keys = tab.locator(".q-key").nth(number - 1).locator("li")
    for n, group in enumerate(question.get_by_role("group").all()):
        group.locator(f"input[value='{keys.nth(n).get_attribute('data-value')}']").check()
    main(question).click()
    assert SAY["judge_right"] in question.locator(".q-says").inner_text()
    question.get_by_role("button", name=SAY["judge_redo"]).click()

    assert question.evaluate(state) == fresh


def test_after_a_wrong_answer_what_was_said_stays_until_something_is_changed(tab: Page) -> None:
    """ "Try again" takes the answer back, not the reason; the next choice takes that."""
    question = answer(tab, 1, "Bấm thử")
    assert main(question).inner_text() == SAY["judge_again"]
    wait(tab)
    main(question).click()
    assert "mất tài khoản" in question.locator(".q-says").inner_text()
    assert question.locator("input:checked").count() == 0
    question.get_by_label("Gửi cho bạn").check()

    assert question.locator(".q-says").inner_text() == ""


def test_what_we_take_back_is_told_like_a_choice(tab: Page) -> None:
    """Whoever follows the real inputs hears of it: `change` bubbles."""
    tab.evaluate("addEventListener('change', (event) => { (window.heard ??= []).push(event.target.checked); })")
    question = answer(tab, 1, "Bấm thử")
    wait(tab)
    main(question).click()

    assert tab.evaluate("window.heard") == [True, False]


def test_changing_one_item_takes_its_own_comment_alone(tab: Page) -> None:
    """The others are still to be mended by what was said of them."""
    for item, group in (("Cô nhắc", "Giả"), ("Bấm ngay", "Thật"), ("Lịch thi", "Thật")):
        ask(tab, 6).get_by_role("group", name=item).get_by_label(group).check()
    main(ask(tab, 6)).click()
    ask(tab, 6).get_by_role("group", name="Cô nhắc").get_by_label("Thật").check()
    text = ask(tab, 6).locator(".q-says").inner_text()

    assert "Quà kèm lời giục." in text
    assert "Đúng việc của lớp." not in text
    assert ask(tab, 6).locator("li.no").count() == 1


def test_a_mark_in_the_scene_has_a_dot_then_a_tick_or_a_cross(tab: Page) -> None:
    """Chosen is not yet right."""
    sign = "el => getComputedStyle(el.querySelector('b'), '::after').content"
    right, wrong = ask(tab, 8).locator(".spot").nth(0), ask(tab, 8).locator(".spot").nth(1)
    assert (right.evaluate(sign), wrong.evaluate(sign)) == ("none", "none")
    right.click()
    wrong.click()
    assert (right.evaluate(sign), wrong.evaluate(sign)) == ('"●"', '"●"')
    main(ask(tab, 8)).click()
    assert (right.evaluate(sign), wrong.evaluate(sign)) == ('"✓"', '"✗"')
    wait(tab)
    main(ask(tab, 8)).click()
    assert (right.evaluate(sign), wrong.evaluate(sign)) == ('"●"', "none")
