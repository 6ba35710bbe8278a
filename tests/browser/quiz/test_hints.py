"""What a wrong answer is told, try by try, and never the key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .answering import SAY, ask, typed


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
