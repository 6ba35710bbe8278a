"""Scenes drawn by the real templates, and the small project as a course."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from lxml import html
from lxml.html import HtmlElement

from courseware.content.model import Lang
from courseware.drawing.scene_extension import ScenesExtension

from .. import interface

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"


@pytest.fixture(scope="module")
def draw() -> Callable[[str, Lang], HtmlElement]:
    """Markdown with one scene → its figure."""

    def figure(text: str, lang: Lang = Lang.VI) -> HtmlElement:
        ours = ScenesExtension(lang=lang.value, words=interface.said(lang), templates=str(OVERRIDES))
        done = markdown.markdown(text, extensions=[ours, "pymdownx.mark"])
        found = html.fragment_fromstring(done, create_parent="div").xpath(".//figure")
        assert len(found) == 1, done
        return found[0]

    return figure
