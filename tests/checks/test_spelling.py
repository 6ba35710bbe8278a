"""What is spelled right stays untold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from courseware.content.problems import Problem

Faults = Callable[..., list[Problem]]
VI, EN = "docs/vi/lop-6-7/tin-nhan-la.md", "docs/en/lop-6-7/tin-nhan-la.md"


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
