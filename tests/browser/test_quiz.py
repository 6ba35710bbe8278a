"""Questions in a real browser: every kind, by keyboard, with and without storage, and what must never happen."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Frame, Locator, Page

from courseware.content.model import Lang

from .. import interface
from ..accessibility import of_scheme, violations
from . import quiz_pages
from .conftest import noises

SAY = interface.said(Lang.VI)
KEY = "lachan.progress"
CHECKED = (1, 2, 3, 4, 5, 6, 7, 8, 10, 11)
"""The questions with a button to check."""
ALL = 11
FEEDBACK = {"A": "mất tài khoản", "B": "cách chắc nhất"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small pages on disk."""
    made = tmp_path_factory.mktemp("quiz")
    quiz_pages.write(made)
    return made


@pytest.fixture(scope="module")
def url(folder: Path, serve: Callable[[Path], str]) -> str:
    """Their address."""
    return serve(folder)


@pytest.fixture
def tab(page: Page, url: str) -> Iterator[Page]:
    """A tab with the Vietnamese page. Whatever a test does, nothing may reach the console: no error, no violation."""
    heard = noises(page)
    page.goto(f"{url}/vi.html")
    yield page
    assert heard == []


def ask(tab: Page | Frame, number: int) -> Locator:
    """The question with this number."""
    return tab.locator(f"#thu-{number:02}")


def check(question: Locator) -> str:
    """Press the button and return what is said."""
    question.locator(".q-check").click()
    return said(question)


def said(question: Locator) -> str:
    """What the question's status says."""
    return question.locator(".q-says").inner_text()


def stored(tab: Page) -> dict[str, str]:
    """The results kept on the device."""
    return json.loads(tab.evaluate(f"localStorage.getItem('{KEY}')") or "{}")


def order(question: Locator) -> list[str]:
    """The steps from top to bottom."""
    return [text.split(maxsplit=1)[1] for text in question.locator(".q-items li > span").all_inner_texts()]


def sorted_right(question: Locator) -> None:
    """Bring the three steps into their right order with the buttons alone."""
    wanted = ["Dừng lại", "Chụp màn hình", "Báo cô"]
    for place, step in enumerate(wanted):
        while order(question).index(step) > place:
            question.get_by_role("button", name=f"Đưa lên: {step}").click()


def right(tab: Page | Frame) -> None:
    """Answer all eleven questions right."""
    ask(tab, 1).get_by_label("Hỏi cô").check()
    for label in ("không quen", "Giục"):
        ask(tab, 2).get_by_label(label).check()
    ask(tab, 3).get_by_role("textbox").fill("khoá")
    ask(tab, 4).get_by_role("textbox").fill("người lớn")
    ask(tab, 5).get_by_label("Tin của cô").select_option(label=target(tab, "Làm theo"))
    ask(tab, 5).get_by_label("Tin của số lạ").select_option(label=target(tab, "Không bấm"))
    for item, group in (("Cô nhắc", "Thật"), ("Bấm ngay", "Giả"), ("Lịch thi", "Thật")):
        ask(tab, 6).get_by_role("group", name=item).get_by_label(group).check()
    sorted_right(ask(tab, 7))
    for label in ("Địa chỉ", "Thời hạn"):
        ask(tab, 8).get_by_role("checkbox", name=label).check()
    for n, option in enumerate(("Đúng", "Sai", "Đúng", "Sai")):
        ask(tab, 10).get_by_role("group").nth(n).get_by_label(option).check()
    ask(tab, 11).get_by_role("textbox").fill("7.5")
    for number in CHECKED:
        check(ask(tab, number))
    ask(tab, 9).get_by_role("button", name="Hỏi bố mẹ").click()
    ask(tab, 9).get_by_role("button", name=SAY["judge_next"]).click()


def all_right() -> str:
    """What the panel says when everything is."""
    return SAY["judge_all"].replace("{n}", str(ALL)).replace("{m}", str(ALL))


def target(tab: Page | Frame, text: str) -> str:
    """How the lists of question 5 name one of the targets."""
    options = ask(tab, 5).locator("option").all_inner_texts()
    return next(option for option in options if text in option)


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


def test_nothing_chosen_asks_for_an_answer_first(tab: Page) -> None:
    """No result is written for an empty answer."""
    for number in (1, 2, 3, 4, 5, 6, 8, 10, 11):
        assert check(ask(tab, number)) == SAY["judge_first"]
    assert stored(tab) == {}


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


def test_enter_checks_a_fill_in_and_never_takes_it_back(tab: Page) -> None:
    """A second Enter grades again."""
    ask(tab, 3).get_by_role("textbox").fill("khoá")
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(700)
    tab.keyboard.press("Enter")
    assert SAY["judge_right"] in said(ask(tab, 3))


