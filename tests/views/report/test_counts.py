"""Files of several classes put together; figures counted by hand."""

from __future__ import annotations

import hashlib
from typing import Any

from courseware.content.class_counts import ADAPTER, ClassCounts
from courseware.content.model import Course
from courseware.views.report import counts
from courseware.views.report.tables import Table

from ...counted import SITTING, body


def read(*held: dict[str, Any]) -> list[ClassCounts]:
    """The classes as they come from files."""
    return [ADAPTER.validate_python({**one, "check": ""}) for one in held]


def with_items(code: str, **items: list[int]) -> dict[str, Any]:
    """A class of grades 6–7 that answered these."""
    return body(code=code, sittings={"1": {**SITTING, "items": items}})


def tables(course: Course, *held: dict[str, Any]) -> dict[str, Table]:
    """By id."""
    return {table.id: table for table in counts.tables(course, read(*held))}


def test_sittings_are_added_up_by_band(course: Course) -> None:
    """Two classes before the lesson, one of them after it too."""
    after = {**SITTING, "pupils": 20, "sums": [80, 100, 10, 100]}
    found = tables(course, body(), body(code="1C5JTQ1XF", sittings={"1": SITTING, "2": after}))["class_apart"]
    assert [(row.name, row.values) for row in found.rows] == [
        ("L67, trước khi học", (2, 60, 0.6, 0.2)),
        ("L67, ngay sau khi học", (1, 20, 0.8, 0.1)),
    ]


def test_messages_are_added_up_and_the_worst_stands_first(course: Course) -> None:
    """The key decides which answer is right; a message that good pupils miss more than weak ones is marked."""
    known = counts.asked(course)["L67"]
    genuine = next(id_ for id_, case in known.items() if case.genuine)
    doubtful = next(id_ for id_, case in known.items() if not case.genuine)
    one = {genuine: [2, 24, 6, 12, 12, 15, 10], doubtful: [0, 24, 6, 12, 1, 15, 5]}
    found = tables(course, with_items("1C5JTQ1XF", **one), with_items("2C5JTQ1XF", **one))["class_messages"]
    assert [row.values for row in found.rows] == [
        ("đáng ngờ", 60, 0.2, 0.0, 0.0833, 0.3333),
        ("thật", 60, 0.8, 0.0625, 1.0, 0.6667),
    ]
    assert [row.beyond for row in found.rows] == [{"strong"}, frozenset()]
    (alone, _) = tables(course, with_items("1C5JTQ1XF", **one))["class_messages"].rows
    assert alone.beyond == frozenset(), "twelve answers of strong pupils are too few"


def test_a_message_that_is_asked_no_longer_is_told_apart(course: Course) -> None:
    """With how many answered it; nobody knows its key now."""
    found = tables(course, with_items("1C5JTQ1XF", **{"lab#cu": [1, 2, 3, 0, 0, 0, 0]}))
    assert found["class_messages"].rows == ()
    assert [(row.name, row.values) for row in found["class_gone"].rows] == [("L67: lab#cu", (5,))]


def test_files_tell_whose_they_are(course: Course) -> None:
    """The device's key where a file is signed, so that a school lays years of one class side by side."""
    key = {"key": "A" * 43 + "=", "signature": "A" * 86 + "=="}
    found = tables(course, body(code="2C5JTQ1XF"), body(signer=key))["class_files"]
    code = hashlib.sha256(key["key"].encode()).hexdigest()
    assert [(row.name, row.values) for row in found.rows] == [
        ("L67, lớp 2C5JTQ1XF", (1, "không có")),
        ("L67, lớp 3C5JTQ1XF", (1, f"{code[:4]}-{code[4:8]}-{code[8:12]}")),
    ]
