"""The formats over whole courses; QTI 2.1 is held against what qti-convert makes of our QTI 3.0."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from lxml import etree
from qti_convert import downgrade_package_files

from courseware.content.kinds.body import Way
from courseware.views import packing
from courseware.views.exports.format import Wanted
from courseware.views.exports.qti.qti import QTI21, QTI30

from ..conftest import made
from .conftest import NAMES, opened

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
"""Of which every version of QTI takes them: no full stop, no digit first."""
TAG = re.compile("<([A-Za-z-]+)")
INTERACTION = re.compile(r"\}qti-(.*)-interaction$")
KEY = "q:qti-response-declaration/q:qti-correct-response/q:qti-value"
PLACE = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"


@pytest.mark.usefixtures("undrawn")
def test_every_question_of_the_course_is_there(whole: Wanted) -> None:
    """By its interaction; nothing is left; every key is among the choices; every picture is there."""

    packages = opened(QTI30, whole)
    roots = [etree.fromstring(data) for one in packages for path, data in one.items() if path.startswith("items/")]
    items = [item for lesson in whole.lessons for item in whole.items(lesson)]
    ways = Counter(item.way for item in items)
    turns = sum(bool(turn.options) for item in items for turn in item.turns)

    assert Counter(kind for root in roots for kind in interactions(root)) == {
        "order": ways[Way.ORDER],
        "text-entry": ways[Way.TYPED],
        "match": ways[Way.PAIRS] + ways[Way.EACH],
        "choice": ways[Way.ONE] + ways[Way.SEVERAL] + turns,
    }
    assert len({root.get("identifier") for root in roots}) == len(roots)
    for root in roots:
        names = {one.get("identifier") for one in root.iter() if one.get("identifier")}
        assert all(map(IDENTIFIER.fullmatch, names))
        key = [part for value in root.iterfind(KEY, NAMES) for part in value.text.split()]
        assert key and ("text-entry" in interactions(root) or names.issuperset(key))
    drawn = sum(path.startswith("images/") for one in packages for path in one)
    assert drawn == sum(bool(option.drawing) for item in items for option in item.options)


@pytest.mark.usefixtures("undrawn")
def test_the_whole_course_in_2_1(whole: Wanted) -> None:
    """Nothing is left, and every element has a name of 2.1."""

    files, left = made(QTI21, whole)

    assert left == []
    packages = (packing.files(data) for data in files.values())
    tags = {
        tag for one in packages for path, data in one if path.startswith("items/") for tag in TAG.findall(data.decode())
    }
    assert {"modalFeedback", "matchInteraction", "orderInteraction", "textEntryInteraction"} <= tags
    assert not any("-" in tag for tag in tags)


def interactions(root: Any) -> list[str]:
    """What a learner does in an item: "choice", "text-entry"."""
    return [found[1] for one in root.iter() if (found := INTERACTION.search(one.tag))]


def test_others_write_2_1_as_we_do(little: Wanted) -> None:
    """Items, test and manifest, element by element; only the addresses of schemas are not ours, as we ship none."""

    [three], [two] = opened(QTI30, little), opened(QTI21, little)
    converted = downgrade_package_files(three, inject_shared_vocabulary_stylesheet=False)

    assert {warning.code for warning in converted.warnings} == {"shared-vocabulary-classes"}
    assert converted.files.keys() == two.keys()
    for path, data in two.items():
        assert canonical(converted.files[path]) == canonical(data), path


def canonical(data: str | bytes) -> bytes:
    """XML without what may differ."""
    root: Any = etree.fromstring(data.encode() if isinstance(data, str) else data)
    root.attrib.pop(PLACE, None)
    return bytes(etree.tostring(root, method="c14n2"))
