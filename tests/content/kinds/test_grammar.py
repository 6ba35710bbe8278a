"""An item, what nearly is one, and what only looks so in a scene."""

from __future__ import annotations

import re

import pytest

from courseware.content.drafts import Line
from courseware.content.kinds.grammar import BLANK, BULLET, Grammar

GRAMMAR = Grammar(
    re.compile(r"^- (?P<text>\S.*)$"), re.compile(rf"^{BLANK}*{BULLET}{BLANK}*\S"), "- mục", re.compile("- ")
)


@pytest.mark.parametrize(
    ("text", "shown", "fits", "nearly"),
    [
        ("- một", False, True, False),
        ("– một", False, False, True),
        ("\u200b- một", False, False, True),
        ("-một", False, False, True),
        ("một - hai", False, False, False),
        ("- một", True, False, False),
        ("– một", True, False, False),
        ("", False, False, False),
    ],
)
def test_a_line_is_an_item_or_nearly_one_and_never_both(text: str, shown: bool, fits: bool, nearly: bool) -> None:
    """Inside a scene it is neither: a chat may say what it likes."""
    line = Line(7, text, shown)
    assert (GRAMMAR.fits(line), GRAMMAR.nearly(line)) == (fits, nearly)


@pytest.mark.parametrize("sign", [" ", "\u00a0", "\u2003", "\u200b", "\u200f", "\u2060", "\ufeff"])
def test_blanks_are_seen_whether_people_see_them_or_not(sign: str) -> None:
    """What is pasted from Word and chats brings them along."""
    assert re.fullmatch(BLANK, sign)
