"""Which row of a table holds the headings, and which separator gives them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from courseware.editions import columns
from courseware.editions.schools import Rules

CELLS = {
    "slug": "thcs-hoa-sen", "name": "Trường THCS Hoa Sen", "levels": "thcs", "contacts.truong": "02252 000 000",
}  # fmt: skip


@pytest.mark.parametrize("head", ["sep=;\n", "Sở GDĐT, phòng CNTT, danh sách\n", ""])
def test_the_separator_is_the_one_that_gives_the_headings(head: str, rules: Rules, tmp_path: Path) -> None:
    text = f'{head}Mã;Tên trường;Cấp;Văn phòng nhà trường\nthcs-hoa-sen;"Trường THCS Hoa Sen";thcs;02252 000 000;;\n'
    (tmp_path / "bang.csv").write_text(text, "utf-8-sig")
    rows, wrong = columns.read(tmp_path / "bang.csv", rules.slots)
    assert wrong == [] and [cells for _, cells in rows] == [CELLS]


@pytest.mark.parametrize("encoding", ["cp1258", "latin-1"])
def test_old_encodings_are_named(encoding: str, rules: Rules, tmp_path: Path) -> None:
    text = "Mã,Tên,Cấp\nmột,ê,à\n" if encoding == "cp1258" else "M·,Tªn tr­êng,CÊp\n"
    (tmp_path / "bang.csv").write_bytes(unicodedata.normalize("NFC", text).encode(encoding, "replace"))
    assert "Windows-1258 hay TCVN3" in columns.read(tmp_path / "bang.csv", rules.slots)[1][0].message


HEADINGS = "Mã,Tên trường,Cấp,Văn phòng nhà trường"


def told(text: str, rules: Rules, folder: Path) -> tuple[list[columns.Row], list[str]]:
    """The rows and sentences of a table of these words."""
    (folder / "bang.csv").write_text(text, "utf-8")
    rows, wrong = columns.read(folder / "bang.csv", rules.slots)
    return rows, [str(problem) for problem in wrong]


def test_a_second_table_to_the_right_never_takes_the_place_of_the_first(rules: Rules, tmp_path: Path) -> None:
    text = (
        "Mã,Tên trường,Cấp,,Mã,Tên trường,Cấp\nthcs-a,Trường A,thcs,,thcs-z,Trường Z,thcs\nthcs-b,Trường B,thcs,,,,\n"
    )
    rows, wrong = told(text, rules, tmp_path)
    assert rows == [] and any("cột “Mã” có hai lần, ở cột A, E" in sentence for sentence in wrong)


@pytest.mark.parametrize("number", ["912345678", "2253000000"])
def test_a_telephone_that_lost_its_zero_is_told(number: str, rules: Rules, tmp_path: Path) -> None:
    rows, wrong = told(f"{HEADINGS}\nthcs-a,Trường A,thcs,{number}\n", rules, tmp_path)
    assert rows == [] and wrong[0].startswith(f"bang.csv:2: cột D: “{number}” có lẽ là số điện thoại mất số 0 ở đầu")


@pytest.mark.parametrize("number", ["0912345678", "02253000000", "1900123456", "111", "912.345.678 (Zalo)"])
def test_every_other_telephone_is_taken(number: str, rules: Rules, tmp_path: Path) -> None:
    rows, wrong = told(f"{HEADINGS}\nthcs-a,Trường A,thcs,{number}\n", rules, tmp_path)
    assert wrong == [] and rows[0][1]["contacts.truong"] == number


@pytest.mark.parametrize("count", ["STT", "TT", "Số thứ tự"])
def test_the_count_of_rows_and_the_star_of_what_is_needed_need_no_word(
    count: str, rules: Rules, tmp_path: Path
) -> None:
    text = f"{count},Mã*,TÊN TRƯỜNG (*),Cấp (*)\n1,thcs-a,Trường A,thcs\n"
    rows, wrong = told(text, rules, tmp_path)
    assert wrong == [] and rows == [(2, {"slug": "thcs-a", "name": "Trường A", "levels": "thcs"})]


def test_an_unknown_column_is_said_to_stay_unused(rules: Rules, tmp_path: Path) -> None:
    rows, wrong = told("Mã,Tên trường,Cấp,Số lớp\nthcs-a,Trường A,thcs,12\n", rules, tmp_path)
    assert len(rows) == 1 and "cột “Số lớp” không rõ là gì, không dùng: xoá cột" in wrong[0]


def test_rows_that_were_only_numbered_wait_for_schools(rules: Rules, tmp_path: Path) -> None:
    text = f"STT,{HEADINGS}\n1,thcs-hoa-sen,Trường THCS Hoa Sen,thcs,02252 000 000\n2,,,,\n3,,,,\n"
    assert told(text, rules, tmp_path) == ([(2, CELLS)], [])
