"""A story that branches: chapters of moments, each with choices that lead on; what was chosen is spoken of later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from courseware.content.blocks import blocks
from courseware.content.labs import chapters, paths
from courseware.content.labs.body import Body, Fault
from courseware.content.labs.items import Cut, Item

VERDICTS = ("trust", "check", "drop")
"""What a choice does with a message: believes it, asks elsewhere first, lets it go."""
ATTRIBUTES = {
    "at": re.compile(r"\d\d?:\d\d"),
    "after": re.compile(r"\d+:\d\d"),
    "minutes": re.compile(r"[1-9]\d?"),
    "is": re.compile(r"genuine|fake"),
    "of": re.compile(r"[a-z0-9-]+"),
    "end": re.compile(r"good|retry"),
}
MOVE = re.compile(r"- +(?P<text>\S.*?) +-> +(?P<to>[a-z0-9-]+)(?: *\{(?P<does>[a-z0-9 =,-]*)\})? *")
ALMOST_MOVE = re.compile(r"^\s*[-*–—•].*(?:->|→)")
HELP = re.compile(r"\? +(?P<text>\S.*)")
CONDITION = re.compile(r"\{if=(?P<unless>!?)(?P<mark>[a-z0-9-]+)\} *")
MARK = re.compile(r"- \[(?P<kept>[ x])\] (?P<id>[a-z0-9-]+): +(?P<said>\S.*)")
DEADLINE = re.compile(r"- (?P<hours>\d+):(?P<minutes>\d\d) \| (?P<text>\S.*)")


class Passage(NamedTuple):
    """Markdown of a moment; with a mark it is read only by who has it, with `unless` by who has not."""

    text: str
    mark: str = ""
    unless: bool = False


@dataclass(frozen=True)
class Move:
    """A choice, where it leads, what it does with a message (one of VERDICTS or ""), the marks it sets, and why."""

    text: str
    to: str
    verdict: str
    marks: tuple[str, ...]
    why: str
    line: int


@dataclass(frozen=True)
class Moment:
    """One numbered paragraph of the story. `at` is the clock on the wall; `after` counts minutes since it was found, `minutes` those at the table.

    `real` says whether what comes in is "genuine" or "fake", empty where nothing is to be told apart; `of` names the moment
    whose message is decided on once more. `help` is what an adult would say who was asked.
    """

    id: str
    title: str
    chapter: str
    passages: tuple[Passage, ...]
    moves: tuple[Move, ...]
    help: str
    at: str
    after: int | None
    minutes: int
    real: str
    of: str
    end: str
    line: int


@dataclass(frozen=True)
class Mark:
    """Something done, to be named at the end: `said` when it was, `other` as another way (a kept one: when it was not)."""

    id: str
    kept: bool
    said: str
    other: str
    line: int


@dataclass(frozen=True)
class Deadline:
    """So many minutes after the finding something is due."""

    minutes: int
    text: str


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
        moments = tuple(_moment(item, title, wrong) for item, title in zip(cut.items, parts.titles, strict=True))
        seen: dict[str, str] = {}
        for moment in moments:
            if moment.chapter not in seen.values():
                seen[moment.id] = moment.chapter
        marks, deadlines = tuple(_marks(parts.marks, wrong)), tuple(_deadlines(parts.deadlines, wrong))
        tale = cls(
            cut.before, cut.after, seen, moments, marks, deadlines, parts.marks.title, parts.deadlines.title
        )  # fmt: skip
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
            *(_key(moment) for moment in self.moments),
            *(f"{mark.id} {mark.kept} {bool(mark.other)}" for mark in self.marks),
            *(f"{deadline.minutes}" for deadline in self.deadlines),
        )

    @property
    def count(self) -> int:
        """How many moments it has."""
        return len(self.moments)

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


def _moment(item: Item, chapter: str, wrong: list[Fault]) -> Moment:
    for key, value in item.attributes.items():
        if key not in ATTRIBUTES or not ATTRIBUTES[key].fullmatch(value):
            wrong.append(Fault(item.line, f"{item.id}: “{key}={value}” không đúng; dùng {', '.join(ATTRIBUTES)}"))
    lines = item.text.split("\n")
    first = next((n for n, line in enumerate(lines) if _begins_choice(lines, n)), len(lines))
    moves, help_ = _moves(lines[first:], item.first + first, wrong)
    get = {key: value for key, value in item.attributes.items() if key in ATTRIBUTES}.get
    after = get("after", "")
    return Moment(
        item.id, item.title, chapter, tuple(_passages("\n".join(lines[:first]), item.first, wrong)), moves, help_,
        get("at", ""), _minutes(after) if ATTRIBUTES["after"].fullmatch(after) else None,
        int(get("minutes", "0")) if get("minutes", "0").isdigit() else 0, get("is", ""), get("of", ""), get("end", ""), item.line,
    )  # fmt: skip


def _begins_choice(lines: Sequence[str], n: int) -> bool:
    """Whether the choices begin here: never inside a scene, where lists are what people say."""
    inside = sum(line.startswith("///") for line in lines[:n]) % 2 == 1
    return not inside and bool(ALMOST_MOVE.match(lines[n]) or HELP.fullmatch(lines[n]))


def _moves(lines: Sequence[str], line: int, wrong: list[Fault]) -> tuple[tuple[Move, ...], str]:
    found: list[Move] = []
    help_ = ""
    for n, text in enumerate(lines, line):
        if match := MOVE.fullmatch(text):
            verdict, marks = _does(match["does"] or "", n, wrong)
            why = lines[n - line + 1] if n - line + 1 < len(lines) else ""
            found.append(
                Move(match["text"], match["to"], verdict, marks, why.lstrip("> ") if why.startswith(">") else "", n)
            )
        elif match := HELP.fullmatch(text):
            help_ = match["text"]
        elif text.strip() and not text.startswith(">"):
            wrong.append(
                Fault(
                    n, f"cần “- chữ -> mã {{trust set=dấu}}”, “> vì sao” hoặc “? lời người lớn”, đang là “{text[:50]}”"
                )
            )
    return tuple(found), help_


def _does(text: str, line: int, wrong: list[Fault]) -> tuple[str, tuple[str, ...]]:
    verdict = ""
    marks: tuple[str, ...] = ()
    for part in text.split():
        if part in VERDICTS and not verdict:
            verdict = part
        elif part.startswith("set=") and not marks:
            marks = tuple(part.removeprefix("set=").split(","))
        else:
            wrong.append(Fault(line, f"“{part}”: trong ngoặc chỉ có một trong {', '.join(VERDICTS)} và set=dấu,dấu"))
    return verdict, marks


def _passages(text: str, line: int, wrong: list[Fault]) -> Iterator[Passage]:
    """A line `{if=mark}` by itself is about the block that follows."""
    plain: list[str] = []
    condition: re.Match[str] | None = None
    for block in blocks(text):
        match = CONDITION.fullmatch(block.text)
        if match is None and "{if" in block.text:
            wrong.append(
                Fault(line + block.line, "“{if=dấu}” đứng một mình trên dòng, cách dòng, ngay trên đoạn mà nó nói về")
            )
        if match is None and condition is None:
            plain.append(block.text)
            continue
        if plain:
            yield Passage("\n\n".join(plain))
            plain = []
        if match is None and condition is not None:
            yield Passage(block.text, condition["mark"], bool(condition["unless"]))
        condition = match
    if plain:
        yield Passage("\n\n".join(plain))
    if condition:
        wrong.append(Fault(line, f"sau “{condition[0]}” không có đoạn nào"))


def _marks(section: chapters.Section, wrong: list[Fault]) -> Iterator[Mark]:
    rows = section.lines
    for n, text in enumerate(rows):
        if match := MARK.fullmatch(text):
            other = rows[n + 1] if n + 1 < len(rows) else ""
            other = other.lstrip("> ") if other.startswith(">") else ""
            yield Mark(match["id"], match["kept"] == "x", match["said"], other, section.line + n)
        elif text.strip() and not text.startswith(">"):
            wrong.append(
                Fault(section.line + n, f"cần “- [x] dấu: Em …” hoặc “- [ ] dấu: Em …”, đang là “{text[:50]}”")
            )


def _deadlines(section: chapters.Section, wrong: list[Fault]) -> Iterator[Deadline]:
    for n, text in enumerate(section.lines):
        if match := DEADLINE.fullmatch(text):
            yield Deadline(int(match["hours"]) * 60 + int(match["minutes"]), match["text"])
        elif text.strip():
            wrong.append(Fault(section.line + n, f"cần “- 24:00 | việc phải xong”, đang là “{text[:50]}”"))


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def _key(moment: Moment) -> str:
    told = [moment.at, str(moment.after), str(moment.minutes), moment.real, moment.of, moment.end]
    conditions = [f"{'!' * passage.unless}{passage.mark}" for passage in moment.passages if passage.mark]
    moves = [f"{move.to}:{move.verdict}:{'+'.join(move.marks)}" for move in moment.moves]
    return " ".join([moment.id, "/".join(told), *conditions, *moves])
