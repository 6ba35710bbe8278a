"""Which names a script declares, in which scope, and where each is used.

Read off the tree of tree-sitter. Scopes are those of ECMAScript (https://tc39.es/ecma262/#sec-declarations-and-the-variable-statement):
a function with its parameters, a block, the head of a loop, a `catch`. `var` belongs to the function around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

PARSER = Parser(Language(tree_sitter_javascript.language()))
FUNCTIONS = {
    "arrow_function", "function_declaration", "function_expression", "generator_function", "generator_function_declaration",
    "method_definition",
}  # fmt: skip
BLOCKS = {"statement_block", "for_statement", "for_in_statement", "catch_clause", "switch_body", "class"}
PATTERNS = {"object_pattern", "array_pattern", "rest_pattern", "formal_parameters"}
DEFAULTS = {"assignment_pattern", "object_assignment_pattern"}
"""Patterns with a value beside them."""
SHORTHANDS = {"shorthand_property_identifier", "shorthand_property_identifier_pattern"}
"""`{ a }`, which is the property as well as the name."""
NAMES = {"identifier", *SHORTHANDS}


class UnreadableError(ValueError):
    """The text is no JavaScript; the message says in which line."""


@dataclass
class Scope:
    """`names` are declared here, each with its uses, here or further in; `loose` are uses of names from further out."""

    outer: Scope | None
    function: bool
    names: dict[str, list[Node]] = field(default_factory=dict)
    loose: list[tuple[str, Node]] = field(default_factory=list)
    inner: list[Scope] = field(default_factory=list)

    def within(self, function: bool = False) -> Scope:
        """A new scope inside of this."""
        self.inner.append(Scope(self, function))
        return self.inner[-1]

    def of_function(self) -> Scope:
        """Where `var` declares."""
        return self if self.function or self.outer is None else self.outer.of_function()


def read(script: bytes) -> tuple[Scope, set[str]]:
    """The outermost scope, and the names that the script uses and does not declare. Raises UnreadableError."""
    outermost = Scope(None, function=True)
    _read_all(tree(script), outermost)
    return outermost, _resolve(outermost)


def tree(script: bytes) -> Node:
    """The script taken apart. Raises UnreadableError."""
    root = PARSER.parse(script).root_node
    if root.has_error:
        raise UnreadableError(f"line {next(_errors(root)).start_point.row + 1}")
    return root


def text(node: Node) -> str:
    """What stands there."""
    return (node.text or b"").decode()


def _errors(node: Node) -> Iterator[Node]:
    if node.is_error or node.is_missing:
        yield node
    for child in node.children:
        yield from _errors(child)


def _read_all(node: Node, scope: Scope) -> None:
    for child in node.named_children:
        _read(child, scope)


def _read(node: Node, scope: Scope) -> None:
    """Fill the scopes with what this part declares and uses."""
    kind = node.type
    if kind in NAMES:
        scope.loose.append((text(node), node))
    elif kind in FUNCTIONS:
        _read_function(node, scope)
    elif kind in {"lexical_declaration", "variable_declaration"}:
        for one in node.named_children:
            _declare(one.child_by_field_name("name"), scope if kind[0] == "l" else scope.of_function(), scope)
            _read_fields(one, scope, "value")
    elif kind == "class_declaration":
        _declare(node.child_by_field_name("name"), scope, scope)
        for part in node.named_children[1:]:
            _read(part, scope)
    elif kind in BLOCKS:
        _read_block(node, scope.within())
    else:
        _read_all(node, scope)


def _read_fields(node: Node, scope: Scope, *fields: str) -> None:
    for name in fields:
        if part := node.child_by_field_name(name):
            _read(part, scope)


def _read_function(node: Node, scope: Scope) -> None:
    inside = scope.within(function=True)
    if node.type == "method_definition":
        _read_fields(node, scope, "name")  # a property, or computed
    else:
        own = scope if node.type.endswith("declaration") else inside
        _declare(node.child_by_field_name("name"), own, own)
    for parameters in ("parameter", "parameters"):
        _declare(node.child_by_field_name(parameters), inside, inside)
    body = node.child_by_field_name("body")
    if body and body.type == "statement_block":
        _read_all(body, inside)
    elif body:
        _read(body, inside)


def _read_block(node: Node, inside: Scope) -> None:
    if node.type in {"catch_clause", "class"}:
        _declare(node.child_by_field_name("parameter") or node.child_by_field_name("name"), inside, inside)
        for part in node.named_children:
            if part.type == "statement_block":
                _read_all(part, inside)  # which may not declare the name of the parameter again
            elif part.type not in {"identifier", *PATTERNS}:
                _read(part, inside)
    elif node.type == "for_in_statement" and (word := node.child_by_field_name("kind")):
        _declare(node.child_by_field_name("left"), inside.of_function() if text(word) == "var" else inside, inside)
        _read_fields(node, inside, "right", "body")
    else:
        _read_all(node, inside)


def _declare(node: Node | None, at: Scope, around: Scope) -> None:
    """The names of a pattern are declared `at`; defaults and computed keys in it are read as parts of `around`."""
    if node is None or node.type in {"comment", "property_identifier"}:
        return
    if node.type in NAMES:
        at.names.setdefault(text(node), [])
        around.loose.append((text(node), node))  # blocks between the two know of it: none may have the name of a `var`
    elif node.type in PATTERNS:
        for child in node.named_children:
            _declare(child, at, around)
    elif node.type in DEFAULTS:
        _declare(node.child_by_field_name("left"), at, around)
        _read_fields(node, around, "right")
    elif node.type == "pair_pattern":
        _read_fields(node, around, "key")
        _declare(node.child_by_field_name("value"), at, around)
    else:
        _read(node, around)


def _resolve(scope: Scope) -> set[str]:
    """Give each use to the scope that declares its name; the names that none does are returned."""
    free = {name for inner in scope.inner for name in _resolve(inner)}
    for name, node in scope.loose:
        if name in scope.names:
            scope.names[name].append(node)
        elif scope.outer:
            scope.outer.loose.append((name, node))
        else:
            free.add(name)
    return free
