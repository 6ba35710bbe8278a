"""Texts and pictures inside items, as the HTML that both versions of QTI allow. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree

from courseware.views.exports import html
from courseware.views.exports.item import Item, Option, Passage

Element = Any
"""An element of lxml, which has no types."""


def made(tag: str, *children: Element | str, **attributes: str) -> Element:
    """An element of QTI or HTML: `qti_choice_interaction` is written with dashes, as are its attributes (`class_` is `class`)."""
    element = etree.Element(
        tag.replace("_", "-"), {name.rstrip("_").replace("_", "-"): text for name, text in attributes.items()}
    )
    for child in children:
        add(element, child)
    return element


def add(element: Element, child: Element | str) -> None:
    """At its end."""
    if not isinstance(child, str):
        element.append(child)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + child
    else:
        element.text = (element.text or "") + child


def paragraph(lines: Iterable[Element | str]) -> Element:
    """Lines, each a text or a list of texts and elements, with breaks between them."""
    found = made("p")
    for number, line in enumerate(lines):
        if number:
            add(found, made("br"))
        for piece in [line] if isinstance(line, str) else line:
            add(found, piece)
    return found


def told(passages: Iterable[Passage]) -> list[Element]:
    """Passages as paragraphs, scenes as quotations."""
    return [framed(paragraph(passage.lines), passage) for passage in passages]


def framed(lines: Element, passage: Passage) -> Element:
    """A paragraph as the passage it is of."""
    return made("blockquote", lines) if passage.scene else lines


def shown(item: Item, option: Option) -> list[Element | str]:
    """What is chosen or placed: its drawing, which says no more than its text, and its text."""
    if not option.drawing:
        return [option.text]
    image = made("img", src=f"../{picture(item, option)}", alt="", width=str(html.WIDE // 2))
    return [image, made("br"), option.text]


def picture(item: Item, option: Option) -> str:
    """Where the drawing of an option lies in a package."""
    return f"images/{item.id}-{option.letter}.png"
