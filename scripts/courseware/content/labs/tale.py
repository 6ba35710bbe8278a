"""A story that branches: chapters of moments, each with choices that lead on; what was chosen is spoken of later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from courseware.content.labs import chapters, moments, paths
from courseware.content.labs.body import Body, Fault
from courseware.content.labs.items import Cut
from courseware.content.labs.moments import CONDITION, DEADLINE, HELP, MARK, MOVE, Deadline, Mark, Moment


@dataclass(frozen=True)
class Tale(Body):
    """A story; the first moment is where it begins. `closing` is the heading above the marks."""

    kind = "tale"
    sample = """\
## Thứ Hai {#thu-hai}

### Khang hỏi mượn {#muon-tien at=20:40 is=fake}

/// chat | Khang
- Khang (20:40): Mua hộ tớ thẻ nạp, đừng gọi nhé.
///

- Gọi Khang bằng số đã lưu -> toi {check set=goi-khang}
> Nghe giọng bạn là cách kiểm tra nhanh nhất.
- Mua thẻ, chụp mã gửi -> toi {trust}
> Giúp bạn là tốt, nhưng người nhận chưa chắc là Khang.

? Mẹ hỏi: “Sao lại dặn đừng gọi nhỉ?”

### Buổi tối {#toi at=21:00 end=good}

{if=goi-khang}

Khang cảm ơn em.

## Em đã làm gì {#viec-da-lam}

- [x] goi-khang: Em gọi số đã lưu.
> Một cuộc gọi là đủ biết ai đang nhắn.
"""
    chapters: dict[str, str]
    """Id of a chapter's first moment → the chapter's title."""
    moments: tuple[Moment, ...]
    marks: tuple[Mark, ...]
    deadlines: tuple[Deadline, ...]
    closing: str
    deadlines_title: str

    @classmethod
    def cut(cls, body: str, first_line: int) -> Cut:
        """Chapters are sections, so that the story has as many as it wants."""
        return chapters.cut(body, first_line)

    @classmethod
    def parse(cls, cut: Cut) -> tuple[Self, list[Fault]]:
        """Every moment, mark and deadline; a line that was meant as one and is not is told."""
        wrong: list[Fault] = []
        parts = cut if isinstance(cut, chapters.Chapters) else chapters.Chapters.of(cut)
        told = tuple(moments.read(item, title, wrong) for item, title in zip(cut.items, parts.titles, strict=True))
        seen: dict[str, str] = {}
        for moment in told:
            if moment.chapter not in seen.values():
                seen[moment.id] = moment.chapter
        marks = tuple(moments.marks(parts.marks, wrong))
        deadlines = tuple(moments.deadlines(parts.deadlines, wrong))
        tale = cls(cut.before, cut.after, seen, told, marks, deadlines, parts.marks.title, parts.deadlines.title)
        return tale, wrong

    def faults(self) -> Iterator[Fault]:
        """Every path ends, nothing is out of reach, what is spoken of can have happened."""
        yield from (Fault(line, message) for line, message in paths.faults(self))

    def prose(self, text: str) -> str:
        """Choices, reasons, help, conditions, marks and deadlines are the story's own."""
        own = (MOVE, HELP, CONDITION, MARK, DEADLINE)
        rows = text.split("\n")
        return "\n".join("" if row.startswith(">") or any(form.fullmatch(row) for form in own) else row for row in rows)

    @property
    def key(self) -> tuple[str, ...]:
        """Of each moment what is told about it, its conditions, and where its choices lead; then the marks and deadlines."""
        return (
            *(moments.key(moment) for moment in self.moments),
            *(f"{mark.id} {mark.kept} {bool(mark.other)}" for mark in self.marks),
            *(f"{deadline.minutes}" for deadline in self.deadlines),
        )

    @property
    def count(self) -> int:
        """How many moments it has."""
        return len(self.moments)

    @property
    def reasons_apart(self) -> bool:
        """They are as long as the story itself; who leads a table has them on the cards."""
        return not self.at_a_table

    @cached_property
    def place(self) -> dict[str, int]:
        """The number of each moment, from 1."""
        return {moment.id: n for n, moment in enumerate(self.moments, 1)}

    @cached_property
    def letter(self) -> dict[str, str]:
        """The letter of each mark on paper, that of a second round doubled: A … Z, AA …"""
        return {mark.id: chr(65 + n % 26) * (1 + n // 26) for n, mark in enumerate(self.marks)}

    def lettered(self, marks: Sequence[str]) -> str:
        """The letters of some marks, as they are read out."""
        return ", ".join(self.letter[mark] for mark in marks)

    @cached_property
    def kept(self) -> frozenset[str]:
        """The marks of what is good to have done."""
        return frozenset(mark.id for mark in self.marks if mark.kept)

    @property
    def at_a_table(self) -> bool:
        """Whether somebody leads it from cards: moments then say how many minutes the table has."""
        return any(moment.minutes for moment in self.moments)
