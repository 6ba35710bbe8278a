"""Where content holds Markdown of several lines: bodies of pages, and in banks what stands around the options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.checks.context import Extract
from courseware.content.fences import fences

COMMENT = re.compile(r"<!--.*?-->", re.S)
CODE = re.compile(r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)")
SCENE = "///"


@dataclass(frozen=True)
class Passage:
    """Some Markdown that begins on `line` of a file."""

    path: str
    line: int
    text: str

    def lines(self) -> list[str]:
        """Its lines without what Markdown does not read as text.

        Code is left as its marks alone, comments as blanks; the line that opens or closes a scene, and its options, as `///`.
        """
        plain = self.text
        if "<!--" in plain:
            plain = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), plain)
        lines, found, opened = plain.split("\n"), [], False
        code = fences(lines).code
        for place, line in enumerate(lines):
            opened = place not in code and (line.startswith(SCENE) or (opened and line.startswith("    ")))
            if place in code:
                found.append(f"{line[: len(line) - len(line.lstrip())]}```")
            else:
                found.append(SCENE if opened else CODE.sub("``", line) if "`" in line else line)
        return found


def passages(extract: Extract) -> Iterator[Passage]:
    """Every passage of the course, in both languages."""
    for lesson in extract.lessons:
        for body in lesson.texts.values():
            yield Passage(body.file, body.line, body.body)
    labs = {lab.path: lab.bodies for lab in extract.labs}
    for page in extract.others:
        for lang, body in page.texts.items():
            own = labs.get(page.path)
            yield Passage(body.file, body.line, own[lang].prose(body.body) if own else body.body)
    for file, question, lang in extract.question_texts():
        text = question.texts[lang]
        rows = extract.texts[file].split("\n")
        steps = ((node.line, node.text) for node in getattr(text.body, "nodes", ()))
        for line, words in ((text.line, text.stem), *steps, (text.line, text.explanation)):
            yield Passage(file, _place(rows, line, words), words)


def _place(rows: list[str], line: int, words: str) -> int:
    """The line on which a passage begins, below the heading on `line`."""
    first = words.split("\n", 1)[0]
    return next((n + 1 for n in range(line, len(rows)) if first and rows[n] == first), line)
