"""axe on a page: which rules are asked, and what it finds.

What a rule reads decides where it is asked. Names, roles and order do not change with colours: so every rule is asked in
light colours, and in dark ones those that read colours. Colours do not change with the width: so a narrow page is asked
everything but contrast, and a width between what measures. `course.py test --all` asks every rule everywhere.
"""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

Rules = dict[str, Any]
"""Options of `axe.run`."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL: Rules = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": TAGS}}
BUT_CONTRAST: Rules = ALL | {"rules": {"color-contrast": {"enabled": False}}}
"""Contrast is three quarters of the work, and the same on every width."""
COLOURS: Rules = ALL | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
MEASURES: Rules = ALL | {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}}
RUN = """options => axe.run(document, options)
  .then(found => found.violations.map(rule => [rule.id, rule.nodes[0].html.slice(0, 160)]))"""


def of_scheme(scheme: str, full: bool = False) -> Rules:
    """The rules for a page in these colours ("light" or "dark")."""
    return ALL if full or scheme == "light" else COLOURS


def violations(page: Page, where: str, rules: Rules = ALL) -> list[tuple[str, str, str]]:
    """What axe finds on the page as it stands now: (where, rule, the first element)."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [(where, rule, element) for rule, element in page.evaluate(RUN, rules)]
