"""Texts in Markdown: each sign stands for itself."""

from __future__ import annotations

import re

from hypothesis import given

from courseware.views.exports.item import Passage
from courseware.views.exports.kolibri.markdown import bold, joined, text, told

from .. import made as some

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@given(line=some.line)
def test_hard_texts_come_back_and_hold_no_sign(line: str) -> None:
    """Without the escapes the text is the same, and no sign stands without one."""

    found = text(line)

    assert ESCAPED.sub(r"\1", found) == line
    assert not re.search(r"[!-/:-@\[-`{-~]", ESCAPED.sub("", found))


def test_lines_are_paragraphs_and_scenes_quotations() -> None:
    """Empty lines go; a scene stays one quotation."""

    passages = (Passage(("Một.", "", "1. Hai")), Passage(("Chat", "An: Ơi"), scene=True))

    assert told(passages) == "Một\\.\n\n1\\. Hai\n\n> Chat\n>\n> An\\: Ơi"
    assert bold("a*b") == "**a\\*b**"
    assert (bold(" "), joined(["", "x", ""])) == ("", "x")
