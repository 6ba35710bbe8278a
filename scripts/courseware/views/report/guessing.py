"""How often a machine that never sees a stem picks the right option.

Naive Bayes over the syllables, the pairs of syllables, the first syllable and the rank of the length of an option. It
learns from the singles of all other lessons and guesses those of the one it has not seen.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from courseware.content.kinds.choices import Option
from courseware.content.model import Course
from courseware.views.report.asking import Asked, singles
from courseware.views.report.tables import Column, Row, Table, apart, share

WORD = re.compile(r"\w+")
OVER_ALL, OVER_BAND = 0.1, 0.2
"""How far above chance the machine may be over the whole bank, and in any band."""
MOST = 10
"""How many of the most guessable are listed."""
UNSEEN = 1.0
"""What is added to every pair of counts, shared as right and wrong options are: a word never seen says nothing, one seen once little."""


@dataclass(frozen=True)
class Guess:
    """A single and how it was guessed: `margin` is by how much the machine preferred its choice (log odds)."""

    id: str
    band: str
    chance: float
    right: bool
    margin: float
    option: str


def tables(course: Course) -> list[Table]:
    """Hits by band and in all, then the most guessable."""
    guesses = guess(singles(course, course.ready()))
    bands = [band.id for band in course.registry.scope.bands]
    rows = [_row(band, [g for g in guesses if g.band == band], OVER_BAND) for band in bands]
    rows.append(_row("Tất cả", guesses, OVER_ALL))
    columns = (Column("singles", "câu"), Column("right", "đoán đúng", True), Column("chance", "ngẫu nhiên", True))
    limit = "hơn ngẫu nhiên nhiều nhất 10 điểm cả khoá, 20 điểm một nhóm"
    most = sorted((g for g in guesses if g.right), key=lambda g: (-g.margin, g.id))[:MOST]
    listed = tuple(Row(g.id, (round(g.margin, 1), g.option)) for g in most)
    return [
        Table("guess", "Đoán khi không đọc câu dẫn", columns, tuple(rows), limit),
        Table(
            "guessable",
            "Mười câu dễ đoán nhất",
            (Column("margin", "chênh"), Column("option", "phương án đúng")),
            listed,
            first="Câu",
        ),
    ]


def guess(asked: Sequence[Asked]) -> list[Guess]:
    """Each single guessed by what the other lessons teach."""
    seen = _Seen(asked)
    return [_guessed(single, seen) for single in asked]


def features(option: Option, options: Sequence[Option]) -> list[str]:
    """What the machine sees of an option: words, pairs, the first word, the rank of its length among all."""
    words = WORD.findall(option.text.lower())
    rank = sorted(len(other.text) for other in options).index(len(option.text))
    pairs = sorted({f"p:{a} {b}" for a, b in pairwise(words)})
    return [
        *sorted({f"w:{word}" for word in words}),
        *pairs,
        f"len:{rank}/{len(options)}",
        f"first:{words[0] if words else ''}",
    ]


class _Seen:
    """How often each feature stood in right and in wrong options, by lesson and in all."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self.counts: dict[tuple[str, bool], Counter[str]] = {}
        self.options: Counter[tuple[str, bool]] = Counter()
        for single in asked:
            for option in single.options:
                found = features(option, single.options)
                for place in (single.lesson, ""):
                    self.counts.setdefault((place, option.right), Counter()).update(found)
                    self.options[place, option.right] += 1

    def odds(self, feature: str, but: str) -> float:
        """Log odds of a right option given a feature, by all lessons but one."""
        return self._log(feature, but, True) - self._log(feature, but, False)

    def _log(self, feature: str, but: str, right: bool) -> float:
        own = self.counts.get((but, right), Counter())[feature]
        whole = self.counts.get(("", right), Counter())[feature]
        kind, other = (self.options["", side] - self.options[but, side] for side in (right, not right))
        return math.log((whole - own + UNSEEN * kind / (kind + other)) / kind) if kind else 0.0


def _guessed(single: Asked, seen: _Seen) -> Guess:
    odds = [
        sum(seen.odds(feature, single.lesson) for feature in features(option, single.options))
        for option in single.options
    ]
    best = max(range(len(odds)), key=odds.__getitem__)
    rest = max((value for place, value in enumerate(odds) if place != best), default=odds[best])
    chosen = single.options[best]
    return Guess(single.id, single.band, 1 / len(odds), chosen.right, odds[best] - rest, chosen.text)


def _row(name: str, guesses: Sequence[Guess], over: float) -> Row:
    hits, chance = (
        share(sum(g.right for g in guesses), len(guesses)),
        share(sum(g.chance for g in guesses), len(guesses)),
    )
    return Row(
        name, (len(guesses), hits, chance), frozenset({"right"} if hits > chance and apart(hits, chance) > over else ())
    )
