"""Tables for Wayground, read back by openpyxl."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
from hypothesis import given, settings

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Left, Wanted
from courseware.views.exports.item import Item, Option
from courseware.views.exports.xlsx_wayground import COLUMNS, XLSX_WAYGROUND

from ...examples import of
from . import made as some
from .conftest import made

NAME = "lop-6-7_tin-nhan-la_wayground.xlsx"


def rows(data: bytes) -> list[dict[str, Any]]:
    """The questions of a table by the names of its columns; the second row is none."""
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Create a Quiz"]
    names, _, *found = sheet.iter_rows(values_only=True)
    assert names == COLUMNS
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def test_the_small_course_as_it_is_read(little: Wanted) -> None:
    """Types, keys, accepted answers; four statements are four questions."""

    files, left = made(XLSX_WAYGROUND, little)
    found = rows(files[NAME])

    assert [(row["Question Type"], row["Correct Answer"]) for row in found] == [
        ("Multiple Choice", "2"), ("Checkbox", "1,3"), ("Fill-in-the-Blank", None), ("Checkbox", "1,3"), ("Multiple Choice", "2"),
        ("Multiple Choice", "1"), ("Multiple Choice", "2"), ("Multiple Choice", "1"), ("Multiple Choice", "2"), ("Fill-in-the-Blank", None),
    ]  # fmt: skip
    assert [found[2][f"Option {n}"] for n in range(1, 6)] == ["người lớn", "bố mẹ", "nguoi lon", "bo me", None]
    assert "Chỉ cần bấm là có thể mất tài khoản." in found[0]["Answer explanation"]
    assert found[5]["Answer explanation"] == (
        "Hai câu đúng, hai câu sai.\nẢnh ai cũng lấy được.\n(LD-tin-nhan-la-09.a · muc-2 · that-gia · 4.2.TC1a)"
    )
    assert [one.id for one in left] == [f"LD-tin-nhan-la-{n:02}" for n in (4, 5, 6)]


@settings(max_examples=of(30))
@given(item=some.choice())
def test_hard_texts_come_back(little: Wanted, item: Item) -> None:
    """In one line each."""

    files, _ = made(XLSX_WAYGROUND, some.Fixed(little, {lesson.path: (item,) for lesson in little.lessons}))
    [row] = rows(files[NAME])

    assert row["Question Text"] == " ".join(item.asked.split())
    assert [row[f"Option {n}"] for n in range(1, 6)][: len(item.options)] == [option.text for option in item.options]
    assert int(row["Correct Answer"]) == [option.right for option in item.options].index(True) + 1
    assert all(option.feedback in row["Answer explanation"] for option in item.options)


def test_more_than_five_options_are_left(holding: Callable[..., Wanted]) -> None:
    """With the number; more than five wordings stand in the explanation."""

    many = tuple(Option("ABCDEF"[n], f"Ý {n}", "", n < 2) for n in range(6))
    typed = some.item(Way.TYPED, "fill", id="LD-thu-02", options=(), answers=tuple("abcdefg"))
    files, left = made(XLSX_WAYGROUND, holding(some.item(Way.SEVERAL, "multiple", options=many), typed))

    assert left == [Left("LD-thu-01", "Câu có hơn 5 phương án")]
    assert "Cũng nhận: f; g." in rows(files[NAME])[0]["Answer explanation"]


def test_the_whole_course_has_a_key_that_is_there(whole: Wanted) -> None:
    """Each number names an option with words."""

    files, _ = made(XLSX_WAYGROUND, whole)

    assert len(files) == len(whole.lessons)
    for data in list(files.values())[::8]:
        for row in rows(data):
            keys = (row["Correct Answer"] or "1").split(",")
            assert all(row[f"Option {key}"] for key in keys), row
            assert row["Time in seconds"] in (20, 30, 60, 90, 120, 240)
