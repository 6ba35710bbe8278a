"""Fines are told to those who may know them."""

from __future__ import annotations

import pytest

from ..broken import BANK, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("muc-phat", BANK, "sources=LANM-2025-D7.2DD", "sources=XP330-D14", "nói mức phạt"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
