"""No signs that a text editor or a printer loses."""

from __future__ import annotations

import pytest

from ..broken import EN, VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("ky-hieu", VI, "Năm phút:", "👍 Năm phút:", "biểu tượng “👍”: viết bằng chữ"),
    ("ky-hieu", EN, "Five minutes:", "Five minutes[^1]:", "chú thích cuối trang “[^1]”"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
