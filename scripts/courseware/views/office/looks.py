"""The components of a document as Nghị định 30/2020/NĐ-CP, Phụ lục I (mục II, V), has them: a table. Pure.

Where the decree leaves two sizes, one pair is taken for all: the country's name 12, its motto 13.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

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

    COUNTRY = auto()
    MOTTO = auto()
    PARENT = auto()
    SCHOOL = auto()
    NUMBER = auto()
    PLACE = auto()
    KIND = auto()
    ABOUT = auto()
    ABOUT_LETTER = auto()
    AUTHORITY = auto()
    GROUND = auto()
    TEXT = auto()
    PART = auto()
    CHAPTER = auto()
    CHAPTER_TITLE = auto()
    TITLE = auto()
    NAME = auto()
    RECIPIENTS = auto()
    RECIPIENT = auto()
    APPENDIX = auto()
    APPENDIX_TITLE = auto()
    ENCLOSED = auto()


LOOKS = {
    Part.COUNTRY: Look(12, bold=True, capitals=True),
    Part.MOTTO: Look(13, bold=True, rule=1),
    Part.PARENT: Look(12, capitals=True),
    Part.SCHOOL: Look(12, bold=True, capitals=True, rule=0.4),
    Part.NUMBER: Look(13, style=Style.BENEATH),
    Part.PLACE: Look(13, italic=True, style=Style.BENEATH),
    Part.KIND: Look(14, bold=True, capitals=True, style=Style.BENEATH),
    Part.ABOUT: Look(14, bold=True, rule=0.4),
    Part.ABOUT_LETTER: Look(12, style=Style.BENEATH),
    Part.AUTHORITY: Look(14, bold=True, capitals=True, style=Style.BENEATH),
    Part.GROUND: Look(13, italic=True, style=Style.BODY),
    Part.TEXT: Look(13, style=Style.BODY),
    Part.PART: Look(13, bold=True, capitals=True, style=Style.OPENING),
    Part.CHAPTER: Look(13, bold=True, style=Style.BENEATH),
    Part.CHAPTER_TITLE: Look(13, bold=True, capitals=True),
    Part.TITLE: Look(14, bold=True, capitals=True),
    Part.NAME: Look(14, bold=True),
    Part.RECIPIENTS: Look(12, bold=True, italic=True, style=Style.CLOSE),
    Part.RECIPIENT: Look(11, style=Style.CLOSE),
    Part.APPENDIX: Look(14, bold=True),
    Part.APPENDIX_TITLE: Look(14, bold=True, capitals=True),
    Part.ENCLOSED: Look(13, italic=True),
}
"""Every component in its row."""


def line(part: Part, text: str) -> Para:
    """One line of a component."""
    look = LOOKS[part]
    words = text.upper() if look.capitals else text
    return para(words, look.style, bold=look.bold, italic=look.italic, size=look.size)
