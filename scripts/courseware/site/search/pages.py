"""A page as the index sees it, and what it says: its headings, and its phrases word by word."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from sys import intern
from typing import Any

from lxml import html
from lxml.html import HtmlElement

UNREAD = "//div[@class='quiz'] | //*[@class='contacts'] | //sup[@class='cite'] | //pre | //*[@aria-hidden='true'] | //comment()"
"""What a page says without teaching it: questions and their keys, contact cards, numbers of notes, code, ornaments."""

INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u"}
"""Elements that a phrase may run through; all others end it."""

WORD = re.compile(r"[^\W_]+")
PHRASE = re.compile(r"[^.,;:!?…()\[\]{}“”\"«»–—/|\n]+")


@dataclass(frozen=True)
class SearchedPage:
    """A page as the index sees it. `url` counts from the root of its language; `content` is the HTML of the article."""

    url: str
    title: str
    description: str
    content: str


def searched(url: str, page: Any, more: str = "") -> SearchedPage:
    """From a MkDocs page; `more` is HTML that its template adds to the content."""
    return SearchedPage(url, page.title, page.meta.get("description", ""), (page.content or "") + more)


@dataclass(frozen=True)
class Read:
    """What a page says: headings as (text, anchor); phrases as lists of words."""

    headings: list[tuple[str, str]]
    phrases: list[list[str]]


def read(one: SearchedPage) -> Read:
    """Its title and description are phrases too."""
    root = html.fromstring(f"<div>{one.content}</div>")
    for part in root.xpath(UNREAD):
        part.drop_tree()
    headings = [(" ".join(h.text_content().split()), h.get("id", "")) for h in root.xpath("//h2 | //h3")]
    texts = [one.title, one.description, _text(root)]
    phrases = [words for text in texts for phrase in PHRASE.findall(text) if (words := _words(phrase))]
    return Read(headings, phrases)


def _text(root: HtmlElement) -> str:
    """All text, with a line for each block."""
    for element in root.iter():
        if element.tag not in INLINE:
            element.text = f"\n{element.text or ''}"
            element.tail = f"\n{element.tail or ''}"
    return str(root.text_content())


def _words(text: str) -> list[str]:
    """Each a string once in the whole index: a site has a million words and ten thousand different ones."""
    return list(map(intern, WORD.findall(unicodedata.normalize("NFC", text).lower())))
