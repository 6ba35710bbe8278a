"""A document of the office, opened: what the rules look at."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from functools import cached_property

from lxml import etree
from lxml.etree import _Element as Xml

from courseware.views.word.wordml import SPACE

W = f"{{{SPACE}}}"


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
    """The parts of a file by name; `kind` is the sign of its kind, "" of a letter, None of a sheet that travels alone."""

    parts: dict[str, str]
    kind: str | None

    @cached_property
    def body(self) -> Xml:
        """Of the document."""
        found = etree.fromstring(self.parts["word/document.xml"].encode()).find(f"{W}body")
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
        """The blocks of the document itself; none of a sheet that travels alone."""
        return self.sections[0] if self.kind is not None else []

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

    @property
    def all_text(self) -> str:
        """Everything that is written."""
        return text(self.body)

    @property
    def papers(self) -> list[Xml]:
        """What is told of each section."""
        return list(self.body.iter(f"{W}sectPr"))


def opened(data: bytes, kind: str | None) -> Opened:
    """A file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = (name for name in archive.namelist() if re.fullmatch(r"word/[a-z]+\d*\.xml", name))
        return Opened({name: archive.read(name).decode() for name in names}, kind)
