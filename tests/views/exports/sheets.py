"""Question sheets read back as the systems read them: line by line, with what is underlined, by python-docx."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

import docx

ASKED = re.compile(r"Câu (?P<n>\d+)[:.] (?P<tags>(?:\[[A-Z]+\])+) (?P<stem>.*)")
OPTION = re.compile(r"(?P<letter>[A-H]\.|[a-h]\)) +(?P<text>.*)")


@dataclass
class Read:
    """One question of a sheet; options are (letter, text, whether the letter is underlined)."""

    number: int
    tags: str
    stem: list[str]
    options: list[tuple[str, str, bool]] = field(default_factory=list)
    answer: str = ""
    said: list[str] = field(default_factory=list)


def lines(data: bytes) -> list[tuple[str, str]]:
    """Each paragraph with the letters in it that are underlined. Nothing is numbered by Word."""
    document = docx.Document(io.BytesIO(data))
    assert not document.element.xpath("//w:numPr")
    return [
        ("".join(run.text for run in one.runs), "".join(run.text for run in one.runs if run.underline))
        for one in document.paragraphs
    ]


def questions(data: bytes, ends: str) -> list[Read]:
    """The questions up to a line that begins with `ends`, which ends each of them or all."""
    found: list[Read] = []
    telling = False
    for text, underlined in lines(data):
        asked, option = ASKED.fullmatch(text), OPTION.fullmatch(text)
        if asked:
            telling = False
            found.append(Read(int(asked["n"]), asked["tags"], [asked["stem"]]))
        elif text.startswith(ends):
            telling = True
            if found:
                found[-1].said.append(text.removeprefix(ends).strip())
        elif telling or not found:
            if found:
                found[-1].said.append(text)
        elif text.startswith("Đáp án: "):
            found[-1].answer = text.removeprefix("Đáp án: ")
        elif option:
            assert underlined in ("", option["letter"]), text
            found[-1].options.append((option["letter"], option["text"], bool(underlined)))
        elif not text.startswith("PHẦN "):
            found[-1].stem.append(text)
    return found
