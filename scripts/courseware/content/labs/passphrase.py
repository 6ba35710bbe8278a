"""Passphrases: a field that measures, and words to draw by dice, on a device or on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from courseware.content.labs.body import Body, Fault
from courseware.content.labs.items import Cut

SIDES = 6
WORDS = SIDES**3
"""Three dice a word."""
ITEM = re.compile(r"[-*] +(?P<words>\S.*)")


@dataclass(frozen=True)
class Passphrase(Body):
    """A lab with a list of words: the first is thrown by 1-1-1, the last by 6-6-6."""

    kind = "passphrase"
    sample = "- ao, áo dài, bàn, bánh, bảng, báo\n"
    words: tuple[str, ...]
    line: int

    @classmethod
    def parse(cls, cut: Cut) -> tuple[Self, list[Fault]]:
        """The words of the lists in the section of items, parted by commas."""
        rows = cut.before.split("\n## ")[-1].split("\n")[1:]
        lists = [match["words"] for row in rows if (match := ITEM.fullmatch(row.strip()))]
        words = tuple(word.strip() for text in lists for word in text.split(","))
        before = cut.before.split("\n- ")[0]
        return cls(before, cut.after, words, cut.line), []

    def faults(self) -> Iterator[Fault]:
        """As many words as three dice throw, each once, also without marks."""
        if len(self.words) != WORDS:
            yield Fault(self.line, f"ba viên xúc xắc cần đúng {WORDS} từ, đang là {len(self.words)}")
        twice = sorted({word for word in self.words if self.words.count(word) > 1})
        if twice:
            yield Fault(self.line, f"từ viết hai lần: {', '.join(twice)}")

    @property
    def key(self) -> tuple[str, ...]:
        """One entry: how many words."""
        return (f"{len(self.words)} từ",)

    @property
    def thrown(self) -> list[tuple[str, str]]:
        """(dice, word): ("1-1-1", "ao") …"""
        return [(f"{n // 36 + 1}{n // 6 % 6 + 1}{n % 6 + 1}", word) for n, word in enumerate(self.words)]

    @property
    def count(self) -> int:
        """There is one field and one list."""
        return 0
