"""The search index of one language, in two parts: titles and headings; then which page holds which word, and which stand side by side.

Vietnamese is written in syllables, so "mật khẩu" is two entries of a dictionary, and what makes them one word is that
they stand side by side. The first part, enough for a first answer, holds

* the pages' addresses, titles and headings, in which the script looks for the phrase itself. A heading that many pages
  share (“Ghi nhớ”) tells no page from another and stays out;
* what is typed by whoever needs help.

The second, which is loaded once somebody types, holds

* the pages' descriptions;
* every word as written (lower case, with its marks) and the pages that hold it;
* pairs of neighbours that are a word more often than chance: their geometric cohesion n(ab) / √(n(a)·n(b)) is at least
  COHESION. Pairs that follow from their words (all pages with both have them side by side) are left out;
* other words for what the pages do not name.

Folding (“mật” = “mat”) is done by the script that searches, `overrides/assets/js/search.js`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from sys import intern
from typing import Any

from lxml import html
from lxml.html import HtmlElement

from courseware.content.registries.finding import Typed

COHESION = 0.1

SHARED = 9
"""A heading that more pages have than this is one of the mould, not of the page."""

SAID = ("hint", "count", "none", "tries", "more", "meant", "inside", "cut", "close")
"""The words of the search box that the index carries: `search_…` in overrides/locales/search.yml."""

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
class Index:
    """Two scripts: the first sets `searchIndex`, `texts` sets `searchTexts`."""

    titles: dict[str, Any]
    texts: str

    def first(self, texts: str) -> str:
        """The first script; `texts` is where the file of the second is, from its folder."""
        return _script("searchIndex", self.titles | {"texts": texts})


def build_index(documents: Sequence[SearchedPage], words: Mapping[str, str], typed: Typed) -> Index:
    """Both parts; `words` are those of the search box, `typed` are those of people."""
    read = [_read(one) for one in documents]
    times = Counter(text for page in read for text, _ in page.headings)
    pages = [
        [one.url, one.title, *(part for heading in page.headings if times[heading[0]] <= SHARED for part in heading)]
        for one, page in zip(documents, read, strict=True)
    ]
    texts = {
        "abouts": [one.description for one in documents],
        **_texts(read),
        "instead": [[key, *others] for key, others in typed.instead.items()],
    }
    return Index({"say": dict(words), "pages": pages, "help": typed.trouble}, _script("searchTexts", texts))


def _script(name: str, value: Any) -> str:
    return f"self.{name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"


def _texts(read: Sequence[_Read]) -> dict[str, Any]:
    counts = Counter(word for page in read for phrase in page.phrases for word in phrase)
    vocabulary = sorted(counts)
    holders = _holders((word, n) for n, page in enumerate(read) for phrase in page.phrases for word in phrase)
    return {
        "words": _shortened(vocabulary),
        "holders": " ".join(_numbers(holders[word]) for word in vocabulary),
        "pairs": " ".join(_pairs(read, counts, vocabulary)),
    }


def fold(word: str) -> str:
    """“Mật” → “mat”, “đường” → “duong”; “lý” and “lí” → “li”."""
    plain = re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", word.lower())).replace("đ", "d")
    return re.sub(r"^([bcdghklmnpqrstvx]+|qu)y$", r"\1i", plain)


@dataclass(frozen=True)
class _Read:
    """Headings as (text, anchor); phrases as lists of words."""

    headings: list[tuple[str, str]]
    phrases: list[list[str]]


def _read(one: SearchedPage) -> _Read:
    root = html.fromstring(f"<div>{one.content}</div>")
    for part in root.xpath(UNREAD):
        part.drop_tree()
    headings = [(" ".join(h.text_content().split()), h.get("id", "")) for h in root.xpath("//h2 | //h3")]
    texts = [one.title, one.description, _text(root)]
    phrases = [words for text in texts for phrase in PHRASE.findall(text) if (words := _words(phrase))]
    return _Read(headings, phrases)


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


def _holders(found: Iterable[tuple[Any, int]]) -> dict[Any, set[int]]:
    holders: dict[Any, set[int]] = defaultdict(set)
    for what, page in found:
        holders[what].add(page)
    return holders


def _pairs(read: Sequence[_Read], counts: Counter[str], vocabulary: Sequence[str]) -> Iterator[str]:
    """Each pair worth keeping: number of the first word (as distance from the last pair's), of the second, its pages."""
    together = Counter(pair for page in read for phrase in page.phrases for pair in pairwise(phrase))
    often = {pair: times for pair, times in together.items() if times > 1}
    holders = _holders(
        (pair, n)
        for n, page in enumerate(read)
        for phrase in page.phrases
        for pair in pairwise(phrase)
        if pair in often
    )
    plain = {word: fold(word) for word in vocabulary}
    folded = _holders((plain[word], n) for n, page in enumerate(read) for phrase in page.phrases for word in phrase)
    numbers = {word: n for n, word in enumerate(vocabulary)}
    last = 0
    for pair, times in sorted(often.items()):
        a, b = pair
        if times < COHESION * sqrt(counts[a] * counts[b]) or holders[pair] == folded[plain[a]] & folded[plain[b]]:
            continue
        yield chr(BASE + numbers[a] - last) + chr(BASE + numbers[b]) + _numbers(holders[pair])
        last = numbers[a]


BASE = ord("]")
"""A number n is written as the character BASE + n: none is a space, a quotation mark or a backslash."""


def _numbers(pages: Iterable[int]) -> str:
    """Growing numbers as the distances between them."""
    ordered = [-1, *sorted(pages)]
    return "".join(chr(BASE + b - a - 1) for a, b in pairwise(ordered))


def _shortened(vocabulary: Sequence[str]) -> str:
    """Sorted words, each as the number of letters it shares with the word before it and the rest."""
    return " ".join(
        f"{chr(BASE + shared)}{word[shared:]}" for word, shared in zip(vocabulary, _shared(vocabulary), strict=True)
    )


def _shared(vocabulary: Sequence[str]) -> Iterator[int]:
    for a, b in pairwise(["", *vocabulary]):
        yield next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
