"""Strict YAML with line numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware.content import fields, frontmatter, strict_yaml

from ..broken import BANK_EN, REGISTRY, VI, Case, Faults, is_told, named


def test_a_file_is_cut_at_its_two_lines() -> None:
    """Front matter, body, and the line on which the body starts."""

    document, problems = frontmatter.split("a.md", "---\ntitle: x\n---\n\nThân bài\n")

    assert problems == []
    assert document == frontmatter.Document("a.md", "title: x", "\nThân bài\n", 4)


@pytest.mark.parametrize("text", ["", "Thân bài", "---\ntitle: x\n", "\n---\ntitle: x\n---\n"])
def test_a_file_without_front_matter_is_told(text: str) -> None:
    """Nothing, only a body, one line only, or an empty line before it."""

    document, problems = frontmatter.split("a.md", text)

    assert document is None
    assert [p.rule for p in problems] == ["dau-trang"]


def test_a_key_written_twice_is_told_at_its_second_line() -> None:
    """YAML itself would take the last one without a word."""

    _, _, problems = strict_yaml.load_yaml("a.yml", "a: 1\nb: 2\na: 3\n")

    assert [(p.line, "viết hai lần" in p.message) for p in problems] == [(3, True)]


@pytest.mark.parametrize("word", ["no", "yes", "on", "off", "No", "ON"])
def test_words_that_yaml_takes_for_booleans_stay_words(word: str) -> None:
    """A teacher who writes `title: On` means the word."""

    data, _, _ = strict_yaml.load_yaml("a.yml", f"title: {word}")

    assert data == {"title": word}


def test_each_fault_has_its_own_line() -> None:
    """Three faults, three lines, what was expected and what was found."""

    text = "title: Bài\ndescription: ngắn\nreviewed: hôm qua\nla: 1"
    _, problems = frontmatter.parse_model("a.md", text, fields.PageFields, first_line=2)

    assert [(p.line, p.message.partition(":")[0]) for p in sorted(problems)] == [
        (3, "description"),
        (4, "reviewed"),
        (5, "la"),
    ]
    assert "đang là “hôm qua”" in sorted(problems)[1].message


def test_good_front_matter_gives_the_model() -> None:
    """Types are what the model says."""

    text = f"title: Một trang\ndescription: {'x' * 60}\nreviewed: 2026-11-22"
    page, problems = frontmatter.parse_model("a.md", text, fields.PageFields)

    assert problems == []
    assert page is not None
    assert page.reviewed == date(2026, 11, 22)


@given(st.text(max_size=200))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    """Whatever stands between the lines, an author gets a sentence, never a traceback."""

    page, problems = frontmatter.parse_model("a.md", text, fields.PageFields)

    assert (page is None) == bool(problems)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("----\ntitle: x\n---\n", 1, "dòng đầu tệp phải là “---”"),
        ("—\ntitle: x\n---\n", 1, "đang là “—”"),
        ("\n---\ntitle: x\n---\n", 1, "dòng đầu tệp"),
        ("---\ntitle: x\n", 3, "thiếu dòng “---” đóng"),
        ("---\ntitle: x\n--\n\n## A {#a}\n", 3, "thiếu dòng “---” đóng"),
        ("---\ntitle: x\n–––\n\nEm.\n\n---\n", 3, "thiếu dòng “---” đóng"),
        ("---\ntitle: x\n--- #1\n\nEm.\n", 3, "thiếu dòng “---” đóng"),
        ("---\ntitle: x\n\n## A {#a}\n\n---\nEm.\n", 4, "thiếu dòng “---” đóng"),
        ("---\ntitle: x\n <quiz>\n---\n", 3, "thiếu dòng “---” đóng"),
    ],
)
def test_an_almost_front_matter_is_told_at_its_line(text: str, line: int, said: str) -> None:
    """A closing line that is not quite one would take the body for YAML, and its headings for comments."""

    document, problems = frontmatter.split("a.md", text)

    assert document is None
    assert [p.line for p in problems if said in p.message] == [line], problems


def test_blanks_behind_the_two_lines_do_not_matter() -> None:
    """Nobody sees them."""

    assert frontmatter.split("a.md", "--- \ntitle: x\n---\t\nThân bài\n")[0] == frontmatter.Document(
        "a.md", "title: x", "Thân bài\n", 4
    )


@pytest.mark.parametrize(
    ("line", "said"), [("title: ~", "title: cần chữ"), ("title:", "đang là trống"), ("title: [a]", "title: cần chữ")]
)
def test_nothing_is_no_text(line: str, said: str) -> None:
    """`null` and an empty value are told as such."""

    _, problems = frontmatter.parse_model(
        "a.md", f"description: {'x' * 60}\n{line}\nreviewed: 2026-11-22", fields.PageFields, 2
    )

    assert [p.line for p in problems if said in p.message] == [3], problems


@pytest.mark.parametrize("typed", ["2026", "7:15:00", "1_000", "0x1A", "true", "2026-11-22", "null and void"])
def test_a_title_is_the_text_that_was_typed(typed: str) -> None:
    """A number or a day in a title is no number."""

    page, problems = frontmatter.parse_model(
        "a.md", f"title: {typed}\ndescription: {'x' * 60}\nreviewed: 2026-11-22", fields.PageFields
    )

    assert problems == [] and page is not None and page.title == typed


BROKEN: list[Case] = [
    ("khoa", VI, "minutes: 45", "minutes: 45 phút", "minutes: cần số nguyên, đang là “45 phút”"),
    ("khoa", VI, "minutes: 45", "minutes: 45\nmau: xanh", "mau: khoá lạ"),
    ("khoa", VI, "strand: S4\n", "", "strand: thiếu khoá này (Mạch, S1 đến S10)"),
    (
        "khoa",
        BANK_EN,
        'translates: "d7b101ae"\n',
        "",
        'translates: thiếu khoá này (Dấu của bản tiếng Việt đã dịch; chưa có thì viết "00000000"',
    ),
    ("yaml", VI, "title: Tin nhắn lạ", "title: Khẩn: tin lạ", "YAML không đọc được"),
    ("yaml", VI, "minutes: 45", "minutes: 45\nminutes: 30", "khoá “minutes” viết hai lần"),
    ("dau-trang", VI, "---\ntitle", "title", "dấu trang"),
    ("khoa", VI, "mould: genuine-first", "mould: tham-tu", "mould: cần một trong"),
    ("khoa", VI, "mould: genuine-first\n", "", "mould: thiếu khoá"),
    ("khoa", f"{REGISTRY}/contacts.yml", 'number: "111"', 'number: "0912345678"', "number: không đúng dạng"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
