"""No slogans with dashes."""

from __future__ import annotations

import pytest

from ..broken import BANK, VI, Case, Faults, Kept, is_told, let_be, named

BROKEN: list[Case] = [
    (
        "khau-hieu",
        VI,
        "- Dừng lại.",
        "- Dừng – Nghĩ – Báo.",
        "“Dừng – Nghĩ – Báo”: nhóm này chỉ dùng đúng “Dừng – Kiểm chứng – Báo”",
    ),
    ("khau-hieu", BANK, "Mỗi tin một việc.", "Nhớ “Nhìn – Nghĩ – Hỏi” nhé.", "“Nhìn – Nghĩ – Hỏi”"),
]
KEPT: list[Kept] = [
    ("khau-hieu", VI, "- Dừng lại.", "- Dừng – Kiểm chứng – Báo."),
    ("khau-hieu", VI, "- Dừng lại.", "- Dừng lại đã – rồi hỏi."),
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
