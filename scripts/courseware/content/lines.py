"""On which line of a file each value of its YAML stands. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import yaml

from courseware.content import strict_yaml

FENCE = "---"


@lru_cache(maxsize=64)
def lines(text: str) -> dict[tuple[str, ...], int]:
    """Place → line, from 1, of a YAML text or of a Markdown text's front matter; nothing when it is no YAML.

    A place is the keys that lead there; an item of a list is called by its `id` or `name` or, when it is a word, by itself:
    ("sources", "LANM-2025-D7.2DD"), ("bands", "L67", "slug").
    """
    front = text.split(f"\n{FENCE}\n", 1)[0] if text.startswith(f"{FENCE}\n") else text  # the first --- is YAML's own
    try:
        node = strict_yaml.compose(front)
    except yaml.YAMLError:
        return {}
    found: dict[tuple[str, ...], int] = {}
    for place, line in _walk(node, ()):
        found.setdefault(place, 1 + line)
    return found


def _walk(node: yaml.Node | None, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*place, str(key.value)), key.start_mark.line
            yield from _walk(value, (*place, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            named = (*place, _name(item))
            yield named, item.start_mark.line
            yield from _walk(item, named)


def _name(item: yaml.Node) -> str:
    if isinstance(item, yaml.ScalarNode):
        return str(item.value)
    fields = item.value if isinstance(item, yaml.MappingNode) else []
    named = (value for key, value in fields if key.value in {"id", "name"} and isinstance(value, yaml.ScalarNode))
    return next((str(value.value) for value in named), "")


def line_of(text: str, *place: str) -> int:
    """The line of `place`, or of the nearest key above it that is there; the first line when there is none."""
    known = lines(text)
    for length in range(len(place), 0, -1):
        if place[:length] in known:
            return known[place[:length]]
    return 1
