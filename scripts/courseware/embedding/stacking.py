"""Several drawings in one file, each shown by a `<view>` of its own: people look alike, so together they weigh half when packed."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
APART = 40
"""Pixels between two drawings: what a browser rounds shows nothing of the next one."""


def stack(drawings: Sequence[bytes]) -> bytes:
    """SVG files with a `viewBox` from 0 0, below each other; `view(n)` shows the n-th, from 0. The file has the shape of the first.

    Ids are told apart by the number, and with them what refers to them: `href="#…"` and `url(#…)`.
    """
    trees = [etree.fromstring(drawing) for drawing in drawings]
    made = etree.Element(f"{{{SVG}}}svg", {"viewBox": str(trees[0].get("viewBox"))}, nsmap={None: SVG})
    down = 0.0
    for n, tree in enumerate(trees):
        width, height = map(float, str(tree.get("viewBox")).split()[2:])
        etree.SubElement(made, f"{{{SVG}}}view", id=view(n), viewBox=f"0 {down:g} {width:g} {height:g}")
        group = etree.SubElement(made, f"{{{SVG}}}g", transform=f"translate(0 {down:g})")
        group.extend(_apart(tree, n))
        down += height + APART
    return bytes(etree.tostring(made))


def view(n: int) -> str:
    """What stands behind the `#` of its address."""
    return f"v{n}"


def _apart(tree: etree._Element, n: int) -> list[etree._Element]:
    """What a drawing consists of, its ids with a number before them."""
    for element in tree.iter():
        for name, value in element.attrib.items():
            if name == "id":
                element.set(name, f"n{n}{value}")
            elif str(name).endswith("href") and str(value).startswith("#"):
                element.set(name, f"#n{n}{str(value)[1:]}")
            elif "url(#" in str(value):
                element.set(name, str(value).replace("url(#", f"url(#n{n}"))
    return list(tree)
