"""Short names for what only its own script knows: a script is an eighth lighter for it, compressed.

A name is made short when it is declared inside a block or a function; what a file declares outside of any (`var Quiz`)
belongs to all files of a page and stays. Properties stay, and so does every name that the file does not declare itself.
A name is what nothing says that its scope speaks of; so those of an outer scope that are not spoken of further in are
given again there, in the order in which they are declared: what is alike then reads alike, which compresses best.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    outermost, _ = scopes.read(body)
    named = (one for scope in outermost.inner for one in _named(scope, {}))
    parts, end = [], 0
    for use, name in sorted(named, key=lambda edit: edit[0].start_byte):
        kept = f"{scopes.text(use)}:" if use.type in SHORTHANDS else ""
        parts += [body[end : use.start_byte], f"{kept}{name}".encode()]
        end = use.end_byte
    return b"".join([*parts, body[end:]]).decode()


def _named(scope: Scope, around: Mapping[str, str]) -> Iterator[tuple[Node, str]]:
    """Each use of the names of a scope and of those within, with its short name; `around` has those of the scopes around."""
    taken = {around.get(name, name) for name, _ in scope.loose if name not in scope.names}
    declared = sorted(scope.names, key=lambda name: min(use.start_byte for use in scope.names[name]))
    own = dict(zip(declared, _short_names(taken), strict=False))
    for name, short in own.items():
        yield from ((use, short) for use in scope.names[name])
    for inner in scope.inner:
        yield from _named(inner, {**around, **own})


def _short_names(taken: set[str]) -> Iterator[str]:
    for length in count(1):
        for letters in product(LETTERS, repeat=length):
            name = "".join(letters)
            if name not in taken and name not in RESERVED:
                yield name
