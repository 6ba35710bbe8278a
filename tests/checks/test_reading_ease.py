"""Sentences that a grade can read."""

from __future__ import annotations

import pytest

from ..broken import REGISTRY, VI, Case, Faults, Kept, is_told, let_be, named

EXEMPT = "exempt: [{lesson: lop-6-7/tin-nhan-la, reason: Bài dẫn nguyên văn một thông báo}]"
BROKEN: list[Case] = [
    (
        "de-doc",
        VI,
        "Nói với người lớn.",
        "Em nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nhé.",
        "câu 29 tiếng, nhiều nhất 28: “Em nghĩ",
    ),
    ("de-doc", f"{REGISTRY}/style.yml", "mean: 18", "mean: 1", "tiếng một câu, nhiều nhất 1"),
    ("de-doc", f"{REGISTRY}/style.yml", "exempt: []", EXEMPT, "bài ấy không vượt ngưỡng nào"),
    ("de-doc", f"{REGISTRY}/style.yml", "exempt: []", EXEMPT, "nhiều nhất một phần mười của 1 bài"),
]
KEPT: list[Kept] = [
    (
        "de-doc",
        VI,
        "Năm phút: đọc tình huống.",
        "Em nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nghĩ thật kỹ nhé.",
    ),
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
