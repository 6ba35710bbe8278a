"""What is spelled right stays untold."""

from __future__ import annotations

import pytest

from courseware.content.problems import Problem

from ..broken import BANK, EN, VI, Case, Faults, Kept, is_told, let_be, named


def spelled(found: list[Problem]) -> list[str]:
    """What the rule says."""
    return [problem.message for problem in found if problem.rule == "chinh-ta"]


@pytest.mark.parametrize(
    "words",
    [
        "khoá, hoà, khoẻ, tuỳ, thuỷ",
        "quý thầy cô",
        "hóng chuyện, tòng quân, múa, của",
        "ngoài, hoài, xoáy, khuỷu",
        "kỳ nghỉ, lý do, kỹ năng, lít, kìm",
    ],
)
def test_these_are_right(faults: Faults, words: str) -> None:
    assert spelled(faults((VI, "Năm phút:", f"{words}:"))) == []


def test_every_mark_moves(faults: Faults) -> None:
    old = [
        "khóa",
        "hòa",
        "tỏa",
        "khõa",
        "họa",
        "khóe",
        "hòe",
        "khỏe",
        "xõe",
        "xọe",
        "thúy",
        "tùy",
        "thủy",
        "lũy",
        "lụy",
    ]
    new = [
        "khoá",
        "hoà",
        "toả",
        "khoã",
        "hoạ",
        "khoé",
        "hoè",
        "khoẻ",
        "xoẽ",
        "xoẹ",
        "thuý",
        "tuỳ",
        "thuỷ",
        "luỹ",
        "luỵ",
    ]

    assert set(spelled(faults((VI, "Năm phút:", " ".join(old))))) == {
        f"“{a}”: cả bộ viết “{b}”" for a, b in zip(old, new, strict=True)
    }


def test_english_is_not_looked_at(faults: Faults) -> None:
    assert spelled(faults((EN, "Five minutes:", "Hòa has five minutes:"))) == []


BROKEN: list[Case] = [
    ("chinh-ta", VI, "Năm phút:", "Khóa máy năm phút:", "“Khóa”: cả bộ viết “Khoá”"),
    ("chinh-ta", VI, "Năm phút:", "Tùy em, năm phút:", "“Tùy”: cả bộ viết “Tuỳ”"),
    ("chinh-ta", BANK, "Có hai dấu hiệu.", "Có lí do.", "“lí”: cả bộ viết “lý”"),
]
KEPT: list[Kept] = [
    ("chinh-ta", VI, "Tin học 6, Bài 9. An toàn thông tin", "Tin học 9, Bài 4. Một số vấn đề pháp lí"),
]
"""What comes near the rule and keeps it."""


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


@pytest.mark.parametrize("case", KEPT, ids=named)
def test_what_only_comes_near_the_rule_is_let_be(faults: Faults, case: Kept) -> None:
    """A rule that refused these would be in the way."""

    assert let_be(faults, case)
