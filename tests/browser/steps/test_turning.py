"""From step to step: the choice of a way to read, addresses, keys and fingers, what is heard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .stepping import ADULT, PUPIL, onward, seen


def test_pupils_begin_step_by_step_and_adults_read(page: Page, site_url: str) -> None:
    """One tap changes it; the choice is remembered for every lesson."""
    page.goto(f"{site_url}/{PUPIL}")
    assert seen(page) == ["Tình huống"]

    page.get_by_role("button", name="Đọc cả bài").click()
    assert len(seen(page)) > 8

    page.goto(f"{site_url}/{ADULT}")
    assert len(seen(page)) > 8
    page.get_by_role("button", name="Từng bước").click()
    page.reload()
    assert len(seen(page)) <= 2


def test_a_step_has_an_address_and_the_back_key_goes_one_back(lesson: Page) -> None:
    """A teacher sends a link to the third screen."""
    onward(lesson)
    onward(lesson)
    assert lesson.url.endswith("#buoc-3")
    third = seen(lesson)

    lesson.go_back()
    assert seen(lesson) != third
    lesson.goto(lesson.url.replace("#buoc-2", "#buoc-3"))
    lesson.reload()
    assert seen(lesson) == third


def test_a_number_beyond_the_end_is_the_end(lesson: Page) -> None:
    """An old link to a lesson that has become shorter."""
    lesson.goto(f"{lesson.url}#buoc-99")

    lesson.locator(".finish").wait_for()  # an address on the same page is followed a little later
    assert lesson.get_by_role("button", name="Tiếp").is_hidden()


def test_arrows_and_fingers_turn_but_not_while_something_is_answered(lesson: Page) -> None:
    """In a group of radio buttons the arrows choose."""
    lesson.keyboard.press("ArrowRight")
    lesson.keyboard.press("ArrowRight")
    assert lesson.url.endswith("#buoc-3")
    lesson.locator(".q:not([data-away]) fieldset input").first.focus()
    lesson.keyboard.press("ArrowRight")
    assert lesson.url.endswith("#buoc-3")

    lesson.evaluate("""() => {
      const at = (x) => [new Touch({ identifier: 1, target: document.querySelector('article'), clientX: x, clientY: 300 })];
      const article = document.querySelector('article');
      article.dispatchEvent(new TouchEvent('touchstart', { touches: at(300), bubbles: true }));
      article.dispatchEvent(new TouchEvent('touchend', { changedTouches: at(120), bubbles: true }));
    }""")
    assert lesson.url.endswith("#buoc-4")


def test_a_step_is_heard(lesson: Page) -> None:
    """Focus stands on its heading, and how far one has come is said."""
    onward(lesson)
    onward(lesson)

    assert lesson.evaluate("document.activeElement.innerText.trim()") == seen(lesson)[0]
    assert lesson.locator(".step-bar [role=status]").inner_text() == "Bước 3 trên 11"
    assert lesson.locator(".leaves [aria-current=step]").get_attribute("aria-label") == "3. Em chọn gì?"


def test_a_note_of_the_law_comes_to_the_step(lesson: Page) -> None:
    lesson.goto(f"{lesson.url}#giup-do")
    lesson.locator("#giup-do").wait_for()
    assert seen(lesson) == ["Cần giúp thì tìm ai"]
    lesson.locator(".cite a:visible").first.click()
    expect(lesson.locator("#can-cu-1")).to_be_visible()
    assert "Cần giúp thì tìm ai" in seen(lesson)


def test_who_reads_finds_the_sections_at_every_width(page: Page, site_url: str) -> None:
    """Folded below the title on a phone, beside the text on a wide screen; step by step the leaves do it."""
    page.goto(f"{site_url}/{PUPIL}")
    contents = page.locator(".toc")
    assert contents.is_hidden()
    page.get_by_role("button", name="Đọc cả bài").click()
    assert contents.locator("a").first.is_hidden()
    contents.locator("summary").click()
    contents.get_by_role("link", name="Em làm thử").click()
    assert page.url.endswith("#lam-thu")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.wait_for_function("() => document.querySelector('.toc details').open")
    assert contents.locator("a").first.is_visible()
