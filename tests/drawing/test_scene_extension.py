"""What Markdown loads: a scene's options as they were typed."""

from __future__ import annotations

from collections.abc import Callable

import markdown
import pytest
from lxml.html import HtmlElement

from courseware.content.model import Lang
from courseware.drawing.scene_extension import ScenesExtension

from .. import interface
from .conftest import OVERRIDES


def test_an_unknown_option_leaves_the_block_as_text(draw: Callable[..., HtmlElement]) -> None:
    """pymdownx shows the raw text; this is why `check` reads scenes before it does."""

    ours = ScenesExtension(lang="vi", words=interface.said(Lang.VI), templates=str(OVERRIDES))

    assert "///" in markdown.markdown("/// sms | A\n    mau: đỏ\n\nChữ.\n///", extensions=[ours])


@pytest.mark.parametrize("typed", ["7:15", "1_000", "0x1A", "2026-11-22", "true", "12:30:45"])
def test_an_option_is_the_text_that_was_typed(draw: Callable[..., HtmlElement], typed: str) -> None:
    """YAML would make 435 of 7:15."""

    assert typed in draw(f"/// sms | Số lạ\n    time: {typed}\n\nChào em.\n///").text_content()


@pytest.mark.parametrize("options", ["time: 7:15\n    time: 8:20", "time: [7", "- 7:15", "thoi: 7:15"])
def test_options_that_cannot_be_read_leave_the_block_as_text(options: str) -> None:
    """A key twice, no YAML, no names, an unknown name: never half of a scene."""

    ours = ScenesExtension(lang="vi", words=interface.said(Lang.VI), templates=str(OVERRIDES))
    drawn = markdown.markdown(f"/// sms | Số lạ\n    {options}\n\nChào em.\n///", extensions=[ours])

    assert "///" in drawn and "<figure" not in drawn


def test_a_block_that_is_no_scene_is_text() -> None:
    """pymdownx brings blocks of its own; none of them is loaded."""

    ours = ScenesExtension(lang="vi", words=interface.said(Lang.VI), templates=str(OVERRIDES))

    assert "<details" not in markdown.markdown("/// details | Xem\nChữ.\n///", extensions=[ours])


def test_words_are_of_the_language_that_is_asked_for(draw: Callable[..., HtmlElement]) -> None:
    """The same block, two captions."""

    block = "/// call | 0225 000 0000\n\nNghe này.\n///"
    captions = [draw(block, lang).xpath("./figcaption")[0].text_content() for lang in Lang]

    assert "Cuộc gọi từ" in captions[0] and "Call from" in captions[1]
