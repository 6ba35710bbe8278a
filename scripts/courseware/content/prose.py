"""The sentences of a lesson, as its learner reads them: no headings, tables, scenes, comments, boxes for adults. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.citations import CITATION, cited
from courseware.content.sections import TEACHERS

HEADING = re.compile(r"^#{1,6} .*?(?:\{#(?P<id>[a-z0-9-]+)\})? *$")
ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) +(?:\[[ xX]\] +)?")
SKIPPED = re.compile(r"^\s*(?:\||<!--|!\[)")
"""Rows of tables, markers and pictures."""
LINK = re.compile(r"\[(?P<text>[^\]]*)\]\([^)]*\)")
END = re.compile(r"(?<=[.!?…])[”\"’)*]*\s+(?=\S)")
WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Sentence:
    """A sentence, the line of its file on which it begins, and the sources that it cites."""

    text: str
    line: int
    cites: tuple[str, ...] = ()

    @property
    def syllables(self) -> int:
        """Vietnamese writes a space between syllables; dashes alone do not count."""
        return sum(1 for word in self.text.split() if WORD.search(word))


def sentences(body: str, first_line: int) -> list[Sentence]:
    """Every sentence that the learner reads in a lesson's Markdown; `first_line` is the body's line in its file."""
    return [
        Sentence(plain(text), line, tuple(cited(text)))
        for paragraph in _paragraphs(body, first_line)
        for text, line in _cut(paragraph)
    ]


def plain(text: str) -> str:
    """Markdown of one line as it is read: no citations, no addresses of links, no emphasis."""
    return LINK.sub(r"\g<text>", CITATION.sub("", text)).replace("**", "").replace("*", "").replace("`", "").strip()


def _paragraphs(body: str, first_line: int) -> Iterator[list[tuple[str, int]]]:
    """Lines with their numbers, those of one paragraph or one item of a list together."""
    open_: list[tuple[str, int]] = []
    for text, line in _read(body, first_line):
        item = ITEM.match(text)
        if open_ and (item or not text.strip()):
            yield open_
            open_ = []
        if text.strip():
            open_.append((text[item.end() :] if item else text.strip(), line))
    if open_:
        yield open_


def _read(body: str, first_line: int) -> Iterator[tuple[str, int]]:
    """The lines that a learner reads; what is left out stands as an empty line."""
    scene = box = teacher = fenced = False
    for line, text in enumerate(body.split("\n"), first_line):
        heading = HEADING.match(text)
        if heading:
            teacher = heading["id"] == TEACHERS
        if text.startswith("```"):
            fenced = not fenced
        starts = text.startswith("///")
        box = text.startswith("!!!") or (box and (not text.strip() or text.startswith("    ")))
        skipped = (
            heading or starts or scene or box or teacher or fenced or SKIPPED.match(text) or text.startswith("```")
        )
        scene = (not scene) if starts else scene
        yield ("" if skipped else text), line


def _cut(paragraph: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The sentences of a paragraph, each with the line on which it begins."""
    starts: list[tuple[int, int]] = []
    whole = ""
    for text, line in paragraph:
        starts.append((len(whole), line))
        whole += text + " "
    at = 0
    for stop in [*(match.end() for match in END.finditer(whole)), len(whole)]:
        if whole[at:stop].strip():
            yield whole[at:stop].strip(), max(line for offset, line in starts if offset <= at)
        at = stop
