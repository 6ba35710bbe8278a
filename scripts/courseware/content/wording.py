"""Vietnamese words and phrases found in a text as words, not inside others. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache


def found(words: Sequence[str], text: str) -> list[str]:
    """Which of `words` stand in `text`, in the order of the text; case does not matter."""
    return [match[0].casefold() for match in _pattern(tuple(words)).finditer(text)]


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)", re.I) if words else re.compile(r"(?!)")
