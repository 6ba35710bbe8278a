"""From bytes to text: what is taken as meant, what is refused at which line."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware.content import texts

GOOD = "Dạ, cô Hạnh ạ.\nEm chào cô.\n"


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode("utf-8-sig"),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
        GOOD.rstrip().encode(),
        f"{GOOD}\n\n".encode(),
        unicodedata.normalize("NFD", GOOD).encode(),
        GOOD.replace(" ", "\u00a0").encode(),
        GOOD.replace(" ", "\u3000", 1).encode(),
        GOOD.replace("cô", "c\u200bô").encode(),
        GOOD.replace("cô", "c\u00adô").encode(),
        GOOD.replace("Em", "\ufeffEm\u200e").encode(),
    ],
    ids=[
        "BOM",
        "CRLF",
        "CR",
        "no end",
        "three ends",
        "NFD",
        "no-break",
        "ideographic",
        "zero width",
        "soft hyphen",
        "BOM inside",
    ],
)
def test_the_same_words_are_the_same_text(data: bytes) -> None:
    assert texts.decode("a.md", data) == (GOOD, [])


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (GOOD.encode("utf-16"), 1, "bảng mã UTF-16"),
        (GOOD.encode("utf-16-le"), 1, "bảng mã UTF-16"),
        (GOOD.encode("utf-16-be"), 1, "bảng mã UTF-16"),
        ("Em chao.\nC\u00f4 ch\u00e0o.\n".encode("cp1258"), 2, "không phải UTF-8"),
        ("Em chao.\nCo ch\u00e0o.\n".encode("cp1252"), 2, "không phải UTF-8"),
        ("Em\nch\u00e0o".encode()[:-2] + b"\xff", 2, "bảng mã UTF-8"),
    ],
    ids=["UTF-16 with mark", "UTF-16 LE", "UTF-16 BE", "windows-1258", "windows-1252", "a stray byte"],
)
def test_another_encoding_is_named_with_what_to_do(data: bytes, line: int, said: str) -> None:
    text, problems = texts.decode("a.md", data)

    assert text is None
    assert [(p.path, p.line, p.rule) for p in problems] == [("a.md", line, "van-ban")]
    assert said in problems[0].message and "Save As" in problems[0].message


@pytest.mark.parametrize(
    "sign", ["\x00", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\ue000", "\U000e0041"]
)
def test_a_sign_that_nobody_sees_is_told_at_its_line(sign: str) -> None:
    _, problems = texts.decode("a.md", f"Một\nhai {sign} ba\n".encode())

    assert [p.line for p in problems] == [2]
    assert f"U+{ord(sign):04X}" in problems[0].message


@pytest.mark.parametrize(
    ("line", "sign", "instead"),
    [
        ("## Ghi nhớ {#ghi-nhо}", "о", ""),
        ("sources: [KENН-111]", "Н", ""),
        ("Bị cấm [ΚENH-111].", "Κ", ""),
        ("- Cô Hạnh： Dạ", "：", "là “:”"),
        ("level=１", "１", "là “1”"),
        ("𝐃ừng lại", "𝐃", "là “D”"),
    ],
)
def test_a_letter_that_looks_alike_is_told_at_its_line(line: str, sign: str, instead: str) -> None:
    _, problems = texts.decode("a.md", f"Một\n{line}\n".encode())

    assert [p.line for p in problems] == [2]
    assert f"“{sign}” (U+{ord(sign):04X})" in problems[0].message and instead in problems[0].message


@pytest.mark.parametrize("line", ["Địa chỉ `аpple.example` có chữ lạ.", "```\nаpple.example\n```"])
def test_a_lesson_may_show_such_a_letter_in_code(line: str) -> None:
    assert texts.decode("a.md", f"{line}\n".encode())[1] == []


@pytest.mark.parametrize("words", ["15 µm, 20 °C, 3 × 4 ÷ 2 ≈ 6 −1", "“Dừng” – rồi… → hỏi ✓", "Ê-đê, Straße, naïve, ñ"])
def test_what_belongs_to_the_course_is_no_fault(words: str) -> None:
    assert texts.decode("a.md", words.encode()) == (f"{words}\n", [])


def test_a_folder_with_the_name_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.md").mkdir()

    assert "một thư mục" in texts.read(tmp_path / "x.md", "x.md")[1][0].message


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert "không mở được tệp" in texts.read(tmp_path / "x.md", "x.md")[1][0].message


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert texts.read(tmp_path / "x.md", "x.md") == (None, texts.read(tmp_path / "x.md", "x.md")[1])
    assert "thiếu tệp này" in texts.read(tmp_path / "x.md", "x.md")[1][0].message


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    text, problems = texts.decode("a.md", data)

    assert text is not None or problems
    assert all(1 <= p.line <= data.count(b"\n") + data.count(b"\r") + 1 for p in problems)


@given(st.text(max_size=100))
def test_what_is_meant_stays_what_it_is(text: str) -> None:
    once = texts.meant(text)

    assert texts.meant(once) == once
