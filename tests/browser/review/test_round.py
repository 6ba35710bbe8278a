"""A review from its first question to its sum, left and gone on with, from a disk too."""

from __future__ import annotations

import datetime
from pathlib import Path

from playwright.sync_api import Page, expect

from courseware.content import reviewing
from courseware.content.model import Course

from .known_day import DAY, DUE, LESSON, NOON, WORDS, answer, begin, keep, kept, ready


def test_a_review_leads_from_page_to_page_and_back(page: Page, site_url: str) -> None:
    """One question at a time, with its place; then how it went and when it goes on."""
    keep(page, f"{site_url}/on-lai.html")
    assert page.locator(".again-sum").inner_text() == "Hôm nay ôn 3 câu"
    begin(page)
    pages = set()
    for n in range(1, 4):
        assert page.locator(".asked-bar span").inner_text() == f"Câu {n} trên 3"
        assert page.locator(".q:visible").count() == 1
        assert page.locator(".q:visible h3").inner_text().startswith(f"Câu {n}.")
        pages.add(page.url.partition("#")[0])
        answer(page, n != 2)
        page.locator(".asked-bar a").last.click()
        page.wait_for_load_state()
        if n < 3:
            ready(page)
    assert len(pages) == 2
    assert page.locator(".again-sum").inner_text() == "Nhớ đúng 2 trên 3 câu."
    assert page.locator(".again li.ok").count() == 2 and page.locator(".again li.no a").count() == 1
    assert "28 tháng 11, 2026" in page.locator(".again").inner_text()
    state = kept(page)
    assert sorted(box for box, *_ in (state[goal] for goal in DUE)) in ([0, 1, 1, 1], [0, 1, 1, 2])
    page.goto(f"{site_url}/index.html")
    assert page.locator(".due").is_hidden()


def test_a_real_answer_leads_on_by_the_questions_own_button(page: Page, site_url: str) -> None:
    """Its main button: the next question of the review, after the last one the results; all by keyboard."""
    keep(page, f"{site_url}/on-lai.html", {f"{LESSON}/1": [1, DAY, "bat-coc-09"], f"{LESSON}/3": [1, DAY, "x"]})
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.className") != "again-go":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/on-lai.html#*")
    for n, word in ((1, "Câu tiếp"), (2, "Xem kết quả")):
        expect(page.locator(".asked-bar span")).to_have_text(f"Câu {n} trên 2")
        page.wait_for_function("() => document.activeElement.tagName === 'H3'")
        right_by_keyboard(page)
        main = page.locator(".q:visible .q-check")
        expect(main).to_have_text(word)
        main.focus()
        page.wait_for_timeout(650)  # a held key does not undo what it has just done
        page.clock.set_fixed_time(NOON + datetime.timedelta(minutes=n))
        page.keyboard.press("Enter")
        page.wait_for_load_state()
    expect(page.locator(".again-sum")).to_have_text("Nhớ đúng 2 trên 2 câu.")


def right_by_keyboard(page: Page) -> None:
    """Tick what the key calls right with the space bar, and press check with Enter."""
    ready(page)
    id_ = page.locator(".q:visible").get_attribute("id")
    number = page.evaluate(
        "id => Quiz.asked.find((q) => q.el.id === id).rows.map((row) => 'right' in row.dataset)", id_
    )
    boxes = page.locator(".q:visible fieldset input")
    assert boxes.count() == len(number), "the questions of this review are to be ticked"
    for n, right in enumerate(number):
        if right:
            boxes.nth(n).focus()
            page.keyboard.press("Space")
    page.locator(".q:visible .q-check").focus()
    page.keyboard.press("Enter")


def test_whoever_stops_goes_on_where_they_were(page: Page, site_url: str) -> None:
    """“Later” leads back; the rest is told on the home page too."""
    keep(page, f"{site_url}/on-lai.html")
    begin(page)
    answer(page, True)
    page.get_by_role("link", name=WORDS["review_leave"]).click()
    expect(page.locator(".again-sum")).to_have_text("Còn 2 trên 3 câu chưa làm.")
    page.goto(f"{site_url}/index.html")
    assert page.locator(".due").inner_text() == "Hôm nay ôn 2 câu"
    page.locator(".due a").click()
    page.get_by_role("button", name=WORDS["again_on"]).click()
    expect(page.locator(".asked-bar span")).to_have_text("Câu 2 trên 3")


def test_the_back_key_shows_how_it_stands(page: Page, site_url: str) -> None:
    """Also from the memory of the browser."""
    keep(page, f"{site_url}/on-lai.html")
    begin(page)
    answer(page, True)
    page.go_back()
    expect(page.locator(".again-sum")).to_have_text("Còn 2 trên 3 câu chưa làm.")


def test_a_link_to_a_question_shows_the_whole_page_when_no_review_asks_for_it(
    page: Page, course: Course, site_url: str
) -> None:
    """A teacher sends it."""
    review = reviewing.reviews(course)[f"{LESSON}/on-lai"]
    page.goto(f"{site_url}/{review.path}.html#{review.questions[-1].id}")

    assert page.locator(".q:visible").count() == len(review.questions)
    assert page.locator(".asked-bar").is_hidden()


def test_from_a_disk_a_review_works_too(page: Page, site: Path) -> None:
    """No server: pages lead on by their addresses alone."""
    keep(page, (site / "on-lai.html").as_uri())
    begin(page)
    page.locator(".asked-bar a").last.click()
    expect(page.locator(".asked-bar span")).to_have_text("Câu 2 trên 3")
