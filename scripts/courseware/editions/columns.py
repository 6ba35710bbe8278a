"""The columns of a department's table: which row holds the headings, which heading means which key, what stands nowhere."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl.utils import get_column_letter

from courseware.content.problems import Problem
from courseware.content.registries import Slot
from courseware.content.scalars import DAY
from courseware.editions import sheets
from courseware.editions.profile import Profile
from courseware.editions.sheets import Sheet

ENOUGH = 2
"""Known headings that make a row the row of headings."""
DAY_KEY = "report_until"
"""The one column of days."""
HIGHEST = 20
"""Rows in which headings are looked for: an office writes its own name and a title above them."""
NAMELESS = "“{}” nằm ở cột không có tên: viết tên cột, hoặc xoá ô"
CSV = "“CSV UTF-8 (*.csv)”"
COUNTS = {"stt", "tt", "số thứ tự"}
"""Headings of the count of rows, which every office writes and nobody needs."""
ZERO_LOST = re.compile("(?!0|1800|1900)[0-9]{9,10}")
"""A telephone without its 0: nine digits after it for a mobile, ten for a landline; 1800 and 1900 have none."""
Row = tuple[int, Mapping[str, str]]
"""Line of the table and its cells by key; empty cells are left out."""


def read(table: Path, slots: Sequence[Slot]) -> tuple[list[Row], list[Problem]]:
    """The rows of a table under the keys of a profile; a slot's cell stands under `contacts.<slot>`."""
    try:
        return _rows(table.name, sheets.read(table), slots)
    except sheets.SheetError as error:
        reason = str(error)
    except UnicodeError:
        reason = (
            f"không phải bảng mã UTF-8 (có lẽ là ANSI, Windows-1258 hay TCVN3): trong Excel chọn Lưu dưới dạng, {CSV}"
        )
    except (OSError, csv.Error) as error:
        reason = f"không đọc được ({error}): cần tệp .xlsx, hoặc {CSV}"
    except Exception as error:  # openpyxl answers what it does not know in a workbook with any exception at all
        reason = f"không đọc được bảng tính này ({type(error).__name__}): mở bằng Excel hay LibreOffice, lưu lại thành .xlsx, hoặc {CSV}"
    return [], [Problem(table.name, 1, "bang", reason)]


def _rows(path: str, found: Sequence[Sheet], slots: Sequence[Slot]) -> tuple[list[Row], list[Problem]]:
    """The rows below the headings of the one sheet that has them; what stands above is a title."""
    known = _known(slots)
    tried = [(_heading(sheet, known), sheet) for sheet in found if any(map(any, sheet.rows))]
    if not tried:
        return [], [Problem(path, 1, "bang", "bảng trống: dòng đầu phải là tên các cột")]
    (best, top), sheet = max(tried, key=lambda one: one[0][0])
    rivals = [other.name for (score, _), other in tried if other.name != sheet.name and score >= ENOUGH]
    if rivals:
        reason = (
            f"nhiều trang tính có bảng: {'; '.join([sheet.name, *rivals])}: để lại một trang, hay tách thành các tệp"
        )
        return [], [Problem(path, 1, "bang", reason)]
    top = top if best >= ENOUGH else 1
    keys, sentences = _keys(sheet.rows[top - 1], slots)
    faults = [(top, sentence) for sentence in sentences] + [fault for fault in sheet.faults if fault[0] >= top]
    rows: list[Row] = []
    for n, line in enumerate(sheet.rows[top:], top + 1):
        cells = [(keys[column] if column < len(keys) else "", column, cell) for column, cell in enumerate(line) if cell]
        faults += [
            (n, sheets.at(column, NAMELESS.format(cell[:40])))
            for key, column, cell in cells
            if not key and not _named(sheet.rows[top - 1], column)
        ]
        faults += [
            (n, sheets.at(column, f"{cell} là một ngày, cột này không ghi ngày (Excel hay tự đổi): {sheets.AS_TEXT}"))
            for key, column, cell in cells
            if key not in ("", DAY_KEY) and DAY.fullmatch(cell)
        ]
        faults += [
            (n, sheets.at(column, f"“{cell}” có lẽ là số điện thoại mất số 0 ở đầu: {sheets.AS_TEXT}"))
            for key, column, cell in cells
            if key.startswith("contacts.") and ZERO_LOST.fullmatch(cell)
        ]
        if row := {key: cell for key, _, cell in cells if key}:  # one that has but its number waits for a school
            rows.append((n, row))
    told = {line for line, _ in faults if line != top}
    problems = [Problem(path, line, "bang", sentence) for line, sentence in faults]
    if any(key and keys.count(key) > 1 for key in keys):  # nobody knows which of the two is meant
        return [], problems
    return [row for row in rows if row[0] not in told], problems


def _heading(sheet: Sheet, known: Mapping[str, str]) -> tuple[int, int]:
    """How many headings the best of the first rows has, and which row, from 1, that is; the first of equals."""
    scores = [
        (len({known[_folded(cell)] for cell in row if _folded(cell) in known}), -n)
        for n, row in enumerate(sheet.rows[:HIGHEST], 1)
    ]
    score, row = max(scores)
    return score, -row


def _named(headings_: Sequence[str], column: int) -> bool:
    """Whether a column has a heading; one that nobody knows is told already, once."""
    return column < len(headings_) and bool(headings_[column])


def headings(slots: Sequence[Slot]) -> dict[str, str]:
    """Key of a profile → heading of its column, in the order in which a sample has them."""
    titles = {name: field.title or name for name, field in Profile.model_fields.items() if name != "contacts"}
    return titles | {f"contacts.{slot.id}": slot.name.vi for slot in slots}


def _known(slots: Sequence[Slot]) -> dict[str, str]:
    """What a heading may be → the key that it means."""
    return {_folded(title): key for key, title in headings(slots).items()} | {key: key for key in headings(slots)}


def _keys(line: Sequence[str], slots: Sequence[Slot]) -> tuple[list[str], list[str]]:
    known = _known(slots)
    keys = [known.get(_folded(cell), "") for cell in line]
    wrong = [
        f"cột “{cell}” không rõ là gì, không dùng: xoá cột, hay sửa tên cột"
        for key, cell in zip(keys, line, strict=True)
        if cell and not key and _folded(cell) not in COUNTS
    ]
    for key in dict.fromkeys(keys):
        if key and keys.count(key) > 1:
            letters = ", ".join(get_column_letter(n) for n, other in enumerate(keys, 1) if other == key)
            wrong.append(f"cột “{headings(slots)[key]}” có hai lần, ở cột {letters}: chỉ để một bảng, mỗi cột một lần")
    needed = (name for name, field in Profile.model_fields.items() if field.is_required())
    wrong += [f"thiếu cột “{headings(slots)[key]}”" for key in needed if key not in keys]
    return keys, wrong


def _folded(heading: str) -> str:
    """A heading without regard to case, marks' encoding, doubled spaces and the star of what must be filled in."""
    words = " ".join(unicodedata.normalize("NFC", heading).casefold().split())
    return re.sub(r" ?(\(\*+\)|\*+)$", "", words)
