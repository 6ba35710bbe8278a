"""What is typed into a gap or chosen from a list: taken however it was written, never more than text, never cut."""

from __future__ import annotations

import unicodedata

from playwright.sync_api import Page

from .answering import SAY, ask, check, said, stored


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


def test_the_full_stop_stays_with_the_field(tab: Page) -> None:
    """On every width of a phone they stand on one line."""
    stop = "(el) => { const range = document.createRange(); range.selectNode(el.nextSibling); const at = range.getBoundingClientRect(); const box = el.getBoundingClientRect(); return at.top < box.bottom && at.bottom > box.top && at.left >= box.right - 1; }"
    for width in range(300, 420, 10):
        tab.set_viewport_size({"width": width, "height": 640})
        assert ask(tab, 4).get_by_role("textbox").evaluate(stop), width
    assert ask(tab, 4).locator(".q-held").inner_text() == "."


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
