"""After a right answer: the next question, the sum, how far one has come, the way of a page of its own."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from . import quiz_pages
from .answering import SAY, answer, ask, main, typed, wait


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


def test_motion_is_left_to_the_stylesheet() -> None:
    """No script asks for smooth scrolling: `scroll-behavior` stands behind prefers-reduced-motion."""
    scripts = [file.read_text("utf-8") for file in (quiz_pages.OVERRIDES / "assets/js").rglob("*.js")]
    assert not any(re.search(r"behavior\s*:", text) for text in scripts)
