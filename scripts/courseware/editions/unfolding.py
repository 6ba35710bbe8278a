"""How much a drawing draws once every reference in it is followed: thirty lines of `<use>` can ask for a billion shapes."""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

MOST = 2000
"""Shapes of a logo of 4 kB, each drawn as often as it is referred to."""
REFERENCE = re.compile(r"""^#([\w.:-]+)$|url\(\s*['"]?#([\w.:-]+)['"]?\s*\)""")


class EndlessError(Exception):
    """A part of a drawing that holds itself."""


def weight(drawing: bytes) -> int:
    """Elements that are drawn, one more than MOST when there are more. Raises EndlessError."""
    root = etree.fromstring(drawing)
    targets = {name: element for element in root.iter(etree.Element) if (name := element.get("id"))}
    within: set[etree._Element] = set()

    @cache
    def count(element: etree._Element) -> int:
        if element in within:
            raise EndlessError(element.get("id") or "svg")
        within.add(element)
        referred = [targets[name] for name in _references(element) if name in targets]
        total = 1 + sum(count(part) for part in [*element.iterchildren(etree.Element), *referred])
        within.discard(element)
        return min(total, MOST + 1)

    return count(root)


def _references(element: etree._Element) -> list[str]:
    found = (match for value in element.attrib.values() for match in REFERENCE.finditer(str(value)))
    return [match[1] or match[2] for match in found]
