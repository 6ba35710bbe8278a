"""The counts as a table: for any program, for Excel."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import openpyxl
from playwright.sync_api import Page

from .class_room import SAY, Class, saved


def test_a_table_has_counts_alone(opened: Page, tmp_path: Path) -> None:
    """Semicolons, a mark for Excel, whole numbers; a line for every message with five answers."""
    room = Class(opened)
    room.type(room.lines(range(1, 13)))
    saved(opened, ".class-csv").save_as(tmp_path / "lop.csv")
    head, *lines = (tmp_path / "lop.csv").read_bytes().decode("utf-8-sig").strip().split("\r\n")
    assert len(lines) == 20 and head.count(";") == 4
    assert all(re.fullmatch(r'"[^"].*";"(Tin được|Đáng ngờ)";"0";"\d+";"\d+"', line) for line in lines)


def test_a_table_for_excel_has_the_same_counts(opened: Page, tmp_path: Path) -> None:
    """Two sheets, numbers as numbers, no formula; openpyxl reads it and a second file is the same to the byte."""
    room = Class(opened)
    missed = frozenset(room.form(1, 1)[:2])
    room.type(room.lines(range(1, 13), missed=missed))
    saved(opened, ".class-csv").save_as(tmp_path / "lop.csv")
    for name in ("lop.xlsx", "lai.xlsx"):
        saved(opened, ".class-xlsx").save_as(tmp_path / name)
    assert (tmp_path / "lop.xlsx").read_bytes() == (tmp_path / "lai.xlsx").read_bytes()
    book = openpyxl.load_workbook(tmp_path / "lop.xlsx")
    assert book.sheetnames == [SAY["class_js_sheet_class"], SAY["class_js_sheet_messages"]]
    whole, messages = ([list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book)
    assert [[str(cell) for cell in row] for row in messages] == list(
        csv.reader((tmp_path / "lop.csv").read_text("utf-8-sig").splitlines(), delimiter=";")
    )
    assert all(isinstance(count, int) for row in messages[1:] for count in row[2:])
    assert whole[1] == [SAY["class_js_pupils"], 12] and [row[1] for row in whole[3::2][:2]] == [60, 60]
    assert whole[7][1] <= whole[6][1] <= whole[8][1]
