"""Tables for Kahoot!, read back by openpyxl."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings

from courseware.content.briefs import letters
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option, Passage
from courseware.views.exports.xlsx_kahoot import COLUMNS, HEAD, XLSX_KAHOOT

from ...examples import of
from . import made as some
from .conftest import made

NAME = "lop-6-7_tin-nhan-la_kahoot.xlsx"


def rows(data: bytes) -> list[tuple[Any, ...]]:
    """The questions of a table: they stand below row 8."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    names, *found = sheet.iter_rows(min_row=HEAD, values_only=True)
    assert tuple(name or "" for name in names) == COLUMNS
    return found


def test_the_small_course_as_it_is_read(little: Wanted) -> None:
    """Numbered from one; keys as numbers; the rest is named."""

    files, left = made(XLSX_KAHOOT, little)
    found = rows(files[NAME])

    assert [row[0] for row in found] == list(range(1, len(found) + 1))
    assert found[0][1:] == (
        "Em làm gì với tin của số lạ?", "Bấm thử xem có quà thật không", "Không bấm, hỏi cô Hạnh", "Gửi cho các bạn trong lớp cùng nhận", None, 20, "2",
    )  # fmt: skip
    assert {one.id: one.why for one in left} == {
        "LD-tin-nhan-la-03": "Dạng này không có câu gõ chữ",
        "LD-tin-nhan-la-04": "Dạng này không có câu nối, câu xếp nhóm",
        "LD-tin-nhan-la-05": "Dạng này không có câu nối, câu xếp nhóm",
        "LD-tin-nhan-la-06": "Dạng này không có câu xếp thứ tự",
        "LD-tin-nhan-la-07": "Câu hỏi dài hơn 120 ký tự",
        "LD-tin-nhan-la-10": "Dạng này không có câu gõ chữ",
    }


@pytest.mark.parametrize(
    ("asked", "answer", "count", "why"),
    [
        (120, 75, 4, ""),
        (121, 75, 4, "Câu hỏi dài hơn 120 ký tự"),
        (120, 76, 4, "Phương án dài hơn 75 ký tự"),
        (120, 75, 5, "Câu có hơn 4 phương án"),
    ],
)
def test_limits_are_held_to_the_letter(
    holding: Callable[..., Wanted], asked: int, answer: int, count: int, why: str
) -> None:
    """One more is one too many."""

    options = tuple(Option("ABCDE"[n], "đ" * answer, "", n == 0) for n in range(count))
    files, left = made(XLSX_KAHOOT, holding(some.item(stem=(Passage(("đ" * asked,)),), options=options)))

    assert [one.why for one in left] == ([why] if why else [])
    assert len(files) == (not why)


@pytest.mark.parametrize(("asked", "shown"), [("đ" * 120, "đ" * 120), ("đ" * 121, "Ai hỏi?")])
def test_a_brief_asks_what_is_too_long(holding: Callable[..., Wanted], asked: str, shown: str) -> None:
    """And only that; that the full question stays behind is told."""

    item = some.item(stem=(Passage((asked,)),), brief="Ai hỏi?")
    files, left = made(XLSX_KAHOOT, holding(item))

    assert [row[1] for row in rows(files[NAME])] == [shown]
    assert [(one.id, "câu gọn" in one.why) for one in left] == ([] if shown == asked else [(item.id, True)])


@settings(max_examples=of(30))
@given(item=some.choice())
def test_hard_texts_come_back_or_are_named(little: Wanted, item: Item) -> None:
    """Nothing is cut to fit."""

    files, left = made(XLSX_KAHOOT, some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons}))

    if left:
        assert files == {}
    else:
        [row] = rows(files[NAME])
        assert row[1] == " ".join(item.asked.split())
        assert list(row[2 : 2 + len(item.options)]) == [option.text for option in item.options]


def test_the_whole_course_is_read_or_named(whole: Wanted) -> None:
    """Every row is within the limits; every question is in a table, or named, or (of several parts) both."""

    files, left = made(XLSX_KAHOOT, whole)
    found = [row for data in files.values() for row in rows(data)]

    assert all(letters(row[1]) <= 120 and all(letters(text) <= 75 for text in row[2:6] if text) for row in found)
    assert all(row[2] and row[3] for row in found)
    total = sum(len(whole.items(lesson)) for lesson in whole.lessons)
    assert len(found) + len({one.id for one in left}) >= total
