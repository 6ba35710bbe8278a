"""Texts in the Markdown of Perseus: nothing in them is taken for a sign, a formula or an address. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from courseware.views.exports.item import Passage

SIGNS = re.compile(r"[!-/:-@\[-`{-~]")
"""Everything in ASCII that is no letter, digit or space: before each of them a backslash stands for the sign itself."""


def text(plain: str) -> str:
    """A text within a paragraph."""
    return SIGNS.sub(r"\\\g<0>", " ".join(plain.split()))


def bold(plain: str) -> str:
    """The same in strong letters; nothing for nothing."""
    return f"**{text(plain)}**" if plain.strip() else ""


def told(passages: Iterable[Passage]) -> str:
    """Passages, each line a paragraph; scenes as quotations."""
    return joined(_passage(passage) for passage in passages)


def _passage(passage: Passage) -> str:
    lines = [text(line) for line in passage.lines if line.strip()]
    return "\n>\n".join(f"> {line}" for line in lines) if passage.scene else "\n\n".join(lines)


def joined(parts: Iterable[str]) -> str:
    """Blocks, one below the other; empty ones left out."""
    return "\n\n".join(part for part in parts if part)
