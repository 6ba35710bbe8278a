"""A question as slides take it: its texts in Vietnamese, its parts, the drawings of its options. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from courseware.content import plain
from courseware.content.blocks import Form, blocks
from courseware.content.kinds.parts import Choice, Parts, shuffled
from courseware.content.kinds.scenario import Scenario
from courseware.content.kinds.sort import Sort
from courseware.content.kinds.spot import Spot
from courseware.content.model import Lang, Question
from courseware.content.prose import END

MARKED = "=="
"""Around a part of a scene that options stand for."""
LONG = 120
"""Letters up to which a sentence that is no question is set in bold."""


@dataclass(frozen=True)
class Posed:
    """One question with its number; `drawings` are SVG, in the order of its choices, () for most."""

    number: int
    question: Question
    parts: Parts
    stem: str
    drawings: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """As its bank calls it."""
        return self.question.texts[Lang.VI].name

    @property
    def explanation(self) -> str:
        """Markdown; "" when it has none."""
        return self.question.texts[Lang.VI].explanation

    @property
    def title(self) -> str:
        """The title of the slide that asks."""
        return f"Câu {self.number}. {self.name}"

    @property
    def told(self) -> str:
        """The title of the slide that answers."""
        return f"Đáp án câu {self.number}. {self.name}"

    @property
    def right(self) -> tuple[Choice, ...]:
        """The right ones of its choices."""
        return tuple(choice for choice in self.parts.choices if choice.right)


def pose(question: Question, number: int, drawings: Sequence[str] = ()) -> Posed:
    """The question as it is asked; marks of a spot question get the letters of their options."""
    text = question.texts[Lang.VI]
    stem = plain.lettered(text.stem, MARKED) if isinstance(text.body, Spot) else text.stem
    placed = shuffled(drawings, question.id) if isinstance(text.body, Sort) and drawings else drawings
    asked = stem if isinstance(text.body, Scenario) else prompted(stem)
    return Posed(number, question, text.body.parts(question.id), asked, tuple(placed))


def prompted(stem: str) -> str:
    """A stem whose last sentence, what is asked, stands on a line of its own in bold."""
    found = blocks(stem)
    if not found or found[-1].form is not Form.TEXT:
        return stem
    rows = stem.rstrip().split("\n")
    before, asked = _cut(rows[-1])
    if not asked or "**" in asked or "[[" in asked or ("?" not in asked and len(asked) > LONG):
        return stem
    return "\n".join([*rows[:-1], *([before] if before else []), f"**{asked}**"])


def _cut(row: str) -> tuple[str, str]:
    """All sentences but the last, and the last; “(Chọn các ý đúng)” behind it belongs to it."""
    starts = [match.end() for match in END.finditer(row)]
    while starts and row[starts[-1] :].startswith(("(", "Chọn ")):
        starts.pop()
    at = starts[-1] if starts else 0
    return row[:at].strip(), row[at:].strip()


def sentences(text: str) -> list[str]:
    """The sentences of a text on one line."""
    cuts = [0, *(match.end() for match in END.finditer(text)), len(text)]
    return [part for a, b in pairwise(cuts) if (part := re.sub(r"\s+", " ", text[a:b]).strip())]
