"""Stories and drawings of options in a real browser: phone, wide window, wall, paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from courseware.content.model import Course

from ..accessibility import violations
from .conftest import NO_WORKER

LESSON = "mam-non/dung-lai-goi-nguoi-lon"
QUESTION = "dung-lai-goi-10"
BOXES = "(images) => images.map((image) => { const { x, y, width, height } = image.getBoundingClientRect(); return [x, y, width, height]; })"


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_panels_stand_below_each_other_on_a_phone_and_side_by_side_where_there_is_room(
    page: Page, site_url: str, width: int
) -> None:
    """Each as large as the others, drawn in its own shape; nothing scrolls sideways."""
    page.set_viewport_size({"width": width, "height": 720})
    page.goto(f"{site_url}/{LESSON}.html")
    boxes = page.locator(".story img").evaluate_all(BOXES)

    assert len({round(x) for x, *_ in boxes}) == (1 if width < 500 else 3)
    assert len({round(y) for _, y, *_ in boxes}) == (3 if width < 500 else 1)
    assert all(abs(w / h - 400 / 360) < 0.02 and w >= 140 for *_, w, h in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_tile_is_large_enough_to_touch_and_has_its_words(page: Page, site_url: str, width: int) -> None:
    """Three in a row on a phone of 360 pixels, two on the narrowest."""
    page.set_viewport_size({"width": width, "height": 720})
    page.goto(f"{site_url}/{LESSON}.html")
    tiles = page.locator(f"#{QUESTION} .tiles label")
    boxes = tiles.evaluate_all(BOXES)

    assert all(w >= 96 and h >= 96 for *_, w, h in boxes)
    assert len({round(y) for _, y, *_ in boxes}) == (2 if width < 360 else 1)
    assert all(text.strip() for text in tiles.all_inner_texts())
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_story_does_not_wait_for_styles(page: Page, site_url: str) -> None:
    """It is what a little child looks for: asked for with the styles, on a slow line a round earlier."""
    page.route("**/young.*.css", lambda route: None)  # never comes
    with page.expect_request("**/assets/stories/**", timeout=10_000) as asked:
        page.goto(f"{site_url}/{LESSON}.html", wait_until="commit")

    assert asked.value.resource_type in {"image", "other"}  # the page's own image, or asked for in its head


def test_each_view_shows_another_drawing(page: Page, site_url: str) -> None:
    """A browser that did not know views would show the first panel everywhere."""
    page.goto(f"{site_url}/{LESSON}.html")
    page.locator(f"#{QUESTION}").scroll_into_view_if_needed()
    page.wait_for_function("() => [...document.querySelectorAll('.tiles img')].every((image) => image.complete)")
    shots = [image.screenshot() for image in page.locator(f".story img, #{QUESTION} .tiles img").all()]

    assert len(set(shots)) == len(shots) == 6


def test_a_tile_is_answered_like_any_option(page: Page, site_url: str) -> None:
    """By a press on the drawing, and by keyboard."""
    page.goto(f"{site_url}/{LESSON}.html")
    q = page.locator(f"#{QUESTION}")
    q.locator(".tiles img").nth(2).click()
    assert q.locator("input").nth(2).is_checked()
    q.locator("input").nth(2).press("ArrowLeft")
    assert q.locator("input").nth(1).is_checked()
    q.locator(".tiles img").nth(2).click()
    q.get_by_role("button", name="Kiểm tra").click()
    q.locator(".q-says[data-state=ok]").wait_for()


def test_items_to_sort_widen_no_page(browser: Browser, course: Course, site_url: str) -> None:
    """Step by step on a phone the cards stand in a row that scrolls by itself: the page does not."""
    made = browser.new_context(reduced_motion="reduce", viewport={"width": 360, "height": 640})
    made.add_init_script(NO_WORKER)
    page, wide = made.new_page(), []
    for path in (LESSON, "mam-non/con-voi-biet-bay", "lop-3-5/mat-khau-de-nho"):
        for question in course.banks[path].placed:
            if question.kind == "sort":
                page.goto(f"{site_url}/{path}.html#{question.id}")
                page.wait_for_function("() => document.documentElement.dataset.mode === 'steps'")
                if page.evaluate("document.documentElement.scrollWidth") > 360:
                    wide.append(question.id)
    made.close()

    assert wide == []


def test_the_wall_shows_title_and_story_on_one_page(browser: Browser, site_url: str) -> None:
    made = browser.new_context(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    made.add_init_script(NO_WORKER)
    page = made.new_page()
    page.goto(f"{site_url}/{LESSON}.html")
    page.locator(".modes [data-mode=show]").evaluate("(button) => button.click()")
    page.locator(".show-bar").wait_for()
    seen = page.locator("h1:visible, .story li:visible").count()
    low = max(y + h for _, y, _, h in page.locator(".story li").evaluate_all(BOXES))
    bar = page.locator(".show-bar").bounding_box()
    made.close()

    assert seen == 4 and bar is not None and low <= bar["y"]


def test_paper_has_the_story_in_one_row_and_words_below_drawings(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/{LESSON}.html")
    page.emulate_media(media="print")
    boxes = page.locator(".story img").evaluate_all(BOXES)

    assert len({round(y) for _, y, *_ in boxes}) == 1
    assert page.locator(".tiles img").first.is_visible()


def test_axe_finds_nothing(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/{LESSON}.html")

    assert violations(page, "story") == []
