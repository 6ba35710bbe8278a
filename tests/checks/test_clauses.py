"""Each clause is taught or waits."""

from __future__ import annotations

import pytest

from ..broken import REGISTRY, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("dieu-khoan", f"{REGISTRY}/clauses.yml", 'waiting: ["000.2.b"]', "waiting: []", "chưa bài nào dạy"),
    ("dieu-khoan", f"{REGISTRY}/clauses.yml", '["000.2.b"]', '["000.2.b", "000.1.b"]', "đã có bài dạy"),
    ("dieu-khoan", f"{REGISTRY}/scope.yml", '["000.1.b"]', '["000.1.b", "000.8.x"]', "000.8.x không có"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
