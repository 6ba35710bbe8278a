"""A department's table: what Excel and LibreOffice really write, and rows that are wrong."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from courseware.content.registries import Registry
from courseware.editions import samples, tables
from courseware.editions.schools import Rules

HEAD = ["Mã", "Tên trường", "Cấp", "Văn phòng nhà trường"]
ROWS = [
    ["thcs-hoa-sen", "Trường THCS Hoa Sen", "thcs", "0225 000 0000"],
    ["th-cay-bang", "Trường Tiểu học Cây Bàng, cơ sở 2", "mam-non, tieu-hoc", ""],
]
Write = Callable[[Path, list[list[str]]], None]


def _text(delimiter: str, encoding: str) -> Write:
    def write(file: Path, lines: list[list[str]]) -> None:
        quoted = "\r\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
        file.write_text(quoted + "\r\n", encoding, newline="")

    return write


def _book(file: Path, lines: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    for line in lines:
        book.worksheets[0].append(line)
    book.save(file)


WAYS = {
    "bang.csv": _text(",", "utf-8"),
    "excel-dau-phay.csv": _text(",", "utf-8-sig"),
    "excel-cham-phay.csv": _text(";", "utf-8-sig"),
    "excel-unicode-text.csv": _text("\t", "utf-16"),
    "bang.xlsx": _book,
}


@pytest.mark.parametrize("name", WAYS)
def test_every_way_of_saving_gives_the_same_schools(name: str, tmp_path: Path, rules: Rules) -> None:
    WAYS[name](tmp_path / name, [HEAD, *ROWS])
    found, wrong = tables.schools(tmp_path / name, rules)
    assert wrong == []
    assert [school.slug for school in found] == ["thcs-hoa-sen", "th-cay-bang"]
    assert found[0].profile.contacts == {"truong": "0225 000 0000"}
    assert found[1].profile.levels == ("mam-non", "tieu-hoc") and found[1].name("vi").endswith("cơ sở 2")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_sample_is_a_table(suffix: str, tmp_path: Path, rules: Rules, registry: Registry) -> None:
    (tmp_path / f"mau{suffix}").write_bytes(samples.table(suffix, registry.contacts.slots))
    found, wrong = tables.schools(tmp_path / f"mau{suffix}", rules)
    assert wrong == [] and len(found) == 2


def test_the_sample_is_the_same_bytes_every_time(registry: Registry) -> None:
    assert samples.table(".xlsx", registry.contacts.slots) == samples.table(".xlsx", registry.contacts.slots)


def test_a_wrong_row_is_told_with_its_line_and_the_others_stay(tmp_path: Path, rules: Rules) -> None:
    lines = [HEAD, ROWS[0], ["Sai Mã", "T", "dai-hoc", ""], ["", "", "", ""], ROWS[1], [*ROWS[0]]]
    _book(tmp_path / "bang.xlsx", lines)
    found, wrong = tables.schools(tmp_path / "bang.xlsx", rules)
    assert [school.slug for school in found] == ["thcs-hoa-sen", "th-cay-bang"]
    assert {problem.line for problem in wrong} == {3, 6}
    assert any("đã có ở dòng 2" in problem.message for problem in wrong)


@pytest.mark.parametrize(
    "row",
    [["", "Tổng cộng: 2 trường", "", ""], ["", "", "", "Hải Phòng, ngày 5/9/2026"], ["", "", "NGƯỜI LẬP BIỂU", ""]],
)
def test_a_total_or_a_signature_below_the_table_is_one_sentence(row: list[str], tmp_path: Path, rules: Rules) -> None:
    """And the schools are made; a school whose code is missing is told in the same words."""

    _book(tmp_path / "bang.xlsx", [HEAD, *ROWS, ["", "", "", ""], row])
    found, wrong = tables.schools(tmp_path / "bang.xlsx", rules)

    assert [school.slug for school in found] == ["thcs-hoa-sen", "th-cay-bang"]
    assert [(problem.line, "xoá khỏi bảng" in problem.message) for problem in wrong] == [(5, True)]
    assert next(filter(None, row)) in wrong[0].message and "“Mã" in wrong[0].message


def test_an_empty_cell_is_named_as_its_column_is(tmp_path: Path, rules: Rules) -> None:
    _book(tmp_path / "bang.xlsx", [HEAD, ["thcs-hoa-sen", "", "", ""]])
    _, wrong = tables.schools(tmp_path / "bang.xlsx", rules)

    assert [problem.message for problem in wrong] == [
        "thcs-hoa-sen: ô “Tên trường” còn trống",
        "thcs-hoa-sen: ô “Cấp” còn trống",
    ]


def test_every_fault_of_a_row_is_told_at_once_by_its_column(tmp_path: Path, rules: Rules) -> None:
    """Cells that cannot be read hide nothing of the others; who fills in the table has never heard of `levels.0`."""
    head = ["Mã", "Tên trường", "Cấp", "Màu", "Tên miền", "Văn phòng nhà trường"]
    row = ["THCS A", "Trường A", "thcs, tieuhoc", "#ffffff", "kh ong", "x"]
    WAYS["bang.csv"](tmp_path / "bang.csv", [head, row])
    _, wrong = tables.schools(tmp_path / "bang.csv", rules)

    told = [problem.message.removeprefix("THCS A: ") for problem in wrong]
    assert [message.partition(":")[0] for message in told] == [
        "ô “Mã”", "ô “Cấp”", "ô “Văn phòng nhà trường”", "ô “Tên miền”", "ô “Màu”",
    ]  # fmt: skip
    assert told[1].startswith("ô “Cấp”: cần một trong: 'mam-non'") and told[1].endswith("đang là “tieuhoc”")
    assert told[3].startswith("ô “Tên miền”: “kh ong” chưa đúng")
    assert not [message for message in told if "levels" in message or "truong-nay" in message]


def test_headings_may_be_the_keys_and_differ_in_case(tmp_path: Path, rules: Rules) -> None:
    WAYS["bang.csv"](tmp_path / "bang.csv", [["slug", "TÊN  TRƯỜNG", "cấp", "contacts.truong"], ROWS[0]])
    found, wrong = tables.schools(tmp_path / "bang.csv", rules)
    assert wrong == [] and found[0].profile.contacts == {"truong": "0225 000 0000"}


def test_headings_that_are_unknown_missing_or_doubled_are_told(tmp_path: Path, rules: Rules) -> None:
    WAYS["bang.csv"](tmp_path / "bang.csv", [["Mã", "Mã", "Hiệu trưởng", "Cấp"], ["a-b", "a-b", "x", "thcs"]])
    _, wrong = tables.schools(tmp_path / "bang.csv", rules)
    told = " ".join(problem.message for problem in wrong if problem.line == 1)
    assert "cột “Hiệu trưởng” không rõ" in told and "cột “Mã” có hai lần" in told and "thiếu cột “Tên trường”" in told


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b""),
        ("a.csv", b"\xff\xfe\x00"),
        ("a.csv", b"\x80\x81"),
        ("a.xlsx", b"PK\x03\x04 no zip"),
        ("a.xlsx", b""),
        ("a.csv", b'"a'),
    ],
)
def test_a_file_that_is_no_table_is_one_sentence(name: str, data: bytes, tmp_path: Path, rules: Rules) -> None:
    (tmp_path / name).write_bytes(data)
    found, wrong = tables.schools(tmp_path / name, rules)
    assert found == [] and wrong and all(problem.line == 1 for problem in wrong)


def test_a_zip_that_is_no_workbook_is_one_sentence(tmp_path: Path, rules: Rules) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
        packed.writestr("a.txt", "a")
    assert "không đọc được" in tables.schools(tmp_path / "a.xlsx", rules)[1][0].message


def test_what_a_school_changed_for_itself_goes_before_its_row(tmp_path: Path, rules: Rules) -> None:
    WAYS["bang.csv"](tmp_path / "bang.csv", [HEAD, *ROWS])
    mine = tmp_path / "rieng/thcs-hoa-sen"
    mine.mkdir(parents=True)
    (mine / "truong.yml").write_text("colour: '#1b5e9e'\ncontacts: {tu-van-hoc-duong: tầng 1 nhà B}\n", "utf-8")
    (mine / "noi-quy.md").write_text("# Nội quy\n\nĐăng xuất.\n", "utf-8")
    found, wrong = tables.schools(tmp_path / "bang.csv", rules)
    assert wrong == []
    assert found[0].profile.contacts == {"truong": "0225 000 0000", "tu-van-hoc-duong": "tầng 1 nhà B"}
    assert found[0].colours["light"] == "#1b5e9e" and [page.name for page in found[0].pages] == ["noi-quy"]
    assert found[1].pages == ()


@pytest.mark.parametrize("text", ["slug: th-cay-bang\n", "- a\n", "a: [\n", "contacts: 113\n", "pages: [a.md]\n"])
def test_a_change_that_cannot_be_read_stops_only_that_school(text: str, tmp_path: Path, rules: Rules) -> None:
    WAYS["bang.csv"](tmp_path / "bang.csv", [HEAD, *ROWS])
    (tmp_path / "rieng/thcs-hoa-sen").mkdir(parents=True)
    (tmp_path / "rieng/thcs-hoa-sen/truong.yml").write_text(text, "utf-8")
    found, wrong = tables.schools(tmp_path / "bang.csv", rules)
    assert [school.slug for school in found] == ["th-cay-bang"] and len(wrong) == 1
    assert wrong[0].path == "rieng/thcs-hoa-sen/truong.yml"


def _restyled(file: Path, old: bytes, new: bytes) -> None:
    """A workbook whose styles another program has written."""
    with zipfile.ZipFile(file) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    assert old in parts["xl/styles.xml"]
    with zipfile.ZipFile(file, "w") as book:
        for name, body in parts.items():
            book.writestr(name, body.replace(old, new, 1) if name == "xl/styles.xml" else body)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<fill><patternFill/></fill>", b"<fill/>"),
        (b"<patternFill/>", b'<patternFill patternType="dots"/>'),
        (b"<border><left/>", b'<border><left style="wavy"/>'),
        (b"</styleSheet>", b""),
    ],
)
def test_a_workbook_that_openpyxl_cannot_read_is_one_sentence(
    old: bytes, new: bytes, tmp_path: Path, rules: Rules
) -> None:
    """Styles that other programs write, which Excel opens, make it raise whatever it likes."""
    _book(tmp_path / "bang.xlsx", [["Mã", "Tên trường", "Cấp"], ["thcs-hoa-sen", "Trường THCS Hoa Sen", "thcs"]])
    _restyled(tmp_path / "bang.xlsx", old, new)

    found, wrong = tables.schools(tmp_path / "bang.xlsx", rules)

    assert found == [] and len(wrong) == 1
    assert (
        str(wrong[0]).startswith("bang.xlsx:1: không đọc được bảng tính này")
        and "lưu lại thành .xlsx" in wrong[0].message
    )


def test_a_table_in_an_old_encoding_says_how_to_save_it(tmp_path: Path, rules: Rules) -> None:
    (tmp_path / "bang.csv").write_bytes("Mã,Tên trường,Cấp\n".encode("cp1252", "replace") + b"\xf4\n")

    assert "CSV UTF-8" in tables.schools(tmp_path / "bang.csv", rules)[1][0].message


def test_two_schools_with_one_address_are_refused(rules: Rules, tmp_path: Path) -> None:
    lines = [
        "Mã,Tên trường,Cấp,Tên miền,Thư mục",
        "truong-a,Trường A,thcs,truong.example.edu.vn,/a/",
        "truong-b,Trường B,thcs,truong.example.edu.vn,/b/",
        "truong-c,Trường C,thcs,truong.example.edu.vn,/a/",
    ]
    (tmp_path / "bang.csv").write_text("\n".join(lines), "utf-8")
    found, wrong = tables.schools(tmp_path / "bang.csv", rules)
    assert [school.slug for school in found] == ["truong-a", "truong-b"]
    assert [(problem.line, "đã có ở dòng 2" in problem.message) for problem in wrong] == [(4, True)]


def test_several_values_of_a_cell_may_stand_on_lines_of_their_own(rules: Rules, tmp_path: Path) -> None:
    (tmp_path / "bang.csv").write_text('Mã,Tên trường,Cấp\ntruong-a,Trường A,"thcs\n thpt; tieu-hoc"\n', "utf-8")
    found, wrong = tables.schools(tmp_path / "bang.csv", rules)
    assert wrong == [] and found[0].profile.levels == ("thcs", "thpt", "tieu-hoc")
