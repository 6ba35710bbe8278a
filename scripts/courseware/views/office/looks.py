"""The components of a document as Nghị định 30/2020/NĐ-CP, Phụ lục I (mục II, V), has them: a table. Pure.

Where the decree leaves two sizes, one pair is taken for all: the country's name 12, its motto 13.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from courseware.views.word.paragraphs import Para, Style, para


@dataclass(frozen=True)
class Look:
    """How a component is printed; `rule` is the share of its line that a line below it has, 0 for none."""

    size: int
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    style: Style = Style.CLOSE_CENTRE
    rule: float = 0


class Part(Enum):
    """A component, named as in the decree."""

    COUNTRY = Look(12, bold=True, capitals=True)
    MOTTO = Look(13, bold=True, rule=1)
    PARENT = Look(12, capitals=True)
    SCHOOL = Look(12, bold=True, capitals=True, rule=0.4)
    NUMBER = Look(13, style=Style.BENEATH)
    PLACE = Look(13, italic=True, style=Style.BENEATH)
    KIND = Look(14, bold=True, capitals=True, style=Style.BENEATH)
    ABOUT = Look(14, bold=True, rule=0.4)
    ABOUT_LETTER = Look(12, style=Style.BENEATH)
    AUTHORITY = Look(14, bold=True, capitals=True, style=Style.BENEATH)
    GROUND = Look(13, italic=True, style=Style.BODY)
    TEXT = Look(13, style=Style.BODY)
    PART = Look(13, bold=True, capitals=True, style=Style.OPENING)
    CHAPTER = Look(13, bold=True, style=Style.BENEATH)
    CHAPTER_TITLE = Look(13, bold=True, capitals=True)
    TITLE = Look(14, bold=True, capitals=True)
    NAME = Look(14, bold=True)
    RECIPIENTS = Look(12, bold=True, italic=True, style=Style.CLOSE)
    RECIPIENT = Look(11, style=Style.CLOSE)
    APPENDIX = Look(14, bold=True)
    APPENDIX_TITLE = Look(14, bold=True, capitals=True)
    ENCLOSED = Look(13, italic=True)


def line(part: Part, text: str) -> Para:
    """One line of a component."""
    look: Look = part.value
    words = text.upper() if look.capitals else text
    return para(words, look.style, bold=look.bold, italic=look.italic, size=look.size)
