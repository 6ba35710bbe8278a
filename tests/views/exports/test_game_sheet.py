"""What tables for games share."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from courseware.content.kinds.body import Way
from courseware.views.exports import game_sheet
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Option, Passage

from .made import item


def test_statements_and_conversations_come_one_by_one(little: Wanted) -> None:
    """A statement is true or false; the feedback is the same for both."""

    found = list(game_sheet.singles(little.items(little.lessons[0]), little))
    first, *_ = [one for one in found if one.kind == "truefalse"]

    assert sum(one.kind == "truefalse" for one in found) == 4
    assert [(one.text, one.right, one.feedback) for one in first.options] == [
        ("Đúng", True, "Ảnh ai cũng lấy được."), ("Sai", False, "Ảnh ai cũng lấy được."),
    ]  # fmt: skip
    assert {one.way for one in found} == {Way.ONE, Way.SEVERAL, Way.PAIRS, Way.ORDER, Way.TYPED}


@pytest.mark.parametrize(("letters", "seconds"), [(10, 20), (200, 30), (350, 60), (900, 90), (9000, 240)])
def test_there_is_time_to_read(letters: int, seconds: int) -> None:
    """The least that both games offer and that is enough."""

    assert game_sheet.seconds(item(stem=(Passage(("x" * letters,)),), options=())) == seconds


def test_keys_are_numbers() -> None:
    """From one, with commas."""

    options = tuple(Option("ABC"[n], "x", right=n != 1) for n in range(3))

    assert (game_sheet.keys(item()), game_sheet.keys(item(options=options))) == ("2", "1,3")


def test_what_looks_like_a_formula_stays_text() -> None:
    """A table is opened by somebody's Excel."""

    data = game_sheet.table("S", [("Tên",), ("=1+1",)], (10,), 1, "Thử", date(2026, 9, 1))
    cell = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]["A2"]

    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_lines_are_one_line() -> None:
    """Of a cell that games show in one."""

    assert game_sheet.line(" a\n\nb  c ") == "a b c"
