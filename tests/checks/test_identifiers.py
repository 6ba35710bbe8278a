"""Every id that is named is there."""

from __future__ import annotations

import pytest

from ..broken import BANK, VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("ma", VI, "strand: S4", "strand: S9", "mạch “S9” không có"),
    ("ma", VI, "cells: [L67.S4]", "cells: [L67.S4, L67.S99]", "ô “L67.S99” không có"),
    ("ma", VI, "cells: [L67.S4]", "cells: [L67.S5]", "cần ít nhất một ô của mạch S4"),
    ("ma", BANK, "tags=tin-nhan sources", "tags=la-hoac sources", "tags: “la-hoac” không có"),
    ("ma", BANK, "clauses=000.1.b", "clauses=000.9.z", "clauses: “000.9.z” không có"),
    ("ma", BANK, "sources=LANM-2025-D7.2DD", "sources=LANM-2025-D98", "sources: “LANM-2025-D98” không có"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
