"""What a learner sees and can do after an answer: going on, trying again, hints, and where it is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from courseware.content.model import Lang

from .. import interface
from ..accessibility import violations
from . import quiz_pages
from .conftest import noises

SAY = interface.said(Lang.VI)
PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 640}
MOVED = "([number, gap]) => { const el = document.querySelector(`#thu-${number} .q-check`); scrollBy(0, el.getBoundingClientRect().bottom - innerHeight + gap); }"
"""Scrolls until the main button of a question stands `gap` px above the window's bottom."""
COVERED = """(el) => {
  const box = el.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.bottom - 3);
  return !(el === top || el.contains(top) || (top && top.closest('label, .q-pick')?.contains(el)));
}"""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of the small pages."""
    folder = tmp_path_factory.mktemp("feedback")
    quiz_pages.write(folder)
    return serve(folder)


@pytest.fixture
def tab(page: Page, url: str) -> Iterator[Page]:
    """A phone with the Vietnamese page, nothing moving by itself; nothing may reach the console."""
    heard = noises(page)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{url}/vi.html")
    yield page
    assert heard == []


def ask(tab: Page, number: int) -> Locator:
    """The question with this number."""
    return tab.locator(f"#thu-{number:02}")


def main(question: Locator) -> Locator:
    """Its main button."""
    return question.locator(".q-check")


def answer(tab: Page, number: int, label: str) -> Locator:
    """Tick an option and check."""
    ask(tab, number).get_by_label(label).check()
    main(ask(tab, number)).click()
    return ask(tab, number)


def typed(tab: Page, number: int, text: str) -> str:
    """Type, check, and give what is said."""
    ask(tab, number).get_by_role("textbox").fill(text)
    main(ask(tab, number)).click()
    return ask(tab, number).locator(".q-says").inner_text()


def wait(tab: Page) -> None:
    """Until a second press is no double click."""
    tab.wait_for_timeout(650)


def test_after_a_right_answer_the_main_button_goes_on_and_what_was_said_stays(tab: Page) -> None:
    """The next question's heading has the focus and is in view; the first one still tells that it was right."""
    question = answer(tab, 1, "Hỏi cô")
    assert main(question).inner_text() == SAY["judge_going"]
    wait(tab)
    main(question).click()

    heading = ask(tab, 2).locator("h3")
    assert heading.evaluate("el => el === document.activeElement")
    expect(heading).to_be_in_viewport()
    assert SAY["judge_right"] in question.locator(".q-says").inner_text()


def test_the_last_question_leads_to_the_sum(tab: Page) -> None:
    """Its button says so; the focus is on what is right."""
    typed(tab, 11, "7,5")
    assert main(ask(tab, 11)).inner_text() == SAY["judge_results"]
    wait(tab)
    main(ask(tab, 11)).click()

    assert tab.evaluate("document.activeElement.textContent") == "Đúng 1/11 câu của trang này."
    expect(tab.locator(".q-sum")).to_be_in_viewport()


def test_a_page_may_go_on_in_its_own_way(tab: Page) -> None:
    """`lachan:next` bubbles from the question and can be cancelled: then nothing moves."""
    tab.evaluate(
        "addEventListener('lachan:next', (event) => { window.heard = [event.target.id, event.detail.id]; event.preventDefault(); })"
    )
    question = answer(tab, 1, "Hỏi cô")
    wait(tab)
    before = tab.evaluate("scrollY")
    main(question).click()

    assert tab.evaluate("window.heard") == ["thu-01", "thu-01"]
    assert main(question).evaluate("el => el === document.activeElement")
    assert tab.evaluate("scrollY") == before


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


def test_why_opens_after_the_second_try_or_a_right_answer(tab: Page) -> None:
    """The first wrong answer gets its own reason alone; the same answer twice is one try."""
    typed(tab, 3, "sai")
    why = ask(tab, 3).get_by_role("button", name=SAY["judge_why"])
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Enter")
    assert not why.is_visible()
    typed(tab, 3, "sai nữa")
    assert why.is_visible()
    typed(tab, 4, "người lớn")
    assert ask(tab, 4).get_by_role("button", name=SAY["judge_why"]).is_visible()


