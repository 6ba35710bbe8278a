"""Embed pages in the frames of portals: nine contexts measured in the design, with a portal on another site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from ..accessibility import of_scheme, violations
from .framing import LESSON, NUKEVIET, QUIZ, answer, frame, turn_to
from .visiting import Portal, Visitor, visit

SCRIPTED = {
    "storage blocked": ("", True, QUIZ),
    "third-party cookies": ("", False, LESSON),
    "WordPress": ('sandbox="allow-scripts" security="restricted"', True, LESSON),
    "same origin": ('sandbox="allow-scripts allow-same-origin"', True, QUIZ),
    "NukeViet": (f'sandbox="{NUKEVIET}"', True, LESSON),
    "credentialless": ("credentialless", True, QUIZ),
    "our own line": ('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"', True, QUIZ),
}
"""Context → attributes of the frame, whether third parties may not store, the page that is asked there (`--all`: both)."""


def storage(page: Page) -> bool:
    """Whether the frame may store anything: to know that a context is what it says."""
    return page.frames[1].evaluate("() => { try { return Boolean(localStorage); } catch { return false; } }")


@pytest.mark.parametrize("where", list(SCRIPTED))
def test_where_scripts_run_questions_can_be_answered(
    visitors: dict[bool, Visitor], host: str, portal: Portal, where: str, full: bool
) -> None:
    """With feedback, and nothing on the console."""
    attributes, blocks, one = SCRIPTED[where]
    for path in (LESSON, QUIZ) if full else (one,):
        page, heard = visit(visitors[blocks], portal.show(frame(host, path, attributes)))
        assert len(answer(page.frame_locator("iframe"))) > 10
        assert storage(page) == (where == "third-party cookies")
        assert heard == []
        page.close()


@pytest.mark.parametrize("path", [LESSON, QUIZ])
def test_where_no_script_runs_everything_reads(shell: Browser, host: str, portal: Portal, path: str) -> None:
    """`sandbox=""`: the questions, and the answers behind a summary; the one message is the browser's, about the sandbox."""
    page, heard = visit(shell, portal.show(frame(host, path, 'sandbox=""')))
    inside = page.frame_locator("iframe")
    assert inside.locator(".q").count() == inside.locator(".q-key").count() > 0
    assert not inside.locator(".q-key li").first.is_visible()
    inside.locator(".q-key summary").first.click()
    assert inside.locator(".q-key li").first.is_visible()
    assert inside.locator("button").count() == 0
    assert all("sandboxed" in text for text in heard), heard
    page.close()


@pytest.mark.parametrize("path", [LESSON, QUIZ])
def test_a_frame_shows_one_screen_at_a_time(shell: Browser, host: str, portal: Portal, path: str) -> None:
    """Each once, in order, with the buttons in sight; what is answered right leads on; the whole is one press away."""
    page, heard = visit(shell, portal.show(frame(host, path).replace("900", "640")), 390)
    inside = page.frame_locator("iframe")
    onward, questions = inside.locator(".step-bar .main"), inside.locator(".q")
    expect(inside.locator(".step-bar span")).to_have_text(re.compile("^1/"))
    box, edge = page.locator("iframe").bounding_box(), onward.bounding_box()
    assert box and edge and edge["y"] + edge["height"] <= box["y"] + 640
    seen: list[str] = []
    for _ in range(int(inside.locator(".step-bar span").inner_text().partition("/")[2])):
        here = questions.filter(visible=True).all()
        assert len(here) <= 1
        seen += [q.get_attribute("id") or "" for q in here]
        if onward.is_visible():
            onward.click()
    assert seen == [q.get_attribute("id") for q in questions.all()]
    inside.locator(".step-bar [aria-pressed]").click()
    assert questions.filter(visible=True).count() == questions.count() > 3
    inside.locator(".step-bar [aria-pressed]").click()
    while not questions.first.is_visible():
        inside.locator(".step-bar button").first.click()
    questions.first.evaluate(
        "q => q.dispatchEvent(new CustomEvent('lachan:next', { bubbles: true, cancelable: true }))"
    )
    assert not questions.first.is_visible()
    assert heard == []
    page.close()


def test_what_acts_in_a_scene_leads_to_its_question(shell: Browser, host: str, portal: Portal) -> None:
    """The red key of the call: its question stands on the next screen."""
    page, _ = visit(shell, portal.show(frame(host, QUIZ)))
    inside = page.frame_locator("iframe")
    turn_to(inside, ".scene .act").click()
    assert inside.locator(".q").filter(visible=True).locator(":checked, .picked").count() == 1
    page.close()


SHOWN: dict[Literal["light", "dark"], tuple[str, ...]] = {
    "light": (LESSON, f"en/{QUIZ}", "en/nhung/index.html"),
    "dark": (f"en/{LESSON}", QUIZ, "nhung/index.html"),
}
"""A lesson, its questions and the page for copying: each in both schemes and in both languages."""


@pytest.mark.parametrize("scheme", list(SHOWN))
def test_axe_finds_nothing_on_any_embed_page(
    shell: Browser,
    framed: Path,
    host: str,
    sweep: Callable[[Path, Iterable[str]], list[str]],
    full: bool,
    scheme: Literal["light", "dark"],
) -> None:
    """As a frame of a phone's width shows them; `--all`: every one.

    What stands in them stood in the lesson's own page, where each shape of question and scene is asked.
    """
    page = shell.new_page(color_scheme=scheme, viewport={"width": 320, "height": 800})
    every = [
        file.relative_to(framed).as_posix()
        for home in ("nhung", "en/nhung")
        for file in (framed / home).rglob("*.html")
    ]
    found = []
    for path in sweep(framed, every) if full else SHOWN[scheme]:
        page.goto(host + path)
        found += violations(page, path, of_scheme(scheme))
    page.close()
    assert found == []
