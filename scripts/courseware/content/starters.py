"""The files that a new lesson starts from: a small lesson with its bank, in both languages, for the author to write over."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from courseware.content.model import Lang

FOLDER = Path(__file__).parent / "starters"
TOPS: dict[str, Literal["lesson", "bank"]] = {"docs": "lesson", "quizzes": "bank"}
"""Folder of the project → what its starter is called."""


def read_starter(top: str, lang: Lang) -> str:
    """The starter of `docs` or `quizzes`, with SLUG, CELL, STRAND and TODAY still to be filled in."""
    return (FOLDER / f"{TOPS[top]}.{lang}.md").read_text("utf-8")
