"""A page that the host has turned into Markdown for programs that ask for it: its words must be those of the page."""

from __future__ import annotations

import html
import re
from itertools import groupby

from verifier.links import host_of

COVERED, RUN = 0.8, 8
"""What part of the words must stand beside the same words as on the page, and how many in a row may not."""
_TARGET = re.compile(
    r"\]\(\s*+<?+([^\s()<>]*+)>?+(?:\s[^()\n]*+)?\)|<(https?:[^<>\s]*+)>|(?<![\w(/])(https?://[^\s()\]<>\"']++)"
)


def is_rendering(page: str, text: str, known: frozenset[str]) -> bool:
    """Whether `text` is a page in Markdown: loosely, as each converter has marks of its own. `known`: hosts that it may name."""
    hosts = {host_of("".join(found)) for found in _TARGET.findall(text)} - {""}
    if hosts - known:
        return False
    seen, written = _words(re.sub("<[^<>]*>", " ", page)), _words(_TARGET.sub("] ", text))
    attributes = [_words(value) for _, value in re.findall(r"=\s*([\"'])([^\"'<>]*)\1", page)]
    triples = {triple for words in (seen, *attributes) for triple in _threes(words)}
    places = [triple in triples for triple in _threes(written)]
    longest = max((len(list(group)) for right, group in groupby(places) if not right), default=0)
    return bool(places) and sum(places) >= COVERED * len(places) and longest <= RUN


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", html.unescape(text).lower().replace("_", " "))


def _threes(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(words, words[1:], words[2:], strict=False))
