"""The blocks of a lesson's Markdown, in order: headings, paragraphs, lists, tables, scenes, boxes, markers. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from courseware.content import placing
from courseware.content.fences import fences
from courseware.content.prose import plain

HEADING = re.compile(r"(?P<marks>#{2,3}) (?P<title>.*?)(?: *\{#(?P<id>[a-z0-9-]+)\})? *")
ITEM = re.compile(r"(?:[-*+]|\d+[.)]) ")
LETTERS = 30
"""Letters on a line of a phone of 360 px."""


class Form(StrEnum):
    """What a block is."""

    SECTION = "##"
    PART = "###"
    TEXT = "text"
    LIST = "list"
    TABLE = "|"
    SCENE = "///"
    BOX = "!!!"
    CODE = "```"
    QUIZ = "quiz"
    HELP = "help"
    STORY = "story"
    COMMENT = "<!--"


@dataclass(frozen=True)
class Block:
    """`line` counts from 0 in the text; `title` and `anchor` are those of a heading."""

    form: Form
    line: int
    text: str
    title: str = ""
    anchor: str = ""

    @property
    def leads(self) -> bool:
        """Whether it must not stand apart from what follows: headings, and sentences that end in a colon."""
        return self.form in (Form.SECTION, Form.PART) or self.text.rstrip().endswith(":")

    @property
    def height(self) -> int:
        """About how many lines of a phone it takes."""
        rows = [row for row in self.text.split("\n") if row.strip()]
        if self.form in (Form.QUIZ, Form.COMMENT):
            return 0
        if self.form is Form.HELP:
            return 12
        if self.form is Form.STORY:
            return 14
        if self.form is Form.TABLE:
            return sum(_cells(row) + 1 for row in rows if not set(row) <= set("|-: "))
        if self.form is Form.TEXT:
            return _lines(" ".join(rows)) + 1
        folded = self.form is Form.BOX and rows[0].startswith("???")
        return 2 if folded else sum(_lines(row) for row in rows) + (3 if self.form is Form.SCENE else 1)


def _lines(text: str) -> int:
    return max(1, ceil(len(plain(text)) / LETTERS))


def _cells(row: str) -> int:
    """Side by side; three or more stand one below the other on a phone (`drawing/tables.py`)."""
    cells = [plain(cell) for cell in row.strip().strip("|").split("|")]
    if len(cells) > 2:
        return sum(map(_lines, cells))
    return max(ceil(len(cell) * len(cells) / LETTERS) for cell in cells)


def blocks(body: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text."""
    return tuple(_read(body.split("\n")))


def _read(lines: list[str]) -> Iterator[Block]:
    code = fences(lines).code
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        form = _form(lines[at], at in code)
        end = _end(lines, at, form, code)
        heading = HEADING.fullmatch(lines[at]) if form in (Form.SECTION, Form.PART) else None
        text = "\n".join(lines[at:end])
        yield Block(form, at, text, plain(heading["title"]), heading["id"] or "") if heading else Block(form, at, text)
        at = end


def _form(line: str, code: bool) -> Form:
    if code:
        return Form.CODE
    heading = HEADING.fullmatch(line)
    if heading:
        return Form(heading["marks"])
    if placing.MARKER.fullmatch(line):
        return Form.QUIZ
    if placing.HELP.fullmatch(line):
        return Form.HELP
    if line == placing.STORY:
        return Form.STORY
    signs = {"///": Form.SCENE, "!!!": Form.BOX, "???": Form.BOX, "|": Form.TABLE, "<!--": Form.COMMENT}
    by_sign = next((form for sign, form in signs.items() if line.startswith(sign)), None)
    return by_sign or (Form.LIST if ITEM.match(line) else Form.TEXT)


def _end(lines: list[str], at: int, form: Form, code: frozenset[int]) -> int:
    """The first line after the block that begins at `at`."""
    if form is Form.SCENE:
        return next((n + 1 for n in range(at + 1, len(lines)) if lines[n].rstrip() == "///"), len(lines))
    if form in (Form.SECTION, Form.PART, Form.QUIZ, Form.HELP, Form.STORY, Form.COMMENT):
        return at + 1
    end = at + 1
    while end < len(lines) and _goes_on(lines, end, form, code):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return end


def _goes_on(lines: list[str], n: int, form: Form, code: frozenset[int]) -> bool:
    line = lines[n]
    if form is Form.CODE:
        return n in code
    if form in (Form.LIST, Form.BOX) and (not line.strip() or line.startswith("  ")):
        return True
    if form is Form.LIST:
        return _form(line, n in code) is Form.LIST or bool(lines[n - 1].strip())
    return bool(line.strip()) and form is not Form.BOX
