"""Numbers and sorted words in few signs, for `overrides/assets/js/search.js` to unpack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

BASE = ord("]")
"""A number n is written as the character BASE + n: none is a space, a quotation mark or a backslash."""


def numbers(pages: Iterable[int]) -> str:
    """Growing numbers as the distances between them."""
    ordered = [-1, *sorted(pages)]
    return "".join(chr(BASE + b - a - 1) for a, b in pairwise(ordered))


def shortened(vocabulary: Sequence[str]) -> str:
    """Sorted words, each as the number of letters it shares with the word before it and the rest."""
    return " ".join(
        f"{chr(BASE + shared)}{word[shared:]}" for word, shared in zip(vocabulary, _shared(vocabulary), strict=True)
    )


def _shared(vocabulary: Sequence[str]) -> Iterator[int]:
    for a, b in pairwise(["", *vocabulary]):
        yield next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
