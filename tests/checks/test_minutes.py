"""The minutes that a lesson says are those that it needs."""

from __future__ import annotations

import pytest

from ..broken import VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("so-phut", VI, "minutes: 45", "minutes: 25", "cần 40 phút"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
