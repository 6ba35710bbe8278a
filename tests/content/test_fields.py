"""What front matter may hold, kind of file by kind of file."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from courseware.content import fields
from courseware.content.model import Mould

PAGE = {
    "title": "Tin nhắn lạ",
    "description": "Nhận ra một tin nhắn lạ và làm đúng ba việc đầu tiên.",
    "reviewed": "2026-11-22",
}
LESSON = PAGE | {
    "minutes": "45", "grade": "6", "mould": "genuine-first", "strand": "S4", "cells": ["L67.S4"],
    "objectives": ["Nhận ra tin lạ", "Làm đúng ba việc"], "sources": ["LANM-2025-D7.2DD"],
}  # fmt: skip
TWIN = PAGE | {"translates": "0123abcd"}


def test_a_lesson_needs_no_more_than_this() -> None:
    """A year until the next reading, published, no competence, no hook."""

    read = fields.LessonFields.model_validate(LESSON)

    assert (read.minutes, read.grade, read.review_in, read.status) == (45, 6, 12, "ready")
    assert (read.competences, read.hook) == ((), "")
    assert fields.LessonFields.model_validate({k: v for k, v in LESSON.items() if k != "grade"}).grade is None


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("minutes", ["3", "90"], ["2", "91", "45.0", "045"]),
        ("grade", ["1", "12"], ["0", "13"]),
        ("review_in", ["1", "36"], ["0", "37"]),
        ("strand", ["S1", "S10"], ["4", "s4", "S"]),
        ("objectives", [["Một", "Hai"], ["Một"] * 4], [["Một"], ["Một"] * 5, []]),
        ("cells", [["L67.S4"]], [[]]),
        ("sources", [["KENH-111"]], [[]]),
        ("status", ["draft", "ready"], ["done", ""]),
        ("title", ["Tin", "x" * 60], ["Ti", "x" * 61]),
        ("description", ["x" * 50, "x" * 160], ["x" * 49, "x" * 161]),
        ("reviewed", ["2026-11-22"], ["22/11/2026", "2026-11-31", "1764000000"]),
    ],
)
def test_a_value_has_its_bounds(key: str, good: list[Any], bad: list[Any]) -> None:
    """The first and the last that may be, and their neighbours that may not."""

    for value in good:
        fields.LessonFields.model_validate(LESSON | {key: value})
    for value in bad:
        with pytest.raises(ValidationError, match=key):
            fields.LessonFields.model_validate(LESSON | {key: value})


@pytest.mark.parametrize(
    ("model", "whole"),
    [
        (fields.LessonFields, LESSON),
        (fields.LessonTwinFields, TWIN | {"objectives": ["Spot it", "Do it"]}),
        (fields.PageFields, PAGE),
        (fields.PageTwinFields, TWIN),
        (fields.BankFields, {"title": "Tin nhắn lạ", "reviewed": "2026-11-22"}),
        (fields.BankTwinFields, {"title": "Odd messages", "reviewed": "2026-11-22", "translates": "0123abcd"}),
        (fields.MovedFields, {"moved_to": "lop-6-7/tin-nhan-la"}),
    ],
)
def test_a_file_holds_its_own_keys_and_no_other(model: type[fields.Closed], whole: dict[str, Any]) -> None:
    """A key of another kind of file is as unknown as one that nobody knows."""

    model.model_validate(whole)
    for key in {"title", "translates", "minutes", "moved_to", "mau"} - set(model.model_fields):
        with pytest.raises(ValidationError, match=key):
            model.model_validate(whole | {key: "x"})


@pytest.mark.parametrize("stamp", ["0123ABCD", "0123abc", "0123abcde", "0123abcg", ""])
def test_a_stamp_is_what_the_command_writes(stamp: str) -> None:
    """Eight figures in base sixteen."""

    with pytest.raises(ValidationError, match="translates"):
        fields.PageTwinFields.model_validate(TWIN | {"translates": stamp})


@pytest.mark.parametrize(
    "path", ["/lop-6-7/a", "lop-6-7/", "lop-6-7/a.md", "../a", "Lop-6-7/a", "https://a.example", ""]
)
def test_a_page_moves_to_a_path_of_the_course(path: str) -> None:
    """Neither to an address nor to a file."""

    with pytest.raises(ValidationError, match="moved_to"):
        fields.MovedFields.model_validate({"moved_to": path})


def test_authors_are_told_every_mould() -> None:
    """The reference prints this sentence."""

    assert [mould.value for mould in Mould if f"{mould.value} (" not in fields.MOULDS] == []
