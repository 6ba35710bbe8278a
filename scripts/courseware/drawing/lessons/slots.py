"""The places that are left in a lesson's Markdown, for its HTML to be put there. Those of questions carry their ids: `expanding`."""

from __future__ import annotations

from lxml import html as lxml_html
from lxml.html import HtmlElement

HELP = "<div data-help></div>"
"""Where the cards of contacts stand."""

STORY = "<div data-story></div>"
"""Where the story in three panels stands."""

STEP = "<div data-step></div>"
"""Stands before the first block of a step: `overrides/assets/js/steps.js` shows one at a time."""

END = "<div data-end></div>"
"""Stands behind a lesson's Markdown: what follows it in the HTML was added by mkdocs-quiz (script, style, counters)."""


def fill(slot: HtmlElement, html: str) -> None:
    """Put HTML in the place of a slot."""
    parts = lxml_html.fragments_fromstring(html.strip())
    for part in reversed(parts):
        slot.addnext(part)
    slot.tail = (slot.tail or "").strip()
    slot.drop_tree()
