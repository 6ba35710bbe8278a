"""Short names for what only its own script knows: a script is an eighth lighter for it, compressed.

A name is made short when it is declared inside a block or a function; what a file declares outside of any (`var Quiz`)
belongs to all files of a page and stays. Properties stay, and so does every name that the file does not declare itself.
Names of one scope and of all around it differ; scopes beside each other have the same ones, which compresses best.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count, product

from tree_sitter import Node

from courseware.shrinking import scopes
from courseware.shrinking.scopes import SHORTHANDS, Scope

LETTERS = "tesnoriacldumphfgbvkywxjqzABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The most frequent of JavaScript's own words first: so they compress best."""
RESERVED = {"as", "do", "if", "in", "is", "of"}


def shortened(script: str) -> str:
    """The same script with short names. Raises scopes.UnreadableError."""
    body = script.encode()
    outermost, free = scopes.read(body)
    slots = [slot for scope in outermost.inner for slot in _slots(scope, 0)]
    used = Counter(slot for slot, uses in slots for _ in uses)
    names = dict(zip((slot for slot, _ in used.most_common()), _short_names(free | set(outermost.names)), strict=False))
    edits = sorted(((use, names[slot]) for slot, uses in slots for use in uses), key=lambda edit: edit[0].start_byte)
    parts, end = [], 0
    for use, name in edits:
        kept = f"{scopes.text(use)}:" if use.type in SHORTHANDS else ""
        parts += [body[end : use.start_byte], f"{kept}{name}".encode()]
        end = use.end_byte
    return b"".join([*parts, body[end:]]).decode()


def _slots(scope: Scope, first: int) -> Iterator[tuple[int, list[Node]]]:
    """A number for each name, other than those of the scopes around, with the uses of the name."""
    ordered = sorted(scope.names.values(), key=len, reverse=True)
    yield from enumerate(ordered, first)
    for inner in scope.inner:
        yield from _slots(inner, first + len(ordered))


def _short_names(taken: set[str]) -> Iterator[str]:
    for length in count(1):
        for letters in product(LETTERS, repeat=length):
            name = "".join(letters)
            if name not in taken and name not in RESERVED:
                yield name
