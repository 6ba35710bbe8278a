"""Where content holds Markdown of several lines: bodies of pages, and in banks what stands around and below the options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from courseware.checks.context import Context
from courseware.content.fences import fences

COMMENT = re.compile(r"<!--.*?-->", re.S)
CODE = re.compile(r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)")
SCENE = "///"


@dataclass(frozen=True)
class Passage:
    """Some Markdown that begins on `line` of a file; `question` tells a bank's from a page's."""

    path: str
    line: int
    text: str
    question: bool = False

    def lines(self) -> list[str]:
        """Its lines without what Markdown does not read as text.

        Code is left as its marks alone, comments as blanks; the line that opens or closes a scene, and its options, as `///`.
        """
        plain = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), self.text)
        lines, found, opened = plain.split("\n"), [], False
        code = fences(lines).code
        for place, line in enumerate(lines):
            opened = place not in code and (line.startswith(SCENE) or (opened and line.startswith("    ")))
            indent = line[: len(line) - len(line.lstrip())]
            found.append(f"{indent}```" if place in code else SCENE if opened else CODE.sub("``", line))
        return found


@dataclass(frozen=True)
class Label:
    """A piece of one line that is drawn inside a label: an option, an item, a step, a choice."""

    path: str
    line: int
    text: str


def passages(context: Context) -> Iterator[Passage]:
    """Every passage of the course, in both languages."""
    for texts in [*(lesson.texts for lesson in context.course.lessons), *(page.texts for page in context.course.pages)]:
        for body in texts.values():
            yield Passage(body.file, body.line, body.body)
    for file, question, lang in context.question_texts():
        text = question.texts[lang]
        rows = context.texts[file].split("\n")
        below = [found for found in _pieces(text.body, file) if isinstance(found, Passage)]
        for passage in (Passage(file, text.line, text.stem), *below, Passage(file, text.line, text.explanation)):
            yield Passage(file, _place(rows, passage), passage.text, question=True)


def labels(context: Context) -> Iterator[Label]:
    """Every label of every question."""
    for file, question, lang in context.question_texts():
        yield from (found for found in _pieces(question.texts[lang].body, file) if isinstance(found, Label))


def _pieces(part: Any, file: str, line: int = 1) -> Iterator[Passage | Label]:
    """What a body holds, whatever its kind: `feedback` and a step of a conversation are passages, other texts are labels."""
    if isinstance(part, tuple):
        for inner in part:
            yield from _pieces(inner, file, line)
    elif is_dataclass(part):
        line = getattr(part, "line", line)
        for field in fields(part):
            value = getattr(part, field.name)
            if isinstance(value, str) and value and (field.name == "feedback" or (hasattr(part, "moves") and field.name == "text")):
                yield Passage(file, line, value)
            elif isinstance(value, str) and field.name in {"text", "left", "right", "title"}:
                yield Label(file, line, value)
            else:
                yield from _pieces(value, file, line) if not isinstance(value, str) else ()


def _place(rows: list[str], passage: Passage) -> int:
    """The line on which a passage begins, at or below where its question or option stands."""
    first = passage.text.split("\n", 1)[0].strip()
    below = range(passage.line, len(rows))
    return next((n + 1 for n in below if first and rows[n].strip().removeprefix(">").strip() == first), passage.line)
