"""A board game to print: a path of fields, some with a situation to tell apart, some with a leaf that says what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from courseware.content.labs.body import Body, Fault
from courseware.content.labs.items import Cut, reason

SECTION = re.compile(r"## .*\{#duong-di\} *")
FIELD = re.compile(r"- (?P<kind>start|genuine|doubtful|leaf|end): (?P<text>\S.*)")
FORM = "- genuine: …, - doubtful: …, - leaf: …, - start: …, - end: …"
RULE = re.compile(r"\d\. \S.*")
RULES = 8
ROW = 6
"""Fields in a row of the printed board."""
LONGEST = 92
"""Letters of a field; a test measures that they fit."""


@dataclass(frozen=True)
class Field:
    """One field. `kind` is start, genuine, doubtful, leaf or end; only what is told apart has a `why`."""

    kind: str
    text: str
    why: str
    line: int

    @property
    def asks(self) -> bool:
        """Whether somebody has to say what it is."""
        return self.kind in ("genuine", "doubtful")


@dataclass(frozen=True)
class Path(Cut):
    """A page whose section `{#duong-di}` holds the fields, one a line."""

    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Board(Body):
    """A board. The rules stand above it, in a list of their own."""

    kind = "board"
    sample = """\
- start: Xuất phát.
- genuine: Cô chủ nhiệm nhắn nhóm lớp: mai mang dép vì sân ngập.
> Đúng nhóm, không xin gì.
- leaf: Em đưa máy cho mẹ xem. Tiến 2 ô.
- end: Về đích.
"""
    fields: tuple[Field, ...]

    @classmethod
    def cut(cls, body: str, first_line: int) -> Cut:
        """The fields are lines of one section."""
        lines = body.split("\n")
        start = next((n for n, text in enumerate(lines) if SECTION.fullmatch(text)), len(lines))
        end = next((n for n in range(start + 1, len(lines)) if lines[n].startswith("## ")), len(lines))
        head = "\n".join(lines[: start + 1])
        return Path(head, (), "\n".join(lines[end:]), first_line + start, tuple(lines[start + 1 : end]))

    @classmethod
    def parse(cls, cut: Cut) -> tuple[Self, list[Fault]]:
        """Every field; a line that is none is told."""
        rows = cut.rows if isinstance(cut, Path) else ()
        fields: list[Field] = []
        wrong: list[Fault] = []
        for n, text in enumerate(rows):
            match = FIELD.fullmatch(text)
            if match:
                fields.append(Field(match["kind"], match["text"], reason(rows, n), cut.line + 1 + n))
            elif text.strip() and not text.startswith(">"):
                wrong.append(Fault(cut.line + 1 + n, f"ô cần dạng {FORM}; đang là “{text[:50]}”"))
        return cls(cut.before, cut.after, tuple(fields)), wrong

    def faults(self) -> Iterator[Fault]:
        """The path begins and ends, its rows are full, half of what is told apart is genuine, the rules are eight."""
        line = self.fields[0].line if self.fields else 1
        kinds = [field.kind for field in self.fields]
        if kinds[:1] != ["start"] or kinds[-1:] != ["end"] or kinds.count("start") + kinds.count("end") != 2:
            yield Fault(line, "ô đầu là start, ô cuối là end, mỗi thứ một ô")
        if not kinds or len(kinds) % ROW:
            yield Fault(line, f"số ô cần chia hết cho {ROW} để bàn cờ kín hàng, đang là {len(kinds)}")
        if kinds.count("genuine") != kinds.count("doubtful"):
            yield Fault(line, f"{kinds.count('genuine')} ô thật, {kinds.count('doubtful')} ô đáng ngờ; cần bằng nhau")
        for field in self.fields:
            if field.asks != bool(field.why):
                yield Fault(field.line, "ô thật hay đáng ngờ cần “> vì sao” ở dòng dưới, ô khác thì không")
            if len(field.text) > LONGEST:
                yield Fault(field.line, f"ô dài {len(field.text)} chữ cái; nhiều nhất {LONGEST} để vừa bàn cờ")
        rules = sum(RULE.fullmatch(text) is not None for text in self.before.split("\n"))
        if rules != RULES:
            yield Fault(line, f"luật chơi cần đúng {RULES} câu đánh số, mỗi câu một dòng; đang là {rules}")

    def prose(self, text: str) -> str:
        """Fields and reasons are the board's own."""
        return "\n".join("" if FIELD.fullmatch(row) or row.startswith(">") else row for row in text.split("\n"))

    @property
    def key(self) -> tuple[str, ...]:
        """What each field is."""
        return tuple(field.kind for field in self.fields)
