"""A deck of cards to print: the cases of other labs, the front with what is shown, the back with the key and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from courseware.content.labs.body import Body, Fault
from courseware.content.labs.items import Cut
from courseware.content.labs.lab import FOLDER
from courseware.content.labs.telling import Telling

if TYPE_CHECKING:
    from courseware.content.model import Course

DRAWN = re.compile(r"^- \[[^\]]+\]\((?P<name>[a-z0-9-]+)\.md\)$", re.M)


@dataclass(frozen=True)
class Deck(Body):
    """A deck; `names` are the labs of this folder that it draws, as the list in its section of items has them."""

    kind = "deck"
    sample = "- [Hộp thư nhà Khang](hop-thu.md)\n"
    names: tuple[str, ...]
    line: int

    @classmethod
    def parse(cls, cut: Cut) -> tuple[Self, list[Fault]]:
        """The links of the list; they stay on the page."""
        names = tuple(match["name"] for match in DRAWN.finditer(cut.before.split("\n## ")[-1]))
        return cls(cut.before, cut.after, names, cut.line), []

    def faults(self) -> Iterator[Fault]:
        """A deck of no lab has no cards."""
        if not self.names:
            yield Fault(
                self.line, "bộ thẻ lấy mục từ trang khác: thêm danh sách như “- [Hộp thư nhà Khang](hop-thu.md)”"
            )

    def wants(self, path: str, course: Course) -> Iterator[str]:
        """Labs whose items can be cards."""
        told = {lab.path for lab in course.labs if lab.kind == Telling.kind}
        for name in self.names:
            if f"{FOLDER}/{name}" not in told:
                yield f"thẻ chỉ in được từ trang telling; “{name}” không phải"

    @property
    def key(self) -> tuple[str, ...]:
        """The labs in their order."""
        return self.names

    @property
    def count(self) -> int:
        """Cards are not done one after the other."""
        return 0
