"""A lesson has its sections in order and places its questions."""

from __future__ import annotations

import pytest

from ..broken import BANK, BANK_EN, EN, VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("khung-bai", VI, "{#ghi-nho}", "{#nho-lau}", "các mục cần theo thứ tự"),
    ("khung-bai", VI, "<!-- help -->\n", "", "mục Cần giúp thiếu"),
    ("khung-bai", VI, "<!-- quiz -->\n", "", "được đặt 0 lần"),
    (
        "khung-bai",
        VI,
        "<!-- quiz: tin-nhan-la-01 -->",
        "<!-- quiz: tin-nhan-la-77 -->",
        "ngân hàng của bài không có câu này",
    ),
    (
        "khung-bai",
        BANK,
        "{#tin-nhan-la-01 level",
        "{#tin-nhan-la-01 use=review level",
        "bỏ mã ở đây hoặc bỏ use=review",
    ),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


@pytest.mark.parametrize(("file", "line"), [(VI, 26), (EN, 19)])
def test_a_question_that_cannot_stand_there_is_told_at_its_marker(faults: Faults, file: str, line: int) -> None:
    """Not at the beginning of the lesson, where nobody finds it."""

    (found,) = [
        p
        for p in faults((file, "quiz: tin-nhan-la-01", "quiz: tin-nhan-la-77"))
        if "tin-nhan-la-77" in p.message and p.rule == "khung-bai"
    ]

    assert (found.path, found.line) == (file, line)


def test_a_bank_that_cannot_be_read_is_told_once_and_not_as_questions_that_are_missing(faults: Faults) -> None:
    """An English bank without its `translates` keeps the whole bank from being read: its questions are there all the same."""

    found = faults((BANK_EN, 'translates: "d7b101ae"\n', ""))

    assert [(p.path, p.rule) for p in found] == [(BANK_EN, "khoa")]


def test_questions_that_cannot_be_read_are_not_told_as_missing_too(faults: Faults) -> None:
    """Three of ten without their <quiz>: three faults, neither a marker without its question nor a bank that is too small."""

    found = faults(*[(BANK, "<quiz>\n", "")] * 3)

    assert {(p.path, p.rule) for p in found} == {(BANK, "loai-cau"), (BANK_EN, "ban-dich-cu")}, [str(p) for p in found]
