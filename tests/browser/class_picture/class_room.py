"""A class with a code of its own on the open page, its pupils' codes, and what its buttons give to keep."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Download, Page, expect

from courseware.content.model import Lang

from ... import interface
from ..class_scripts import code

SAY = interface.said(Lang.VI)
NAME = "cong-cu/buc-tranh-lop.html"
STORED = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
BAND = "Lớp 6–7"


class Class:
    """A class with a code of its own on an open page; `code` and the digest are those that the page shows."""

    def __init__(self, page: Page, band: str = BAND) -> None:
        page.select_option("#nhom", label=band)
        page.locator(".class-new").click()
        self.page = page
        self.code = re.sub(r"\s", "", page.locator(".class-letters").inner_text())
        self.test: dict[str, Any] = page.evaluate(
            "band => { const { digest, forms } = ClassTests.find((one) => one.name === band); return { digest, forms }; }",
            band,
        )
        self.genuine: dict[str, bool] = page.evaluate("ClassMessages.genuine")

    def form(self, seat: int, sitting: int) -> list[str]:
        """The messages of a seat."""
        form: list[str] = self.test["forms"][(seat + 1 + (sitting == 2)) % 2]
        return form

    def code_of(self, seat: int, sitting: int = 1, missed: frozenset[str] = frozenset()) -> str:
        """The code of a pupil who is right about all but these messages."""
        answers = [1 if self.genuine[id_] != (id_ in missed) else 2 for id_ in self.form(seat, sitting)]
        return code(self.code, self.test["digest"], seat, sitting, answers)

    def type(self, text: str) -> None:
        """Type codes, and wait until they are read."""
        self.page.fill("#cac-ma", text)
        said = self.page.locator(".class-said-rows")
        said.evaluate("el => { el.textContent = ''; }")
        expect(said).not_to_be_empty()

    def lines(self, seats: range, sitting: int = 1, missed: frozenset[str] = frozenset()) -> str:
        """A line for each seat."""
        return "".join(f"{seat}: {self.code_of(seat, sitting, missed)}\n" for seat in seats)


def saved(page: Page, button: str) -> Download:
    """What a button gives to keep."""
    with page.expect_download() as waiting:
        page.locator(button).click()
    return waiting.value
