"""Sentences with blanks: “{họ tên}” becomes dots and a hint in brackets, so that who fills in finds every “[”. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courseware.views.word.paragraphs import Cell, Para, Span, Style

BLANK = re.compile(r"\{([^{}]*)\}")
DOTS = "……"
DAY = "ngày … tháng … năm …"


def spans(text: str, *, bold: bool = False, italic: bool = False, size: int = 0) -> tuple[Span, ...]:
    """The letters of a sentence; hints stand in italics, “{}” is dots alone."""
    return tuple(_spans(text, bold, italic, size))


def _spans(text: str, bold: bool, italic: bool, size: int) -> Iterator[Span]:
    for n, piece in enumerate(BLANK.split(text)):
        if n % 2 == 0:
            if piece:
                yield Span(piece, bold, italic, size)
        else:
            yield Span(DOTS, bold, italic, size)
            if piece:
                yield Span(f" [{piece}]", italic=True, size=size)


def sentence(text: str, style: Style = Style.BODY, *, bold: bool = False, italic: bool = False, size: int = 0) -> Para:
    """A paragraph; a body one unless told otherwise."""
    return Para(spans(text, bold=bold, italic=italic, size=size), style)


def note(text: str) -> Para:
    """What is said to whoever fills in, in brackets as a hint is: it goes before the document does."""
    return sentence(f"[{text}]", italic=True)


def cell(text: str, *, bold: bool = False, centre: bool = False) -> Cell:
    """A cell of a table, one paragraph a line of `text`."""
    style = Style.CLOSE_CENTRE if centre else Style.CLOSE
    return tuple(sentence(one, style, bold=bold, size=12) for one in text.split("\n"))
