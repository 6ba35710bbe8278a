"""Each cell of the plan has its lesson."""

from __future__ import annotations

import pytest

from ..broken import REGISTRY, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("pham-vi", f"{REGISTRY}/scope.yml", "id: L67.S5", "id: L67.S6", "thiếu ô L67.S5"),
    ("pham-vi", f"{REGISTRY}/scope.yml", "id: L67.S5", "id: L67.S6", "L67.S6: không có nhóm hoặc mạch này"),
    ("pham-vi", f"{REGISTRY}/scope.yml", "id: L67.S5", "id: L67.S4", "L67.S4: ghi 2 lần"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
