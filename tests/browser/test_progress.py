"""What cards say of the results on this device, and the button that deletes them."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from courseware.content.model import Course, Lang

from .. import interface

LESSON = "lop-8-9/bat-coc-online"


@pytest.mark.parametrize(("right", "wrong"), [(0, 3), (2, 1), (3, 0)])
def test_a_card_counts_what_is_right_not_what_was_answered(
    page: Page, course: Course, site_url: str, right: int, wrong: int
) -> None:
    """Three answers, of which some are right; nothing right is not told."""
    ids = [question.id for question in course.banks[LESSON].placed]
    results = {id_: "right" if n < right else "wrong" for n, id_ in enumerate(ids[: right + wrong])}
    page.goto(f"{site_url}/lop-8-9/index.html")
    page.evaluate("text => localStorage.setItem('lachan.progress', text)", json.dumps(results))
    page.reload()
    said = page.locator(f".card:has(a[href='{LESSON.split('/')[1]}.html']) .done")

    expect(said).to_be_visible(visible=right > 0)
    if right:
        assert said.inner_text() == f"Đúng {right}/{len(ids)} câu"


def test_the_footer_deletes_what_was_just_answered(page: Page, site_url: str) -> None:
    """Its button is there as soon as there is something, not in the panel; the panel counts anew."""
    page.goto(f"{site_url}/{LESSON}.html")
    clear = page.get_by_role("button", name=interface.said(Lang.VI)["site_forget"])
    assert not clear.is_visible()
    question = page.locator(".q[data-kind=single]").first
    key = page.locator(".q-key").nth(
        page.locator(".q").evaluate_all("all => all.findIndex((el) => el.dataset.kind === 'single')")
    )
    right = key.locator("li").evaluate_all("all => all.findIndex((el) => 'right' in el.dataset)")
    question.locator("input").nth(right).check()
    question.locator(".q-check").click()
    expect(page.locator(".q-sum")).to_contain_text("Đúng 1/")  # once what judges has come
    assert page.locator(".q-sum button").count() == 0
    clear.click()

    assert "Đúng 0/" in page.locator(".q-sum").inner_text()
    assert page.evaluate("localStorage.getItem('lachan.progress')") is None


def test_a_band_says_where_to_go_on_and_its_leaves_fill(page: Page, course: Course, site_url: str) -> None:
    """Nobody who has not begun is told; then the first lesson with something left, however far others have come."""
    first, second, *_ = (lesson for lesson in course.ready() if lesson.path.startswith("lop-8-9/"))
    page.goto(f"{site_url}/lop-8-9/index.html")
    assert page.locator(".go-on").is_hidden()

    results = {question.id: "right" for question in course.banks[first.path].placed}
    page.evaluate("text => localStorage.setItem('lachan.progress', text)", json.dumps(results))
    page.reload()

    assert page.locator(".go-on").inner_text() == f"Học tiếp: {second.texts[Lang.VI].title}"
    grown = "all => all.map((card) => card.style.getPropertyValue('--grown'))"
    assert page.locator(".card").evaluate_all(grown)[:2] == ["1", "0"]
