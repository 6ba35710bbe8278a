"""An id that was given keeps its meaning."""

from __future__ import annotations

import pytest

from ..broken import BANK, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("ma-cu", BANK, "- [ ] Lời chào", "- [x] Lời chào", "mã này đã dùng cho câu “spot x-x-”, nay là “spot xxx-”"),
    (
        "ma-cu",
        BANK,
        "kind=scenario level=3",
        "kind=scenario replaces=tin-nhan-la-01 level=3",
        "cần mã của một câu đã bỏ",
    ),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
