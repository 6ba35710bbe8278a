"""Nobody is scolded."""

from __future__ import annotations

import pytest

from ..broken import BANK, BANK_EN, Case, Faults, is_told, named

BROKEN: list[Case] = [
    (
        "giong",
        BANK,
        "Chỉ cần bấm là có thể mất tài khoản.",
        "Sai rồi, bấm là mất tài khoản.",
        "“Sai rồi”: phản hồi không trách",
    ),
    ("giong", BANK_EN, "- [ ] Send it to friends", "- [ ] All of the above, and friends", "“All of the above”"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
