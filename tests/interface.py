"""The words of the interface, read once for all tests of a worker."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from courseware.content.model import Lang
from courseware.drawing import words

LOCALES = Path(__file__).resolve().parents[1] / "overrides/locales"


@cache
def said(lang: Lang) -> words.Words:
    """All words of one language."""
    return words.read(LOCALES, lang)
