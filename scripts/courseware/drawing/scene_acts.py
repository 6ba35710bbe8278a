"""The parts of a scene that act: each carries the letter of the option that it chooses and says what it does.

Until `acts.js` makes buttons of them, and on paper, the scene is as without: a part that has no place in the drawing stands
empty in a hidden row of keys.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator

from courseware.content import acts
from courseware.content.kinds.body import Words
from courseware.content.scene_kinds import LINK, SceneKind

NUMBER = re.compile(r"-\d+$")


class Acts:
    """The acts of one scene that have not found their part yet. `typed` is what the author wrote."""

    def __init__(self, typed: str, words: Words) -> None:
        self._left = acts.parse(typed)[0]
        self._words = words

    def mark(self, element: etree.Element, part: str) -> None:
        """Make `element` this part, if the part acts."""
        if letter := self._left.pop(part, ""):
            name = NUMBER.sub("", part).replace("-", "_")
            element.attrib.update({"data-act": letter, "data-say": self._words[f"act_{name}"]})

    def mark_drawn(self, figure: etree.Element) -> None:
        """The parts that the template names by `data-part`."""
        for element in figure.iter():
            if part := element.attrib.pop("data-part", ""):
                self.mark(element, part)

    def mark_address(self, span: etree.Element) -> None:
        """Cut an address into its pieces, if one of them acts."""
        found = acts.pieces(span.text or "")
        if self._left.keys() & found.keys():
            span.text = None
            for part, text in found.items():
                piece = etree.SubElement(span, "span")
                piece.text = text
                self.mark(piece, part)

    def mark_link(self, prose: Iterable[etree.Element]) -> None:
        """The first marked text, else the first address. To be called when inline Markdown is done."""
        if LINK in self._left and (element := next(_links(list(prose)), None)) is not None:
            element.tag = "span"
            element.set("class", LINK)
            self.mark(element, LINK)

    def add_keys(self, figure: etree.Element, kind: SceneKind) -> None:
        """A row for the parts that the drawing has no place for; CSS hides it until it holds buttons."""
        parts = [part for part in kind.parts if part in self._left and part != LINK]
        if parts:
            row = etree.SubElement(figure, "div", {"class": "acts"})
            for part in parts:
                self.mark(etree.SubElement(row, "span"), part)


def _links(prose: list[etree.Element]) -> Iterator[etree.Element]:
    for root in prose:
        yield from root.iter("mark")
    for root in prose:
        for parent in list(root.iter()):
            if match := acts.ADDRESS.search(parent.text or ""):
                before, parent.text = parent.text or "", (parent.text or "")[: match.start()]
                yield _cut(parent, 0, match[0], before[match.end() :])
            for n, child in enumerate(parent, 1):
                if match := acts.ADDRESS.search(child.tail or ""):
                    before, child.tail = child.tail or "", (child.tail or "")[: match.start()]
                    yield _cut(parent, n, match[0], before[match.end() :])


def _cut(parent: etree.Element, place: int, text: str, tail: str) -> etree.Element:
    span = etree.Element("span")
    span.text, span.tail = text, tail
    parent.insert(place, span)
    return span
