"""Tables as offices have them: every cell is what is seen on the screen, or it is refused with row, column and remedy."""

from __future__ import annotations

import datetime
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from courseware.editions import columns, tables
from courseware.editions.schools import Rules

HEAD = ["Mã", "Tên trường", "Cấp", "Văn phòng nhà trường", "Nhận đến ngày"]
ROW: list[Any] = ["thcs-hoa-sen", "Trường THCS Hoa Sen", "thcs", "02252 000 000", None]
CELLS = {
    "slug": "thcs-hoa-sen", "name": "Trường THCS Hoa Sen", "levels": "thcs", "contacts.truong": "02252 000 000",
}  # fmt: skip
Change = Callable[[Worksheet], object]


@pytest.fixture
def read(rules: Rules, tmp_path: Path) -> Callable[[Change], tuple[list[columns.Row], list[str]]]:
    """The rows and sentences of a workbook of one school after a change."""

    def tell(change: Change) -> tuple[list[columns.Row], list[str]]:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.append(HEAD)
        sheet.append(ROW)
        change(sheet)
        book.save(tmp_path / "bang.xlsx")
        rows, wrong = columns.read(tmp_path / "bang.xlsx", rules.slots)
        return rows, [str(problem) for problem in wrong]

    return tell


Read = Callable[[Change], tuple[list[columns.Row], list[str]]]


def _set(place: str, value: object, shape: str = "General") -> Change:
    def change(sheet: Worksheet) -> None:
        sheet[place] = value
        sheet[place].number_format = shape

    return change


@pytest.mark.parametrize(
    ("change", "key", "shown"),
    [
        (_set("D2", 2438251234, "00000000000"), "contacts.truong", "02438251234"),
        (_set("D2", 84, "0"), "contacts.truong", "84"),
        (_set("D2", 1900123456.0), "contacts.truong", "1900123456"),
        (_set("D2", "02438251234", "@"), "contacts.truong", "02438251234"),
        (_set("E2", datetime.date(2027, 5, 1), "dd/mm/yyyy"), "report_until", "2027-05-01"),
        (_set("B2", unicodedata.normalize("NFD", "Trường THCS Hoa Sen")), "name", "Trường THCS Hoa Sen"),
        (_set("B2", "\u3000Trường\u00a0THCS Hoa\u200b Sen "), "name", "Trường THCS Hoa Sen"),
        (_set("B1", " TÊN\u00a0 trường\n"), "name", "Trường THCS Hoa Sen"),
        (_set("B1", unicodedata.normalize("NFD", "Tên trường")), "name", "Trường THCS Hoa Sen"),
    ],
)
def test_a_cell_is_what_is_seen(read: Read, change: Change, key: str, shown: str) -> None:
    rows, wrong = read(change)
    assert wrong == [] and rows == [(2, {**CELLS, key: shown})]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (_set("D2", 2438251234, "#,##0"), "bang.xlsx:2: cột D: ô chứa 2438251234 và hiện theo định dạng “#,##0”"),
        (_set("D2", 2438251234, "000 0000 0000"), "bang.xlsx:2: cột D: ô chứa 2438251234"),
        (_set("D2", 2438251234.0), "bang.xlsx:2: cột D: “2438251234” có lẽ là số điện thoại mất số 0"),
        (_set("D2", 842438251234), "bang.xlsx:2: cột D: ô chứa 842438251234"),
        (_set("D2", 0.5), "bang.xlsx:2: cột D: ô chứa 0.5"),
        (_set("D2", True), "bang.xlsx:2: cột D: ô chứa True"),
        (_set("D2", datetime.time(7, 15), "h:mm"), "bang.xlsx:2: cột D: ô chứa 07:15"),
        (_set("A2", datetime.date(2027, 2, 1), "d-m"), "bang.xlsx:2: cột A: 2027-02-01 là một ngày"),
        (_set("D2", "#N/A"), "bang.xlsx:2: cột D: ô báo lỗi #N/A"),
        (_set("B2", "=C2&D2"), "bang.xlsx:2: cột B: công thức chưa có kết quả"),
        (_set("B2", "Tr\u00adêng THCS Hoa Sen µ"), "bang.xlsx:2: cột B: “Tr"),
        (_set("G2", "024 111"), "bang.xlsx:2: cột G: “024 111” nằm ở cột không có tên"),
        (_set("D1", None), "bang.xlsx:2: cột D: “02252 000 000” nằm ở cột không có tên"),
        (_set("D1", "Điện thoại"), "bang.xlsx:1: cột “Điện thoại” không rõ là gì"),
        (_set("D1", "mã"), "bang.xlsx:1: cột “Mã” có hai lần"),
        (lambda sheet: sheet.merge_cells("B2:B3"), "bang.xlsx:2: cột B: các ô B2:B3 đã gộp"),
        (lambda sheet: sheet.merge_cells("C1:D1"), "bang.xlsx:1: cột C: các ô C1:D1 đã gộp"),
        (lambda sheet: setattr(sheet.row_dimensions[2], "hidden", True), "bang.xlsx:2: dòng này đang ẩn"),
        (lambda sheet: setattr(sheet.column_dimensions["D"], "hidden", True), "bang.xlsx:1: cột D: cột này đang ẩn"),
    ],
)
def test_a_cell_that_would_be_lost_or_changed_is_refused(read: Read, change: Change, where: str) -> None:
    assert [sentence for sentence in read(change)[1] if sentence.startswith(where)]


