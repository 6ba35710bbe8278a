"""What a person would read in the files of a format, by software that others wrote: one text, blanks and breaks as one blank."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import docx
import html5lib
import openpyxl
from lxml import etree

from courseware.views import packing

Files = Mapping[str, bytes]
Reader = Callable[[Files], Iterable[str]]


def tidy(text: str) -> str:
    """A text with one blank wherever something parts its letters."""
    return " ".join(text.split())


def seen(texts: Iterable[str]) -> str:
    """All of them."""
    return tidy(" ".join(texts))


def of_html(markup: str) -> str:
    """What HTML shows."""
    return " ".join(html5lib.parseFragment(markup, namespaceHTMLElements=False).itertext())


def strings(data: Any) -> Iterator[str]:
    """All texts anywhere in data."""
    if isinstance(data, str):
        yield data
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from strings(one)


def _inside(files: Files) -> Iterator[tuple[str, bytes]]:
    for data in files.values():
        yield from packing.files(data)


def moodle_xml(files: Files) -> Iterator[str]:
    """Texts are HTML; an embedded question holds HTML once more."""
    for data in files.values():
        for text in etree.fromstring(data).itertext():
            once = of_html(text)
            yield from (text, once, of_html(once))


def qti(files: Files) -> Iterator[str]:
    """Items are HTML in XML."""
    for name, data in _inside(files):
        if name.startswith("items/"):
            yield from etree.fromstring(data).itertext()


def cc11(files: Files) -> Iterator[str]:
    """Texts of a quiz are HTML."""
    for name, data in _inside(files):
        if name.endswith(".xml"):
            for element in etree.fromstring(data).iter("{*}mattext", "{*}varequal"):
                yield of_html(element.text) if element.tag.endswith("mattext") else element.text


def h5p(files: Files) -> Iterator[str]:
    """Texts of the libraries are HTML."""
    for _, data in _inside(files):
        yield from map(of_html, strings(json.loads(data)))


def sheet(files: Files) -> Iterator[str]:
    """The paragraphs of Word files."""
    for data in files.values():
        yield from (paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def table(files: Files) -> Iterator[str]:
    """The cells of tables."""
    for data in files.values():
        for row in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True):
            yield from (cell for cell in row if isinstance(cell, str))


READERS: dict[str, Reader] = {
    "moodle-xml": moodle_xml, "qti30": qti, "qti21": qti, "cc11": cc11, "h5p": h5p, "docx-olm": sheet,
    "docx-azota": sheet, "xlsx-wayground": table, "xlsx-kahoot": table,
}  # fmt: skip
"""Format → its reader; GIFT and Google Forms are read by programs of Node.js, packages of SCORM hold pages."""
