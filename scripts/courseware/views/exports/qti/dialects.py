"""QTI 3.0 and 2.1: one tree of elements, two ways to write it. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree

from courseware.views.exports.lom import LOM

Element = Any
"""An element of lxml, which has no types."""
PREFIX = "qti-"
"""How names of QTI 3.0 begin; what begins otherwise is HTML."""
INSIDE = {"qti-content-body"}
"""Elements of 3.0 around what 2.1 has without them."""
NEW = {"orientation"}
"""Attributes that 2.1 does not have."""


@dataclass(frozen=True)
class Dialect:
    """A version: its namespaces (items and tests; manifest), what its manifest says, the ends of types of files."""

    version: str
    items: str
    manifest: str
    schema: str
    schema_version: str
    camel: bool

    def type(self, kind: str) -> str:
        """The type of a file in the manifest: of an `item`, of a `test`."""
        return f"imsqti_{kind}_xmlv{self.version}"


QTI_3 = Dialect(
    "3p0", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    "QTI Package", "3.0.0", camel=False,
)  # fmt: skip
QTI_2 = Dialect(
    "2p1", "http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/xsd/imscp_v1p1",
    "QTIv2.1 Package", "1.0.0", camel=True,
)  # fmt: skip


def written(tree: Element, dialect: Dialect) -> bytes:
    """A file of an item or a test."""
    renamed = _renamed(tree, dialect) if dialect.camel else tree
    return saved(renamed, dialect.items)


def saved(tree: Element, namespace: str) -> bytes:
    """A tree without namespaces as a file in one; elements that have a namespace keep theirs."""
    root = etree.Element(f"{{{namespace}}}{tree.tag}", tree.attrib, nsmap={None: namespace})
    root.text = tree.text
    root.extend(list(tree))
    for element in root.iter():
        if "}" not in element.tag:
            element.tag = f"{{{namespace}}}{element.tag}"
    etree.cleanup_namespaces(root, top_nsmap={"lom": LOM})
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _renamed(element: Element, dialect: Dialect) -> Element:
    """`qti-choice-interaction max-choices` of 3.0 is `choiceInteraction maxChoices` in 2.1; HTML is HTML in both."""
    attributes = {name if "}" in name else _camel(name): text for name, text in element.items() if name not in NEW}
    made = etree.Element(_camel(element.tag.removeprefix(PREFIX)), attributes)
    made.text, made.tail = element.text, element.tail
    for child in element:
        renamed = _renamed(child, dialect)
        made.extend(renamed if child.tag in INSIDE else [renamed])
    return made


@cache
def _camel(name: str) -> str:
    return re.sub("-([a-z0-9])", lambda found: found[1].upper(), name)
