"""Constants that are declared one after the other become one declaration: a hundredth of a script, compressed."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from courseware.shrinking import scopes


def gathered(script: str) -> str:
    """The same script, in which `const a = 1; const b = 2;` is `const a = 1,b = 2;`. Raises scopes.UnreadableError."""
    body = script.encode()
    parts, end = [], 0
    for one, following in _neighbours(scopes.tree(body)):
        parts += [body[end : _declared(one)[-1].end_byte], b","]
        end = _declared(following)[0].start_byte
    return b"".join([*parts, body[end:]]).decode()


def _neighbours(node: Node) -> Iterator[tuple[Node, Node]]:
    """Two declarations of constants with nothing but remarks between them, in the order of the script."""
    before = None
    for child in node.named_children:
        if child.type == "comment":
            continue
        constant = child.type == "lexical_declaration" and scopes.text(child).startswith("const")
        if before and constant:
            yield before, child
        yield from _neighbours(child)
        before = child if constant else None


def _declared(node: Node) -> list[Node]:
    return [child for child in node.named_children if child.type == "variable_declarator"]
