"""What gives the right answer away."""

from __future__ import annotations

import pytest

from ..broken import BANK, Case, Faults, Kept, is_told, let_be, named

BROKEN: list[Case] = [
    ("lo-dap-an", BANK, "Gửi cho các bạn trong lớp cùng nhận", "Gửi cho các bạn cho nhanh", "nêu lý do (“cho nhanh”)"),
    ("lo-dap-an", BANK, "- Đọc mã -> het", "- Đọc mã vì số này quen -> het", "nêu lý do (“vì”)"),
    ("lo-dap-an", BANK, "## Em chọn gì", "## Tin của kẻ lừa", "đã nói ra mẹo (“lừa”)"),
]
KEPT: list[Kept] = [
    ("lo-dap-an", BANK, "Gửi cho các bạn trong lớp cùng nhận", "Hỏi các bạn vì sao có tin này"),
    ("lo-dap-an", BANK, "## Em chọn gì", "## Thật hay giả"),
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
