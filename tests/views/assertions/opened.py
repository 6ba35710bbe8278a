"""A file of the project, opened: what the assertions look at."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, fields
from functools import cached_property

import openpyxl
import pptx
from lxml import etree
from lxml.etree import _Element as Xml

from courseware.views.word.wordml import SPACE

W = f"{{{SPACE}}}"
DOCUMENT, HEADER = "word/document.xml", "word/header1.xml"


def text(of: Xml) -> str:
    """The letters below an element; paragraphs of a cell are parted by line feeds."""
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in paragraphs(of))


def paragraphs(of: Xml) -> list[Xml]:
    """The paragraphs below an element, or itself."""
    return [of] if of.tag == f"{W}p" else list(of.iter(f"{W}p"))


def value(of: Xml, path: str, key: str = "val") -> str | None:
    """An attribute of a property: value(p, "pPr/jc")."""
    found = of.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{key}")


def number(of: Xml, path: str, key: str, other: int = 0) -> int:
    """The same as a number."""
    return int(value(of, path, key) or other)


def sizes(of: Xml) -> set[int]:
    """Sizes of its runs in half points."""
    return {int(sz.get(f"{W}val", "0")) for run in of.iter(f"{W}r") for sz in run.iter(f"{W}sz")}


def marked(of: Xml, sign: str) -> bool:
    """Whether every run with letters is bold (b) or slanted (i)."""
    runs = [run for run in of.iter(f"{W}r") if run.find(f"{W}t") is not None]
    return bool(runs) and all(run.find(f"{W}rPr/{W}{sign}") is not None for run in runs)


@dataclass(frozen=True)
class Opened:
    """A file: its parts by name (of Word), else its lines under "".

    `kind` is one of `binding.KINDS`; `path` where it is written; `sign` is the sign of an office document's kind, "" of a letter, None of what has none; `period` the minutes of a period of its band; `codes`
    the codes of competences that its learners may have; `beside` the other file that it is held against.
    """

    kind: str
    path: str
    parts: dict[str, str]
    sign: str | None = None
    period: int = 0
    codes: frozenset[str] = frozenset()
    beside: Opened | None = None

    def __getstate__(self) -> dict[str, object]:
        """What is kept of it: not the trees."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @cached_property
    def body(self) -> Xml:
        """Of a Word document."""
        found = etree.fromstring(self.parts[DOCUMENT].encode()).find(f"{W}body")
        assert found is not None
        return found

    @cached_property
    def sections(self) -> list[list[Xml]]:
        """The blocks of each section."""
        found: list[list[Xml]] = [[]]
        for block in self.body:
            if block.tag == f"{W}sectPr":
                continue
            found[-1].append(block)
            if block.find(f"{W}pPr/{W}sectPr") is not None:
                found.append([])
        return found

    @property
    def main(self) -> list[Xml]:
        """The blocks of the document itself: what stands before its appendices."""
        return self.sections[0]

    @property
    def tables(self) -> list[Xml]:
        """Tables of the document itself: the first is its head, the last its foot."""
        return [block for block in self.main if block.tag == f"{W}tbl"]

    @property
    def lines(self) -> list[Xml]:
        """Paragraphs of the document itself that stand in no table and have letters."""
        return [block for block in self.main if block.tag == f"{W}p" and text(block)]

    def cell(self, table: int, row: int, column: int) -> list[Xml]:
        """Paragraphs with letters in a cell of the head (0) or the foot (-1)."""
        rows = self.tables[table].findall(f"{W}tr")
        return [p for p in paragraphs(rows[row].findall(f"{W}tc")[column]) if text(p)]

    @cached_property
    def said(self) -> list[str]:
        """Every line that is written, those in tables too, in reading order; of Word with the words of its headers."""
        if DOCUMENT not in self.parts:
            return self.parts[""].split("\n")
        heads = (part for name, part in sorted(self.parts.items()) if re.match(r"word/(header|footer)", name))
        bodies = [self.body, *(etree.fromstring(part.encode()) for part in heads)]
        return [line for body in bodies for p in body.iter(f"{W}p") if (line := text(p))]

    @property
    def papers(self) -> list[Xml]:
        """What is told of each section."""
        return list(self.body.iter(f"{W}sectPr"))


def parts_of(data: bytes, suffix: str) -> dict[str, str]:
    """What is read of a file: the XML of Word, the lines of anything else."""
    if suffix == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = (name for name in archive.namelist() if re.fullmatch(r"word/[a-z]+\d*\.xml", name))
            return {name: archive.read(name).decode() for name in names}
    reading = {"pptx": _slides, "xlsx": _sheets}
    return {"": "\n".join(reading[suffix](data)) if suffix in reading else data.decode()}


def _slides(data: bytes) -> list[str]:
    """Slides and what is said beside them."""
    found = []
    for slide in pptx.Presentation(io.BytesIO(data)).slides:
        notes = [slide.notes_slide._element] if slide.has_notes_slide else []
        for tree in (slide._element, *notes):
            found += ["".join(t.text or "" for t in p.iter("{*}t")) for p in tree.iter("{*}p")]
    return found


def _sheets(data: bytes) -> list[str]:
    """Every cell of every sheet."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None
    ]
