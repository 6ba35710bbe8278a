"""Options change places on papers."""

from __future__ import annotations

import pytest

from ..broken import BANK, BANK_EN, Case, Faults, Kept, is_told, let_be, named

OPTION = "- [ ] Bấm thử xem có quà thật không"
BROKEN: list[Case] = [
    ("phuong-an-khac", BANK, OPTION, "- [ ] Cả phương án B lẫn hỏi mẹ", "“phương án B” nói về phương án khác"),
    ("phuong-an-khac", BANK, OPTION, "- [ ] B và C", "“B và C”"),
    ("phuong-an-khac", BANK, OPTION, "- [ ] Cả hai cách trên", "“Cả hai cách trên”"),
    ("phuong-an-khac", BANK_EN, "- [ ] ", "- [ ] A and B, ", "“A and B”"),
]
KEPT: list[Kept] = [
    ("phuong-an-khac", BANK, OPTION, "- [ ] Lớp 7B và lớp 7C cùng bấm"),
    ("phuong-an-khac", BANK, OPTION, "- [ ] Cả hai bạn trên sân cùng bấm"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


@pytest.mark.parametrize("case", KEPT, ids=named)
def test_what_comes_near_is_let_be(faults: Faults, case: Kept) -> None:
    """Classes have letters too."""

    assert let_be(faults, case)
