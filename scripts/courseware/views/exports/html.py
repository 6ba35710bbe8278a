"""Items as HTML for systems that show HTML: paragraphs, scenes as quotations, drawings before their text. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from courseware.content.plain import SPACE
from courseware.views.exports.item import Item, Option, Passage
from courseware.views.kits import rasters

WIDE = 300
"""Pixels across a drawing of an option: sharp at the width of a phone."""


def asked(item: Item) -> str:
    """The stem, and the place of the unit."""
    place = (Passage((f"{SPACE} {item.unit}",)),) if item.unit else ()
    return told((*item.stem, *place))


def told(passages: Iterable[Passage]) -> str:
    """Passages as paragraphs."""
    return "".join(_passage(passage) for passage in passages)


def _passage(passage: Passage) -> str:
    lines = "<br>".join(text(line) for line in passage.lines)
    return f"<blockquote><p>{lines}</p></blockquote>" if passage.scene else f"<p>{lines}</p>"


def lines(several: str) -> str:
    """A text of several lines as one paragraph; nothing for nothing."""
    return f"<p>{'<br>'.join(map(text, several.split(chr(10))))}</p>" if several else ""


def text(plain: str) -> str:
    """A text between tags."""
    return escape(plain, quote=False)


def option(one: Option, address: str = "") -> str:
    """What is chosen; `address` is where its drawing lies, which says no more than the text does."""
    image = f'<img src="{escape(address)}" alt="" width="{WIDE // 2}"><br>' if address else ""
    return f"<p>{image}{text(one.text)}</p>"


def png(one: Option) -> bytes:
    """The drawing of an option that has one."""
    return rasters.palette(one.drawing, WIDE)
