"""The session with Kolibri, whose SCORM 1.2 differs in two things; Kolibri itself is asked in test_kolibri.py."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from ..miniature import ROOT

SCRIPT = ROOT / "overrides/assets/js/package/scorm.js"
SYSTEM = """
window.API = {
  kept: {'cmi.core.lesson_mode': MODE},
  LMSInitialize: () => 'true', LMSCommit: () => 'true', LMSFinish: () => 'true',
  LMSGetValue: (name) => API.kept[name] || '',
  LMSSetValue: (name, value) => { API.kept[name] = value; return 'true'; },
};
"""
SAVED = "({score: SCORE, whole: false, right: false, at: 'a/b#1', data: '|'})"


def begun(page: Page, session: str, mode: str) -> Page:
    """A launch page's session with a system that says this mode."""
    page.set_content(f'<body data-session="{session}">')
    page.evaluate(SYSTEM.replace("MODE", json.dumps(mode)))
    page.add_script_tag(content=SCRIPT.read_text("utf-8"))
    return page


def save(page: Page, score: str) -> dict[str, Any]:
    """What the system has once this score is told."""
    assert page.evaluate(f"Session.save({SAVED.replace('SCORE', score)})") == "kept"
    kept: dict[str, Any] = page.evaluate("API.kept")
    return kept


@pytest.mark.parametrize(("session", "raw"), [("kolibri", "0"), ("scorm12", None)])
def test_only_kolibri_is_told_a_score_before_the_first_answer(page: Page, session: str, raw: str | None) -> None:
    """Without one it would take “incomplete” for half done; an LMS would put a 0 into its book of marks."""

    begun(page, session, "normal").evaluate("Session.begin()")

    assert save(page, "null").get("cmi.core.score.raw") == raw
    assert save(page, "40")["cmi.core.score.raw"] == "40"


@pytest.mark.parametrize(("session", "kept"), [("kolibri", False), ("scorm12", True)])
def test_of_a_guest_of_kolibri_nothing_is_kept(page: Page, session: str, kept: bool) -> None:
    """So the launch page says that no system saves anything."""

    found = begun(page, session, "browse").evaluate("Session.begin()")

    assert (found is not None) is kept
    assert page.evaluate("Session.open()") is kept