def test_every_cell_of_a_row_that_is_wrong_is_told(read: Read) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B2"], sheet["D2"], sheet["G2"] = "=A2", "#REF!", "thừa"

    rows, wrong = read(change)
    assert rows == [] and len(wrong) == 3


def test_a_title_above_the_headings_and_an_empty_row_are_not_schools(read: Read) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "DANH SÁCH TRƯỜNG"
        sheet.merge_cells("A1:E1")
        for column, value in enumerate(["th-cay-bang", *ROW[1:]], 1):
            sheet.cell(6, column, value)

    rows, wrong = read(change)
    assert wrong == [] and [row for row, _ in rows] == [4, 6]
    assert [cells["slug"] for _, cells in rows] == ["thcs-hoa-sen", "th-cay-bang"]


def test_the_sheet_with_the_headings_is_the_table_and_two_are_refused(read: Read) -> None:
    def guide_first(sheet: Worksheet) -> None:
        sheet.parent.create_sheet("Hướng dẫn", 0)["A1"] = "Điền mỗi trường một dòng"

    def twice(sheet: Worksheet) -> None:
        sheet.parent.copy_worksheet(sheet)

    def old_one_hidden(sheet: Worksheet) -> None:
        sheet.parent.copy_worksheet(sheet).sheet_state = "hidden"

    assert read(guide_first) == read(old_one_hidden) == ([(2, CELLS)], [])
    rows, wrong = read(twice)
    assert rows == [] and "nhiều trang tính có bảng: Sheet; Sheet Copy" in wrong[0]


def test_a_total_below_is_refused_and_not_made_a_school(read: Read, rules: Rules, tmp_path: Path) -> None:
    read(lambda sheet: sheet.append(["Tổng cộng: 1 trường"]))
    found, wrong = tables.schools(tmp_path / "bang.xlsx", rules)
    assert [school.slug for school in found] == ["thcs-hoa-sen"] and {problem.line for problem in wrong} == {3}


@pytest.mark.parametrize("ref", [b'<mergeCell ref="A1:XFD1048576"/>', b'<c r="XFD1048576"/>'])
def test_a_sheet_that_reaches_to_its_end_is_refused_before_it_is_read(
    ref: bytes, read: Read, rules: Rules, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(lambda sheet: None)
    with zipfile.ZipFile(tmp_path / "bang.xlsx", "a") as book:
        book.writestr("xl/worksheets/sheet2.xml", ref)
    monkeypatch.setattr(openpyxl, "load_workbook", lambda *_, **__: pytest.fail("read"))
    assert "cột XFD, dòng 1048576" in columns.read(tmp_path / "bang.xlsx", rules.slots)[1][0].message
