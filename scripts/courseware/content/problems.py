"""What is wrong, and where: one `Problem` per fault, all of them at once, in Vietnamese."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode's categories of controls, overridden directions, private and unassigned places, hidden ends of lines."""


@dataclass(frozen=True, order=True)
class Problem:
    """A fault in a content file. `rule` is the name of the rule, as in `docs/vi/tac-gia`.

    A message may be a list: its further lines are printed indented, so that none of them passes for a fault of its own.
    """

    path: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        first, *others = self.message.split("\n")
        lines = [f"{self.path}:{self.line}: {first}", *(f"  {line.strip()}" for line in others)]
        lines[-1] += f" [{self.rule}]"
        return "\n".join(map(visible, lines))


def visible(text: str) -> str:
    """One line in which what steers a terminal, or turns the order of letters round, is shown as `<U+001B>`."""
    return "".join(
        f"<U+{ord(character):04X}>" if unicodedata.category(character) in UNSEEN else character for character in text
    )


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted by file and line, one a line, and a closing count."""
    found = sorted(set(problems))
    if not found:
        return "Không có lỗi."
    files = len({problem.path for problem in found})
    return "\n".join([*map(str, found), f"{len(found)} lỗi trong {files} tệp."])