def test_the_second_wrong_try_points_to_the_sentence_that_decides(tab: Page) -> None:
    """The one that the explanation speaks of, and not before; never the key."""
    assert "đọc lại" not in typed(tab, 11, "8")
    text = typed(tab, 11, "9")

    assert SAY["judge_tip"].replace("{x}", "Ba việc, mỗi việc hai phút rưỡi.") in text
    assert "7,5" not in text
    ask(tab, 11).get_by_role("textbox").press("Backspace")
    assert "Ba việc" in ask(tab, 11).locator(".q-says").inner_text(), "a hint stays while somebody types"


@pytest.mark.parametrize(
    ("number", "text", "said"),
    [
        (11, "nhiều", SAY["judge_number"]),
        (11, "8", SAY["judge_figures"]),
        (4, "bạn", SAY["judge_length"].replace("{n}", "2").replace("{m}", "1")),
        (4, "bạn bè", SAY["judge_same"]),
        (3, "12", SAY["judge_same"]),
    ],
)
def test_a_wrong_word_is_told_what_is_wanted(tab: Page, number: int, text: str, said: str) -> None:
    """Figures or words, and how many; the first letter only at the second try."""
    first = typed(tab, number, text)
    assert said in first
    assert "Bắt đầu" not in first


def test_the_second_wrong_word_is_told_the_first_letter(tab: Page) -> None:
    """Not the word."""
    typed(tab, 4, "bạn")
    text = typed(tab, 4, "bạn bè")

    assert SAY["judge_letter"].replace("{x}", "n") in text
    assert "người lớn" not in text


def test_the_full_stop_stays_with_the_field(tab: Page) -> None:
    """On every width of a phone they stand on one line."""
    stop = "(el) => { const range = document.createRange(); range.selectNode(el.nextSibling); const at = range.getBoundingClientRect(); const box = el.getBoundingClientRect(); return at.top < box.bottom && at.bottom > box.top && at.left >= box.right - 1; }"
    for width in range(300, 420, 10):
        tab.set_viewport_size({"width": width, "height": 640})
        assert ask(tab, 4).get_by_role("textbox").evaluate(stop), width
    assert ask(tab, 4).locator(".q-held").inner_text() == "."


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


def test_what_is_chosen_from_a_list_is_never_cut(tab: Page) -> None:
    """However long it is, it wraps."""
    tab.evaluate(
        "() => { for (const one of document.querySelectorAll('#thu-05 option')) one.textContent += ' rất dài'.repeat(12); }"
    )
    ask(tab, 5).locator("select").first.select_option(index=1)
    shown = ask(tab, 5).locator(".q-pick").first

    assert shown.locator("span").inner_text().count("rất dài") == 12
    assert shown.locator("span").evaluate(
        "el => el.scrollWidth <= el.clientWidth && el.getBoundingClientRect().right <= innerWidth"
    )
    assert shown.evaluate("el => el.getBoundingClientRect().height > 60")


def test_known_moves_nothing(tab: Page) -> None:
    """The quiet sign beside a name takes no room."""
    place = "el => el.querySelector('fieldset').getBoundingClientRect().top - el.getBoundingClientRect().top"
    before = ask(tab, 1).evaluate(place)
    answer(tab, 1, "Hỏi cô")

    assert ask(tab, 1).locator(".q-known").is_visible()
    assert ask(tab, 1).evaluate(place) == before


def test_how_far_one_is_is_said_politely_and_counts_what_is_right(tab: Page) -> None:
    """A live region that changes with a right answer, not with a wrong one."""
    count = tab.locator(".q-sum p").first
    assert count.get_attribute("role") == "status"
    answer(tab, 1, "Bấm thử")
    assert count.inner_text() == "Đúng 0/11 câu của trang này."
    answer(tab, 1, "Hỏi cô")
    assert count.inner_text() == "Đúng 1/11 câu của trang này."


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


def test_motion_is_left_to_the_stylesheet() -> None:
    """No script asks for smooth scrolling: `scroll-behavior` stands behind prefers-reduced-motion."""
    scripts = [file.read_text("utf-8") for file in (quiz_pages.OVERRIDES / "assets/js").rglob("*.js")]
    assert not any(re.search(r"behavior\s*:", text) for text in scripts)


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
