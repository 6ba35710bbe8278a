"""Workbooks whose bytes depend on their cells alone."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import openpyxl

from courseware.views import workbooks

DAY = date(2026, 9, 1)


def book(value: str) -> openpyxl.Workbook:
    """One cell."""
    made = openpyxl.Workbook()
    made.worksheets[0]["A1"] = value
    return made


def test_the_same_cells_give_the_same_bytes() -> None:
    """And other cells others; the file opens, with the title and the day that were given."""

    first = workbooks.packed(book("một"), "Thử", DAY)

    assert workbooks.packed(book("một"), "Thử", DAY) == first != workbooks.packed(book("hai"), "Thử", DAY)
    read = openpyxl.load_workbook(io.BytesIO(first))
    assert read.worksheets[0]["A1"].value == "một"
    assert (read.properties.title, read.properties.creator) == ("Thử", None)
    assert read.properties.modified and read.properties.modified.date() == DAY


def test_no_part_names_the_day_of_the_machine() -> None:
    """Every part has one time and the list of parts comes first; openpyxl itself writes the clock's."""

    with zipfile.ZipFile(io.BytesIO(workbooks.packed(book("x"), "Thử", DAY))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert set(re.findall(r"\d{4}-\d\d-\d\d", archive.read("docProps/core.xml").decode())) == {DAY.isoformat()}
