"""A lesson has its sections in order and places its questions."""

from __future__ import annotations

import pytest

from ..broken import BANK, VI, Case, Faults, is_told, named

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
