"""What an office sees in a table, cell by cell, from CSV or xlsx; a cell that would be read as something else is told.

Excel stores less, or more, than it shows: 84 for a cell that reads 0084, nothing for a formula that was never worked
out, a date as a number of days. Such a cell is taken as it is shown, or refused with its row and column.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from courseware.content import texts

LARGEST = 50_000_000
"""Bytes of a file, and of a workbook's parts once they are unpacked."""
DELIMITERS = ",;\t"
AS_TEXT = "chọn cột, Định dạng ô (Format Cells), Văn bản (Text), rồi gõ lại như muốn thấy"
TCVN3 = re.compile("[¨©ª«¬®µ¶·¸¹]")
"""Vietnamese letters of the fonts .VnTime and .VnArial, as a program sees them that does not know the font."""
MOST_CELLS = 2_000_000
"""Cells of a sheet: a hundred thousand schools of twenty columns."""
FAR = re.compile(rb"""\br(?:ef)?=["'](?:[A-Z]{1,3}[0-9]{1,7}:)?([A-Z]{1,3})([0-9]{1,7})["']""")
"""The cell of a `<c r="B7">`, and the last one of a `<mergeCell ref="A1:B7">`."""
WIDEST = 10**11
"""Excel shows larger whole numbers as 1,2E+11."""

Fault = tuple[int, str]
"""A row, from 1, and a sentence about it."""


@dataclass
class Sheet:
    """One sheet: its name, its rows as they are shown, and what could not be taken as shown."""

    name: str
    rows: list[list[str]]
    faults: list[Fault] = field(default_factory=list)


class SheetError(Exception):
    """A table that cannot be read at all, in a sentence."""


def read(table: Path) -> list[Sheet]:
    """Every sheet that an office sees. Raises SheetError, OSError, UnicodeError, csv.Error and what openpyxl raises."""
    if table.stat().st_size > LARGEST:
        raise SheetError(f"tệp lớn quá {LARGEST // 1_000_000} MB")
    return _xlsx(table) if table.suffix.lower() == ".xlsx" else _csv(table.read_bytes())


def at(column: int, sentence: str) -> str:
    """A sentence about a cell; columns count from 0 and are called as Excel calls them."""
    return f"cột {get_column_letter(column + 1)}: {sentence}"


def _csv(data: bytes) -> list[Sheet]:
    """The same text with each of the separators that Excel writes: who knows the headings sees which one is meant."""
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    found, wrong = [], None
    for delimiter in DELIMITERS:
        try:
            lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
        except csv.Error as error:
            wrong = error
            continue
        sheet = Sheet("", [])
        for n, line in enumerate(lines, 1):
            sheet.rows.append([_text(cell, n, column, sheet.faults) for column, cell in enumerate(line)])
        found.append(sheet)
    if not found and wrong is not None:
        raise wrong
    return found


def _xlsx(table: Path) -> list[Sheet]:
    with zipfile.ZipFile(table) as parts:
        if sum(part.file_size for part in parts.infolist()) > LARGEST:
            raise SheetError(f"bảng tính bung ra lớn quá {LARGEST // 1_000_000} MB")
        for part in parts.namelist():
            _refuse_wide(parts.read(part))
    shown = openpyxl.load_workbook(table, data_only=True)
    typed = openpyxl.load_workbook(table)
    return [_sheet(sheet, typed[sheet.title]) for sheet in shown.worksheets if sheet.sheet_state == "visible"]


def _refuse_wide(part: bytes) -> None:
    """Refuse a cell far from all others, and a merge of a whole sheet: openpyxl makes every cell up to there."""
    corners = {*FAR.findall(part)}
    columns = max((column_index_from_string(letters.decode()) for letters, _ in corners), default=0)
    rows = max((int(row) for _, row in corners), default=0)
    if columns * rows > MOST_CELLS:
        raise SheetError(
            f"trang tính rộng quá, có ô dùng đến ở cột {get_column_letter(columns)}, dòng {rows}: chép riêng phần bảng sang một tệp mới"
        )


def _sheet(shown: Worksheet, typed: Worksheet) -> Sheet:
    sheet = Sheet(shown.title, [])
    for n, (line, written) in enumerate(zip(shown.iter_rows(), typed.iter_rows(), strict=True), 1):
        sheet.rows.append(
            [
                _cell(cell, formula, n, column, sheet.faults)
                for column, (cell, formula) in enumerate(zip(line, written, strict=True))
            ]
        )
    sheet.faults += _hidden(shown, sheet.rows)
    for merged in shown.merged_cells.ranges:
        reason = f"các ô {merged.coord} đã gộp, chỉ ô đầu còn chữ: bỏ gộp (Unmerge Cells) rồi điền từng ô"
        sheet.faults.append((merged.min_row, at(merged.min_col - 1, reason)))
    return sheet


def _hidden(shown: Worksheet, rows: list[list[str]]) -> Iterator[Fault]:
    """Words that the office does not see: in rows that are hidden or filtered out, and in hidden columns."""
    columns = {
        n - 1
        for width in shown.column_dimensions.values()
        if width.hidden
        for n in range(width.min or 1, min(width.max or 0, shown.max_column) + 1)
    }
    for n, row in enumerate(rows, 1):
        if shown.row_dimensions[n].hidden and any(row):
            yield n, "dòng này đang ẩn (ẩn hoặc bị lọc): cho hiện ra (Unhide, Clear Filter), hay xoá hẳn"
    for column in sorted(columns):
        if n := next((n for n, row in enumerate(rows, 1) if row[column : column + 1] not in ([], [""])), 0):
            yield n, at(column, "cột này đang ẩn mà có chữ: cho hiện ra (Unhide), hay xoá hẳn")


def _cell(cell: Any, written: Any, row: int, column: int, faults: list[Fault]) -> str:
    """What a cell of a workbook shows."""
    value = cell.value
    if cell.data_type == "e":
        faults.append((row, at(column, f"ô báo lỗi {value}: sửa công thức, hay gõ thẳng giá trị")))
        return ""
    if written.data_type == "f" and value is None:
        faults.append((row, at(column, "công thức chưa có kết quả: mở bằng Excel hay LibreOffice, lưu lại")))
        return ""
    if isinstance(value, str):
        return _text(value, row, column, faults)
    shown = _number(value, cell.number_format)
    if shown is None:
        reason = f"ô chứa {value} và hiện theo định dạng “{cell.number_format}”, không rõ chữ nào là đúng: {AS_TEXT}"
        faults.append((row, at(column, reason)))
    return shown or ""


def _number(value: Any, shape: str) -> str | None:
    """A number or a day as it is shown, None when that is not sure."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        return None
    if re.fullmatch("0+", shape) and value >= 0:
        return f"{int(value):0{len(shape)}d}"
    return str(int(value)) if shape in ("General", "@") and abs(value) < WIDEST else None


def _text(cell: str, row: int, column: int, faults: list[Fault]) -> str:
    """Words as they were meant: letters with their marks, one kind of blank, nothing that is nothing."""
    if TCVN3.search(cell):
        reason = f"“{cell[:40]}” gõ bằng phông cũ (TCVN3, như .VnTime): chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6)"
        faults.append((row, at(column, reason)))
        return ""
    return unicodedata.normalize("NFC", texts.meant(cell)).strip()
