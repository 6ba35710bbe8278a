"""Recorded sentences: what may be recorded of a lesson, and the recordings that are there.

A recording lies at `docs/assets/sound/<lang>/<lesson>/<where>.<mark>.opus`. The mark is made of the words that it says, so
a recording of other words is never played: who changes a sentence changes its mark, and `check` tells the file that nobody
uses any more. `where` is for people: a question's id, the section and the number of a paragraph, a panel of the story.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from courseware.content.blocks import Block, Form, blocks
from courseware.content.model import Bank, Course, Lang, Lesson
from courseware.content.problems import Problem
from courseware.content.prose import ITEM, plain
from courseware.content.sections import TEACHERS

FOLDER = "docs/assets/sound"
NAME = re.compile(
    rf"{FOLDER}/(?P<lang>vi|en)/(?P<lesson>[a-z0-9-]+/[a-z0-9-]+)/[a-z0-9-]+\.(?P<mark>[0-9a-f]{{8}})\.opus"
)
HEAVIEST = 25_000
"""Bytes of a recording: sixteen seconds of speech at 12 kbit/s."""
OGG, OPUS = b"OggS", b"OpusHead"
SILENT = re.compile(r"^///.*?^///[ \t]*$|\[\[.*?\]\]", re.M | re.S)
"""In a stem: a scene, and what is to be filled in."""
RULE = "tieng"
SPOKEN = ("single", "sort")
"""Kinds whose options are read aloud one by one."""


@dataclass(frozen=True)
class Spoken:
    """One thing to record: `where` it stands, and its words."""

    where: str
    words: str

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.where}.{mark(self.words)}.opus"


def mark(words: str) -> str:
    """Eight hex digits of the letters and digits of a text: signs, blanks and capitals are not heard."""
    heard = "".join(sign for sign in words.casefold() if sign.isalnum())
    return hashlib.sha256(heard.encode()).hexdigest()[:8]


def spoken(lesson: Lesson, course: Course, lang: Lang) -> Iterator[Spoken]:
    """Everything in a lesson that has a speaker: panels, paragraphs and lists for its learner, questions and their options."""
    for n, panel in enumerate(course.registry.stories.stories.get(lesson.path, ()), 1):
        yield Spoken(f"truyen-{n}", panel.says[lang])
    section, heard = "", count(1)
    for block in blocks(lesson.texts[lang].body):
        if block.form is Form.SECTION:
            section, heard = block.anchor, count(1)
        elif block.form in (Form.TEXT, Form.LIST) and section != TEACHERS:
            yield from (Spoken(f"{section}-{next(heard)}", words) for words in _words(block))
    yield from _of_questions(course.banks.get(lesson.path), lang)


def _of_questions(bank: Bank | None, lang: Lang) -> Iterator[Spoken]:
    for question in bank.placed if bank else ():
        text = question.texts[lang]
        if stem := " ".join(plain(SILENT.sub("", text.stem)).split()):
            yield Spoken(question.id, stem)
        if question.kind in SPOKEN:
            for choice in text.body.parts(question.id).choices:
                yield Spoken(f"{question.id}-{choice.letter.lower()}", plain(choice.text))


def _words(block: Block) -> Iterator[str]:
    """Of a paragraph or a list; dots below numbers are a list of their own, as on the page."""
    lists: list[list[str]] = [[]]
    dotted = None
    for row in filter(str.strip, block.text.split("\n")):
        if ITEM.match(row) and not row.startswith(" "):
            if dotted is not None and dotted != (row[0] in "-*"):
                lists.append([])
            dotted = row[0] in "-*"
        lists[-1].append(plain(ITEM.sub("", row)))
    yield from map(" ".join, lists)


def read(root: Path) -> tuple[frozenset[str], list[Problem]]:
    """The paths of all recordings below `root`, and what is wrong with them."""
    found, wrong = set(), []
    for file in sorted((root / FOLDER).rglob("*")):
        if file.is_file():
            path = file.relative_to(root).as_posix()
            wrong += [Problem(path, 1, RULE, message) for message in _faults(path, file.read_bytes())]
            found.add(path)
    return frozenset(found), wrong


def _faults(path: str, data: bytes) -> Iterator[str]:
    if not NAME.fullmatch(path):
        yield f"tên tệp cần dạng {FOLDER}/vi/NHÓM/ten-bai/cho-doc.0a1b2c3d.opus; lệnh `sounds NHÓM/ten-bai` in ra đúng tên"
    if len(data) > HEAVIEST:
        yield f"nặng {len(data):,} byte, nhiều nhất {HEAVIEST:,}; ghi một kênh, 12 kbit/s, cắt chỗ im ở hai đầu"
    if not (data.startswith(OGG) and OPUS in data[:64]):
        yield "không phải tiếng Opus trong tệp Ogg; xuất lại bằng Opus"


def of_lesson(course: Course, path: str, lang: Lang) -> dict[str, str]:
    """Mark → address below the site's root, of what is recorded of a lesson in one language."""
    matches = (NAME.fullmatch(file) for file in sorted(course.sounds))
    return {
        match["mark"]: match[0].removeprefix("docs/")
        for match in matches
        if match and (match["lang"], match["lesson"]) == (lang, path)
    }
