"""A good part of what is sorted is genuine."""

from __future__ import annotations

import pytest

from ..broken import BANK, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("that-gia", BANK, "Cô nhắc mang vở => Thật", "Cô nhắc mang vở => Giả", "1 trong 3 mục là thật"),
    ("that-gia", BANK, "- [ ] Tên món quà", "- [x] Tên món quà", "1 trong 4 chỗ là bình thường"),
    ("that-gia", BANK, "- [ ] Tên món quà", "- [ ] Lời chào ở cuối", "2 chỗ bình thường là lời chào"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
