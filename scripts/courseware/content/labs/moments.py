"""The moments of a story as an author writes them: what is told, the choices and what they do, the marks, the deadlines. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from courseware.content.blocks import blocks
from courseware.content.labs.body import Fault
from courseware.content.labs.chapters import Section
from courseware.content.labs.items import Item, reason

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


def read(item: Item, chapter: str, wrong: list[Fault]) -> Moment:
    """A moment from its item; what cannot be read is added to `wrong`, here and below."""
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
            verdict, set_ = _does(match["does"] or "", n, wrong)
            found.append(Move(match["text"], match["to"], verdict, set_, reason(lines, n - line), n))
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
    set_: tuple[str, ...] = ()
    for part in text.split():
        if part in VERDICTS and not verdict:
            verdict = part
        elif part.startswith("set=") and not set_:
            set_ = tuple(part.removeprefix("set=").split(","))
        else:
            wrong.append(Fault(line, f"“{part}”: trong ngoặc chỉ có một trong {', '.join(VERDICTS)} và set=dấu,dấu"))
    return verdict, set_


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


def marks(section: Section, wrong: list[Fault]) -> Iterator[Mark]:
    """The marks of their section, each with the other way below it."""
    rows = section.lines
    for n, text in enumerate(rows):
        if match := MARK.fullmatch(text):
            yield Mark(match["id"], match["kept"] == "x", match["said"], reason(rows, n), section.line + n)
        elif text.strip() and not text.startswith(">"):
            wrong.append(
                Fault(section.line + n, f"cần “- [x] dấu: Em …” hoặc “- [ ] dấu: Em …”, đang là “{text[:50]}”")
            )


def deadlines(section: Section, wrong: list[Fault]) -> Iterator[Deadline]:
    """The deadlines of theirs."""
    for n, text in enumerate(section.lines):
        if match := DEADLINE.fullmatch(text):
            yield Deadline(int(match["hours"]) * 60 + int(match["minutes"]), match["text"])
        elif text.strip():
            wrong.append(Fault(section.line + n, f"cần “- 24:00 | việc phải xong”, đang là “{text[:50]}”"))


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def key(moment: Moment) -> str:
    """What is equal in both languages."""
    told = [moment.at, str(moment.after), str(moment.minutes), moment.real, moment.of, moment.end]
    conditions = [f"{'!' * passage.unless}{passage.mark}" for passage in moment.passages if passage.mark]
    moves = [f"{move.to}:{move.verdict}:{'+'.join(move.marks)}" for move in moment.moves]
    return " ".join([moment.id, "/".join(told), *conditions, *moves])
