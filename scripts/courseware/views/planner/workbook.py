"""A plan as a workbook: a sheet a class, to filter and to change. The same plan gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from courseware.content.model import Course
from courseware.views import workbooks
from courseware.views.planner import rows
from courseware.views.planner.asked import DAYS, Asked
from courseware.views.planner.entries import Use
from courseware.views.planner.rows import Row
from courseware.views.planner.year import Planned

COLUMNS = (
    ("Tuần", 7), ("Ngày", 12), ("Thứ", 10), ("Giờ học", 18), ("Bắt đầu", 9), ("Số phút", 9), ("Loại", 13), ("Mạch", 18),
    ("Bài", 28), ("Nội dung điều chỉnh, bổ sung", 48), ("Ghi chú", 18),
)  # fmt: skip
"""Heading and width of each column."""
USES = {
    Use.NEW: "Bài mới", Use.EARLY: "Ôn tuần 2", Use.LATE: "Ôn tuần 4", Use.OPENING: "Mở tuần lễ", Use.CLOSING: "Kết tuần lễ",
}  # fmt: skip
FORBIDDEN = re.compile(r"[\\/*?:\[\]]")
"""What Excel does not allow in the name of a sheet, which has WIDEST letters at most."""
WIDEST = 31
LINE = 15
"""Points of a line of text: LibreOffice does not stretch the rows of a file that names no height."""
EDGE = Side(style="thin", color="BBBBBB")


def workbook(course: Course, asked: Asked, plans: Iterable[Planned]) -> bytes:
    """The file."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for planned in plans:
        _sheet(book.create_sheet(_free(book, planned.group.name)), course, planned)
    return workbooks.packed(book, "Kế hoạch năm học: an toàn trên mạng", asked.made)


def _free(book: openpyxl.Workbook, name: str) -> str:
    """A name that the workbook can have and has not yet, which differs also when it is cut short."""
    wanted = FORBIDDEN.sub("-", name).strip("'")[:WIDEST] or "Lớp"
    taken = {title.lower() for title in book.sheetnames}
    tries = [wanted, *(f"{wanted[: WIDEST - 4]} ({n})" for n in range(2, 100))]
    return next(one for one in tries if one.lower() not in taken)


def _sheet(sheet: Worksheet, course: Course, planned: Planned) -> None:
    sheet.append([name for name, _ in COLUMNS])
    for cell, (_, width) in zip(sheet[1], COLUMNS, strict=True):
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[cell.column_letter].width = width
    for number, row in enumerate(rows.rows(course, planned), 2):
        _line(sheet, number, _cells(row))
    last = sheet.max_row
    for n, sentence in enumerate(rows.left(course, planned), last + 2):
        sheet.cell(n, 1, sentence).data_type = "s"
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:K{last}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _cells(row: Row) -> list[Any]:
    slot = row.hour.slot
    return [
        row.hour.week.number, row.hour.day, DAYS[slot.day], slot.name, slot.at, row.minutes, USES[row.use],
        row.topic, row.title, row.added, row.note,
    ]  # fmt: skip


def _line(sheet: Worksheet, number: int, cells: list[Any]) -> None:
    """A row; what a person typed is text, also where it begins as a formula does."""
    for column, value in enumerate(cells, 1):
        cell = sheet.cell(number, column, value)
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
        cell.border = Border(top=EDGE, bottom=EDGE)
        if isinstance(value, str):
            cell.data_type = "s"
        elif isinstance(value, date):
            cell.number_format = "dd/mm/yyyy"
    lines = (-(-len(str(value)) // (width - 2)) for value, (_, width) in zip(cells, COLUMNS, strict=False))
    sheet.row_dimensions[number].height = LINE * max(lines)
