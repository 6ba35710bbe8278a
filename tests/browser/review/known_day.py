"""A device that knows on a certain day what is due, and a learner who answers that."""

from __future__ import annotations

import datetime
import json
from typing import Any

from playwright.sync_api import Page

from courseware.content.model import Lang

from ... import interface
from .scripts import number

WORDS = interface.said(Lang.VI)
LESSON, OTHER = "lop-8-9/bat-coc-online", "lop-6-7/ma-o-quay-cang-tin"
NOON = datetime.datetime(2026, 11, 27, 12, tzinfo=datetime.UTC)
DAY = number(NOON.date())
DUE = {
    f"{LESSON}/1": [0, DAY - 3, "x"],
    f"{LESSON}/2": [1, DAY, "x"],
    f"{OTHER}/1": [1, DAY - 1, "x"],
    f"{LESSON}/3": [1, DAY + 5, "x"],
}
"""Three objectives of two lessons are due, another is not yet."""


def keep(page: Page, address: str, state: dict[str, Any] = DUE) -> None:
    """Open a page on a device that knows what is due."""
    page.goto(address)
    page.evaluate("text => localStorage.setItem('lachan.review', text)", json.dumps(state))
    page.reload()


def kept(page: Page) -> dict[str, Any]:
    """What the device holds."""
    found: dict[str, Any] = json.loads(page.evaluate("localStorage.getItem('lachan.review')") or "{}")
    return found


def answer(page: Page, right: bool) -> None:
    """Answer the one question in sight, of whatever kind: by the row of its key, or by the first thing that can be chosen."""
    page.evaluate(
        """right => {
          const all = [...document.querySelectorAll('.q')];
          const q = all.find((el) => el.getClientRects().length);
          q.dispatchEvent(new CustomEvent('lachan:answer', { bubbles: true, detail: { id: q.id, right } }));
        }""",
        right,
    )


def ready(page: Page) -> None:
    """What judges answers comes with the first sign of life."""
    page.mouse.move(5, 5)
    page.evaluate("Quiz.wake()")
    page.wait_for_function("() => self.Review && self.QuizResults")


def begin(page: Page) -> None:
    """Press the button that begins a review."""
    page.get_by_role("button", name=WORDS["again_start"]).click()
    page.wait_for_url("**/on-lai.html#*")
    ready(page)
