"""What stands on top of a paper: whose it is, what it is, the lesson. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content import blocks, sections
from courseware.content.model import Lang
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.word.paragraphs import Element, Grid, Para, Picture, Span, Style, para

TITLE = 18
SMALL = 12
WIDE = 560
"""Pixels across the drawing of a lesson."""


def head(desk: Desk, found: Material, kind: str, *, size: int = 13) -> Iterator[Element]:
    """School and date, the kind in small letters, the lesson's title above a line."""
    unit = "Tổ" if found.band.group == "nha-truong" else "Lớp"
    yield Grid(
        (3, 2),
        (),
        (((para(desk.school.line, size=SMALL),), (para(f"{unit} ………   Ngày …… / …… / ……", Style.RIGHT, size=SMALL),)),),
        lines=False,
    )
    yield from title(found, kind, max(TITLE, size + 4))


def for_leader(desk: Desk, found: Material, kind: str) -> Iterator[Element]:
    """The same for whoever leads, where room is short: the school beside the kind, no day, no class."""
    what, name = title(found, kind)
    yield Grid((1, 1), (), (((what,), (para(desk.school.line, Style.RIGHT, size=SMALL),)),), lines=False)
    yield name


def place(found: Material) -> str:
    """“Lớp 7”, else the name of the band."""
    return f"Lớp {found.lesson.grade}" if found.lesson.grade else found.band.name[Lang.VI]


def activity(found: Material) -> str:
    """What is made: by its own name, else by the heading that it stands under."""
    body = found.lesson.texts[Lang.VI].body
    names = (
        block.title for block in blocks.blocks(body) if block.form is blocks.Form.SECTION and block.anchor == "lam-thu"
    )
    heading = next((name for name in names if not name.casefold().endswith("làm thử")), "")
    return sections.activity(body) or heading or found.title


def picture(desk: Desk, found: Material, wide: float) -> Iterator[Para]:
    """The lesson's drawing in the middle, `wide` mm; nothing for a lesson without one."""
    drawn = desk.drawings(found).lesson(WIDE)
    if drawn:
        yield Para((Picture(drawn.png, wide, drawn.alt),), Style.CENTRE)


def lead(name: str, text: str, size: int = 0) -> Para:
    """A paragraph that a bold word leads."""
    return Para((Span(f"{name} ", bold=True, size=size), Span(text, size=size)))


def title(found: Material, kind: str, size: int = TITLE) -> Iterator[Para]:
    """The kind in small letters, the lesson's title above a line."""
    yield para(f"{kind.upper()}  ·  {place(found)}", size=SMALL)
    yield para(found.title, Style.RULE, bold=True, size=size)
