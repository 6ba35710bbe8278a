"""A frame as a portal has it, and a reader who goes on and answers in it."""

from __future__ import annotations

from playwright.sync_api import FrameLocator, Locator, expect

LESSON = "nhung/lop-8-9/bat-coc-online.html"
QUIZ = "nhung/lop-8-9/bat-coc-online-cau-hoi.html"
NUKEVIET = "allow-scripts allow-same-origin allow-forms allow-presentation"


def frame(host: str, path: str, attributes: str = "") -> str:
    """A frame as a portal has it."""
    return f'<iframe src="{host}{path}" title="x" width="100%" height="900" {attributes}></iframe>'


def turn_to(inside: FrameLocator, wanted: str) -> Locator:
    """Go on, screen by screen, until the first of what is wanted is there."""
    found, onward = inside.locator(wanted).first, inside.locator(".step-bar .main")
    while not found.is_visible():
        onward.click()
    return found


def answer(inside: FrameLocator) -> str:
    """Answer the first question of one choice; what is said."""
    question = turn_to(inside, '.q[data-kind="single"]')
    question.locator("fieldset label").first.click()
    question.locator(".q-check").click()
    expect(question.locator(".q-says")).not_to_be_empty()
    return question.locator(".q-says").inner_text()
