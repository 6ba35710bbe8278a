"""How items of a list are written, and what was probably meant as one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from courseware.content.drafts import Line

BULLET = "[-*+•·∙▪◦●○■►»–—−‐‑‒―⁃]"
BLANK = "[\\s\u200b-\u200f\u2060\ufeff]"
"""Blanks of every width, seen or not."""


@dataclass(frozen=True)
class Grammar:
    """How an item is written: `item` exactly, `almost` whatever was probably meant as one, `form` as authors are told.

    `swallowed`: what an item looks like whose line break was lost, so that it stands at the end of a feedback.
    """

    item: re.Pattern[str]
    almost: re.Pattern[str]
    form: str
    swallowed: re.Pattern[str]

    def fits(self, line: Line) -> bool:
        """Whether an item stands on this line."""
        return not line.shown and self.item.match(line.text) is not None

    def nearly(self, line: Line) -> bool:
        """Whether something like an item stands on this line."""
        return not line.shown and not self.fits(line) and self.almost.match(line.text) is not None
