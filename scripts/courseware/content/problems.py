"""What is wrong, and where: one `Problem` per fault, all of them at once, in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """A fault in a content file. `rule` is the name of the rule, as in `docs/vi/tac-gia`."""

    path: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} [{self.rule}]"


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted by file and line, one a line, and a closing count."""
    found = sorted(set(problems))
    if not found:
        return "Không có lỗi."
    files = len({problem.path for problem in found})
    return "\n".join([*map(str, found), f"{len(found)} lỗi trong {files} tệp."])
