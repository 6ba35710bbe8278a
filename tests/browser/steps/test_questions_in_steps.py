"""Questions on the way: what leads to them, from card to card, and on to the next screen."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_a_right_answer_leads_to_the_next_screen(lesson: Page) -> None:
    """By the question's own button; until then the big one is quiet."""
    lesson.goto(f"{lesson.url}#buoc-10")
    lesson.reload()
    question = lesson.locator(".q:not([data-away])")
    nth = lesson.locator(".q").evaluate_all("all => all.findIndex((q) => !q.matches('[data-away]'))")
    right = (
        lesson.locator(".q-key")
        .nth(nth)
        .locator("ul > li")
        .evaluate_all("all => all.findIndex((row) => 'right' in row.dataset)")
    )
    assert lesson.locator(".step-bar .main").count() == 0
    question.locator("fieldset input").nth(right).check()
    question.locator(".q-check").click()
    expect(lesson.locator(".step-bar .main")).to_have_text("Tiếp ›")
    lesson.wait_for_timeout(650)
    question.locator(".q-check").click()

    assert lesson.url.endswith("#buoc-11")


def test_a_part_of_the_scene_that_acts_leads_to_its_question(page: Page, site_url: str) -> None:
    """Whoever hangs up in the opening call finds that chosen on the next screen."""
    page.goto(f"{site_url}/lop-8-9/bat-coc-online.html#buoc-2")
    page.get_by_role("button", name="Ngắt cuộc gọi").click()

    assert page.url.endswith("#buoc-3")
    assert page.locator(".q:not([data-away]) .picked").count() == 1


def test_the_next_card_comes_to_whoever_has_judged_one(page: Page, site_url: str) -> None:
    """Side by side on a phone: the next one peeps in from the beginning, and slides to where the finger is."""
    page.goto(f"{site_url}/lop-1-2/chia-khoa-trong-tui-ao.html#chia-khoa-01")
    row = page.locator("#chia-khoa-01 .q-items")
    second, third = row.locator("li").nth(1), row.locator("li").nth(2)
    within = "(el) => { const row = el.parentElement.getBoundingClientRect(); return row.right - el.getBoundingClientRect().left; }"
    assert second.evaluate(within) >= 30
    page.locator("#chia-khoa-01 h3").tap()  # the first touch loads what judges
    page.wait_for_function("() => self.QuizResults")
    row.locator("li").first.locator("label").first.tap()
    expect(second).to_be_in_viewport(ratio=1)
    second.locator("label").first.tap()
    expect(third).to_be_in_viewport(ratio=1)
    row.evaluate("(el) => { el.scrollLeft = 0; }")
    page.locator("#chia-khoa-01 .q-check").tap()  # too early
    expect(third).to_be_in_viewport(ratio=0.8)  # the page has moved up for what is said below