def test_a_fill_in_takes_the_same_word_however_it_was_typed(tab: Page) -> None:
    """NFC or NFD, capitals, spaces, punctuation, the old or the new place of the tone mark."""
    forms = [unicodedata.normalize(form, "Khoá cửa") for form in ("NFC", "NFD")]
    for typed in ("khoá", "KHOÁ", "  khoá  ", "khoá.", "“khoá”", "khóa", "khoá  cửa", *forms):
        ask(tab, 3).get_by_role("textbox").fill("sai")
        assert SAY["judge_wrong"] in check(ask(tab, 3))
        ask(tab, 3).get_by_role("textbox").fill(typed)
        assert SAY["judge_right"] in check(ask(tab, 3)), typed


def test_without_accents_a_fill_in_is_right_only_when_the_bank_says_so(tab: Page) -> None:
    """Otherwise the learner is told to look at the accents; đ counts as d."""
    ask(tab, 3).get_by_role("textbox").fill("khoa")
    assert said_accents(tab)
    for typed in ("nguoi lon", "duong day 111", "ĐƯỜNG DÂY 111"):
        ask(tab, 4).get_by_role("textbox").fill(typed)
        assert SAY["judge_right"] in check(ask(tab, 4))
    ask(tab, 4).get_by_role("textbox").fill("nguoi la")
    assert SAY["judge_wrong"] in check(ask(tab, 4))


def said_accents(tab: Page) -> bool:
    """Whether question 3 speaks of accents and is not taken as right."""
    return check(ask(tab, 3)) == SAY["judge_accents"] and stored(tab) == {"thu-03": "wrong"}


def test_typed_markup_stays_text(tab: Page) -> None:
    """An image with onerror never becomes an element, and is not stored."""
    typed = "<img src=x onerror=\"document.title='hacked'\">"
    ask(tab, 3).get_by_role("textbox").fill(typed)
    check(ask(tab, 3))
    assert tab.locator("img").count() == 0
    assert tab.title() == "Thử"
    assert "onerror" not in tab.evaluate("JSON.stringify(localStorage)")


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


def test_results_are_shared_by_the_languages_and_the_best_counts(tab: Page, url: str) -> None:
    """Right in Vietnamese is known in English; a later wrong answer does not take it away."""
    ask(tab, 1).get_by_label("Hỏi cô").check()
    check(ask(tab, 1))
    tab.goto(f"{url}/en.html")
    assert tab.locator(".q-known:visible").count() == 1
    ask(tab, 1).get_by_label("Bấm thử").check()
    check(ask(tab, 1))
    assert stored(tab) == {"thu-01": "right"}


def test_results_can_be_cleared(tab: Page) -> None:
    """In a frame without a footer. The one key goes, the page says so, the focus is on what it says; other keys stay."""
    assert not tab.get_by_role("button", name=SAY["judge_clear"]).is_visible()
    tab.evaluate("localStorage.setItem('lachan.scheme', 'dark')")
    ask(tab, 1).get_by_label("Hỏi cô").check()
    check(ask(tab, 1))
    assert tab.locator(".q-sum button").count() == 0
    tab.get_by_role("button", name=SAY["judge_clear"]).click()
    assert set(tab.evaluate("Object.keys(localStorage)")) == {"lachan.mode", "lachan.scheme"}
    assert tab.evaluate("document.activeElement.textContent") == SAY["judge_cleared"]
    assert tab.locator(".q-known:visible").count() == 0


def test_stored_garbage_is_ignored(tab: Page) -> None:
    """The page works as if nothing had been stored, and writes a sound value with the next answer."""
    for garbage in ("null", "[1]", "{bad", '"right"', "7", '{"thu-01": {"a": 1}}'):
        tab.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, garbage])
        tab.reload()
        assert tab.locator(".q-known:visible").count() == 0, garbage
        ask(tab, 1).get_by_label("Hỏi cô").check()
        check(ask(tab, 1))
        assert stored(tab) == {"thu-01": "right"}, garbage


def test_a_sandboxed_frame_without_storage_forms_or_dialogs_works_in_full(tab: Page, url: str) -> None:
    """`sandbox="allow-scripts"`: all right, counted in memory, and said that nothing is kept."""
    tab.goto(f"{url}/frame.html")
    frame = tab.frames[1]
    right(frame)
    text = frame.locator(".q-sum").inner_text()
    assert all_right() in text
    assert SAY["judge_not_kept"] in text
    assert not frame.get_by_role("button", name=SAY["judge_clear"]).is_visible()


def test_a_full_or_forbidden_storage_only_means_that_nothing_is_kept(tab: Page) -> None:
    """setItem may throw at any time."""
    tab.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    ask(tab, 1).get_by_label("Hỏi cô").check()
    assert SAY["judge_right"] in check(ask(tab, 1))
    assert tab.locator(".q-known:visible").count() == 1
    assert SAY["judge_not_kept"] in tab.locator(".q-sum").inner_text()


def test_the_page_works_from_a_usb_stick(tab: Page, folder: Path) -> None:
    """file:// addresses, the same policy."""
    tab.goto((folder / "vi.html").as_uri())
    right(tab)
    assert all_right() in tab.locator(".q-sum").inner_text()


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
