"""Each kind answered: right, wrong, partly, not at all; what is said, what is marked, what the page hears."""

from __future__ import annotations

from playwright.sync_api import Page

from .answering import ALL, CHECKED, FEEDBACK, SAY, all_right, ask, check, right, said, stored, target


def test_right_answers_of_all_kinds_are_told_kept_and_summed_up(tab: Page) -> None:
    """Each question says so, carries the quiet sign, and the panel counts all of them."""
    right(tab)
    for number in CHECKED:
        assert SAY["judge_right"] in said(ask(tab, number)), number
    assert SAY["judge_good_end"] in said(ask(tab, 9))
    assert tab.locator(".q-known:visible").count() == ALL
    assert all_right() in tab.locator(".q-sum").inner_text()
    assert stored(tab) == {f"thu-{n:02}": "right" for n in range(1, ALL + 1)}


def test_a_wrong_option_gets_its_own_feedback_and_the_key_only_on_request(tab: Page) -> None:
    """The whole key stays closed until "why" is asked for, after a second try; then every option's feedback and the explanation are there."""
    question = ask(tab, 1)
    question.get_by_label("Bấm thử").check()
    text = check(question)
    assert SAY["judge_wrong"] in text
    assert FEEDBACK["A"] in text
    assert FEEDBACK["B"] not in question.inner_text()
    assert question.locator(".no").get_by_text(SAY["judge_no"]).count() == 1
    assert not question.get_by_role("button", name=SAY["judge_why"]).is_visible()
    question.get_by_label("Gửi cho bạn").check()
    check(question)
    question.get_by_role("button", name=SAY["judge_why"]).click()
    assert FEEDBACK["B"] in question.inner_text()
    assert "Quà thật không cần vội." in question.inner_text()
    assert stored(tab) == {"thu-01": "wrong"}


def test_a_double_click_does_not_wipe_the_feedback(tab: Page) -> None:
    """The second click of a nervous hand is not "try again"."""
    question = ask(tab, 1)
    question.get_by_label("Hỏi cô").check()
    question.locator(".q-check").dblclick()
    assert SAY["judge_right"] in said(question)


def test_partly_right_says_how_much(tab: Page) -> None:
    """Every kind with several decisions counts them, and says when too much was chosen."""
    ask(tab, 2).get_by_label("không quen").check()
    assert "1 trên 2" in check(ask(tab, 2))
    ask(tab, 2).get_by_label("mang vở").check()
    assert "thừa 1" in check(ask(tab, 2))
    ask(tab, 5).get_by_label("Tin của cô").select_option(label=target(tab, "Làm theo"))
    ask(tab, 5).get_by_label("Tin của số lạ").select_option(label=target(tab, "Xoá máy"))
    assert "1 trên 2" in check(ask(tab, 5))
    for item in ("Cô nhắc", "Bấm ngay", "Lịch thi"):
        ask(tab, 6).get_by_role("group", name=item).get_by_label("Thật").check()
    assert "2 trên 3" in check(ask(tab, 6))
    ask(tab, 8).get_by_role("checkbox", name="Địa chỉ").check()
    assert "1 trên 2" in check(ask(tab, 8))
    assert set(stored(tab).values()) == {"wrong"}


def test_steps_in_the_wrong_order_are_marked_one_by_one(tab: Page) -> None:
    """As shuffled, an order is never right."""
    text = check(ask(tab, 7))
    assert SAY["judge_right"] not in text
    assert ask(tab, 7).locator(".q-mark").count() == 3


def test_nothing_chosen_asks_for_an_answer_first(tab: Page) -> None:
    """No result is written for an empty answer."""
    for number in (1, 2, 3, 4, 5, 6, 8, 10, 11):
        assert check(ask(tab, number)) == SAY["judge_first"]
    assert stored(tab) == {}


def test_a_click_on_the_scene_ticks_the_option_and_shows_it(tab: Page) -> None:
    """The mark carries a class for the sign, and a second click takes it back."""
    spot = ask(tab, 8).locator(".spot").first
    spot.click()
    assert ask(tab, 8).get_by_role("checkbox").first.is_checked()
    assert "on" in (spot.get_attribute("class") or "").split()
    spot.click()
    assert not ask(tab, 8).get_by_role("checkbox").first.is_checked()
    assert stored(tab) == {}


def test_a_conversation_shows_one_step_and_can_start_over(tab: Page) -> None:
    """Choice, feedback, next heading with the focus, an ending that is not final, the other path."""
    question = ask(tab, 9)
    assert question.locator(".q-node:visible").count() == 1
    question.get_by_role("button", name="Đọc mã").click()
    assert "Mã là chìa khoá." in said(question)
    assert not question.get_by_role("button", name="Hỏi bố mẹ").is_visible()
    question.get_by_role("button", name=SAY["judge_next"]).click()
    assert question.locator(".q-node:visible h4").inner_text() == "Lần sau thử cách khác"
    assert SAY["judge_retry_end"] in said(question)
    assert stored(tab) == {"thu-09": "wrong"}
    tab.wait_for_timeout(700)
    question.get_by_role("button", name=SAY["judge_again"]).click()
    assert tab.evaluate("document.activeElement.textContent").endswith("Nghe máy")
    question.get_by_role("button", name="Hỏi bố mẹ").click()
    question.get_by_role("button", name=SAY["judge_next"]).click()
    assert stored(tab) == {"thu-09": "right"}


def test_an_answer_is_told_to_the_page(tab: Page) -> None:
    """`lachan:answer` reaches the document with the id and whether it was right."""
    tab.evaluate("document.addEventListener('lachan:answer', (e) => { window.heard = e.detail; })")
    ask(tab, 1).get_by_label("Hỏi cô").check()
    check(ask(tab, 1))
    assert tab.evaluate("window.heard") == {"id": "thu-01", "right": True}
