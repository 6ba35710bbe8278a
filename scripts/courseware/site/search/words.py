"""Which page holds which word, and which words stand side by side more often than chance."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import sqrt
from typing import Any

from courseware.site.search.packing import BASE, numbers, shortened
from courseware.site.search.pages import Read

COHESION = 0.1


def words_and_pairs(read: Sequence[Read]) -> dict[str, Any]:
    """Words, the pages of each, and pairs with theirs, as the second script has them."""
    counts = Counter(word for page in read for phrase in page.phrases for word in phrase)
    vocabulary = sorted(counts)
    holders = _holders((word, n) for n, page in enumerate(read) for phrase in page.phrases for word in phrase)
    return {
        "words": shortened(vocabulary),
        "holders": " ".join(numbers(holders[word]) for word in vocabulary),
        "pairs": " ".join(_pairs(read, counts, vocabulary)),
    }


def fold(word: str) -> str:
    """“Mật” → “mat”, “đường” → “duong”; “lý” and “lí” → “li”."""
    plain = re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", word.lower())).replace("đ", "d")
    return re.sub(r"^([bcdghklmnpqrstvx]+|qu)y$", r"\1i", plain)


def _holders(found: Iterable[tuple[Any, int]]) -> dict[Any, set[int]]:
    holders: dict[Any, set[int]] = defaultdict(set)
    for what, page in found:
        holders[what].add(page)
    return holders


def _pairs(read: Sequence[Read], counts: Counter[str], vocabulary: Sequence[str]) -> Iterator[str]:
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
    places = {word: n for n, word in enumerate(vocabulary)}
    last = 0
    for pair, times in sorted(often.items()):
        a, b = pair
        if times < COHESION * sqrt(counts[a] * counts[b]) or holders[pair] == folded[plain[a]] & folded[plain[b]]:
            continue
        yield chr(BASE + places[a] - last) + chr(BASE + places[b]) + numbers(holders[pair])
        last = places[a]
