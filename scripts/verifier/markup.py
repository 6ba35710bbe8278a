"""HTML as a text: its whole tags, and what is left of it without its comments."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"</?[a-zA-Z][^<>]{0,4000}>|[^<]{1,4000}")
"""Whole tags and text. What is left open (`<!--`, `<a <a`) is dropped: on that html.parser takes quadratic time."""


def whole(text: str) -> str:
    """The whole tags and the text of a piece of HTML."""
    return "".join(_WHOLE.findall(text))


def uncommented(text: str) -> str:
    """HTML without its comments, as a browser reads it: one that never ends takes the rest with it. Linear."""
    kept: list[str] = []
    ends = {"-->": 0, "--!>": 0}  # where the next of each stands, or what is behind the end of the text
    at = 0
    while (begin := text.find("<!--", at)) >= 0:
        kept.append(text[at:begin])
        for mark, end in ends.items():
            if end < begin + 2:
                found = text.find(mark, begin + 2)
                ends[mark] = found if found >= 0 else len(text)
        first = min(ends, key=lambda mark: ends[mark])
        at = ends[first] + len(first)
    return "".join((*kept, text[at:]))
