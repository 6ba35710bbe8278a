"""Which page holds which word, and which words stand side by side more often than chance."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain, pairwise
from math import sqrt
from typing import Any, TypeVar

from courseware.site.search.packing import BASE, numbers, shortened
from courseware.site.search.pages import Read

T = TypeVar("T")
COHESION = 0.1


def words_and_pairs(read: Sequence[Read]) -> dict[str, Any]:
    """Words, the pages of each, and pairs with theirs, as the second script has them."""
    counts = Counter(chain.from_iterable(map(_said, read)))
    vocabulary = sorted(counts)
    holders = _holders(set(_said(page)) for page in read)
    return {
        "words": shortened(vocabulary),
        "holders": " ".join(numbers(holders[word]) for word in vocabulary),
        "pairs": " ".join(_pairs(read, counts, vocabulary)),
    }


def _said(page: Read) -> Iterator[str]:
    """Every word, as often as it is said."""
    return chain.from_iterable(page.phrases)


def _neighbours(page: Read) -> Iterator[tuple[str, str]]:
    """Every two words side by side."""
    return chain.from_iterable(map(pairwise, page.phrases))


def fold(word: str) -> str:
    """“Mật” → “mat”, “đường” → “duong”; “lý” and “lí” → “li”."""
    plain = re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", word.lower())).replace("đ", "d")
    return re.sub(r"^([bcdghklmnpqrstvx]+|qu)y$", r"\1i", plain)


def _holders(pages: Iterable[Set[T]]) -> dict[T, set[int]]:
    """What is in the pages → the numbers of those that hold it."""
    holders: dict[T, set[int]] = defaultdict(set)
    for n, held in enumerate(pages):
        for one in held:
            holders[one].add(n)
    return holders


def _pairs(read: Sequence[Read], counts: Counter[str], vocabulary: Sequence[str]) -> Iterator[str]:
    """Each pair worth keeping: number of the first word (as distance from the last pair's), of the second, its pages."""
    together = Counter(chain.from_iterable(map(_neighbours, read)))
    often = {pair: times for pair, times in together.items() if times > 1}
    holders = _holders(often.keys() & set(_neighbours(page)) for page in read)
    plain = {word: fold(word) for word in vocabulary}
    folded = _holders({plain[word] for word in _said(page)} for page in read)
    places = {word: n for n, word in enumerate(vocabulary)}
    last = 0
    for pair, times in sorted(often.items()):
        a, b = pair
        if times < COHESION * sqrt(counts[a] * counts[b]) or holders[pair] == folded[plain[a]] & folded[plain[b]]:
            continue
        yield chr(BASE + places[a] - last) + chr(BASE + places[b]) + numbers(holders[pair])
        last = places[a]
