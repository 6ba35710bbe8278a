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
