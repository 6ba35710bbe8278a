"""How a lesson is gone through: to the next step, to the wall, and what is in sight."""

from __future__ import annotations

from playwright.sync_api import Page

PUPIL, ADULT = "lop-3-5/ba-dia-chi-hoa-sen.html", "cha-me/con-dang-cap-cuu.html"


def seen(page: Page) -> list[str]:
    """The headings that can be seen."""
    return [text.strip() for text in page.locator("article :is(h2, h3):not([data-heard]):visible").all_inner_texts()]


def onward(page: Page) -> None:
    """Press the big button."""
    page.get_by_role("button", name="Tiếp").click()


def project(page: Page) -> None:
    """Press the projector's button, wherever the lesson stands, and wait for what it loads."""
    page.locator(".modes [data-mode=show]").evaluate("(button) => button.click()")
    page.locator(".show-bar").wait_for()
