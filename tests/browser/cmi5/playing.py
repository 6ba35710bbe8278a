"""How a learner plays the package, and what the store was told by then."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .. import lms
from .cmi5_lms import Lms
from .cmi5_rules import Statement, defined, verb

OPEN = "src => { document.querySelector('iframe').src = src }"
CLOSE = "document.querySelector('iframe').remove()"


def show(tab: Page, page: str, launched: str, said: str) -> None:
    """The LMS's window opens what was launched, and the package has said so."""
    tab.goto(page.partition("/goi/")[0] + "/lms.html")
    tab.evaluate(OPEN, launched)
    expect(lms.launch(tab).locator(".sent")).to_contain_text(said)


def leave(tab: Page, system: Lms) -> list[Statement]:
    """The LMS takes the frame away; all that the store has of the registration, once it was told of the end."""
    ended = len([one for one in system.store.told(system.registration) if verb(one) == "terminated"])
    tab.evaluate(CLOSE)
    for _ in range(100):
        told = system.store.told(system.registration)
        if len([one for one in told if verb(one) == "terminated"]) > ended:
            return told
        tab.wait_for_timeout(50)
    raise AssertionError("nothing said that the session ended")


def answer_all(tab: Page, numbers: range, wrong: int = 0) -> None:
    """Answer from the first step; as many as `wrong` from the first on wrongly."""
    lms.lesson(tab).locator(".step-bar [aria-pressed]").click()
    for number in numbers:
        lms.answer(tab, number, right=number > wrong)


def verbs(told: list[Statement]) -> list[str]:
    """Of the statements that cmi5 defines, in order."""
    return [verb(one) for one in told if defined(one)]
