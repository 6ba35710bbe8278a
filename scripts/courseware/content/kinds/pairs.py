"""What match and sort share: lines `- một vế => vế kia`, each with its feedback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from courseware.content.drafts import Draft
from courseware.content.kinds import lists
from courseware.content.kinds.answers import folded
from courseware.content.kinds.body import Body, Fault, Parsed, Words
from courseware.content.kinds.grammar import BLANK, BULLET, Grammar
from courseware.content.kinds.parts import Choice, Parts, letter

ARROW = "(?:[-–—−=][ \t]*[>›＞]|[⇒→⟶➔➜➡⟹»]|＝[>＞])"
GRAMMAR = Grammar(
    re.compile(r"^-[ \t]+(?:(?P<left>\S.*?)[ \t]+)?=>[ \t]+(?P<right>\S.*)$"),
    re.compile(rf"^{BLANK}*(?:{BULLET}|\w{{1,2}}[.)]).*{ARROW}|^.*(?:=>|⇒)"),
    "- một vế => vế kia",
    re.compile("=>"),
)


@dataclass(frozen=True)
class Pair:
    """One item to match with, or sort into, `right`."""

    left: str
    right: str
    feedback: str
    line: int


@dataclass(frozen=True)
class Pairs(Body):
    """Items with their right sides. `distractors` are right sides that nothing matches."""

    pairs: tuple[Pair, ...]
    distractors: tuple[str, ...] = ()

    near: ClassVar[str] = "“{}” và “{}” gần như một; viết giống hệt nhau hoặc khác hẳn"

    @property
    def targets(self) -> tuple[str, ...]:
        """The right sides, each once: in file order for groups to sort into."""
        return tuple(dict.fromkeys([*(p.right for p in self.pairs), *self.distractors]))

    @classmethod
    def parse(cls, draft: Draft) -> Parsed | None:
        """The pairs of a draft."""
        listed = lists.read(draft, draft.lines, GRAMMAR)
        lists.headings(draft, draft.lines)
        for item in listed.items:
            if "=>" in item["right"]:
                draft.say("phuong-an", "một dòng chỉ có một dấu =>", item.line)
            if item.feedback and not item["left"]:
                draft.say("phan-hoi", "vế phải thừa “- => …” không có phản hồi", item.line)
        pairs = tuple(Pair(i["left"], i["right"], i.feedback, i.line) for i in listed.items if i["left"])
        extra = tuple(item["right"] for item in listed.items if not item["left"])
        return Parsed(listed.stem, cls(pairs, extra), listed.explanation)

    def faults(self, stem: str, line: int) -> Iterator[Fault]:
        """Three items at least, no two alike, feedback on each; right sides are the same or clearly not."""
        yield from lists.shared_faults([(p.line, p.left, p.feedback) for p in self.pairs], line, 3)
        places = {pair.right: pair.line for pair in reversed(self.pairs)}
        seen: dict[str, str] = {}
        for target in self.targets:
            first = seen.setdefault(self.alike(target), target)
            if first != target:
                yield Fault(places.get(target, line), "phuong-an", self.near.format(first, target))

    @staticmethod
    def alike(target: str) -> str:
        """Two right sides for which this is equal cannot be told apart."""
        return folded(target)

    @property
    def key(self) -> str:
        """For each item the letter of its target, a dash for each distractor."""
        return "".join(chr(ord("a") + self.targets.index(pair.right)) for pair in self.pairs) + "-" * len(
            self.distractors
        )

    def placed(self, items: list[Pair], targets: list[str]) -> Parts:
        """Items numbered and targets lettered, in the orders given."""
        names = {target: letter(n) for n, target in enumerate(targets)}
        choices = tuple(Choice(str(n), p.left, p.feedback, value=names[p.right]) for n, p in enumerate(items, 1))
        return Parts(choices, tuple(Choice(names[target], target) for target in targets))

    def ask(self, parts: Parts, words: Words) -> list[str]:
        """The targets, then the items with a place to write a letter."""
        return [
            *(f"{t.letter}. {t.text}" for t in parts.targets),
            "",
            *(f"{c.letter}. {c.text} ……" for c in parts.choices),
        ]

    def tell(self, parts: Parts, words: Words) -> list[str]:
        """Where each item goes, and why."""
        return [f"{c.letter} → {c.value}: {c.feedback}" for c in parts.choices]
