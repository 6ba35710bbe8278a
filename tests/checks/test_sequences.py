"""The canonical sequences hold together."""

from __future__ import annotations

import pytest

from ..broken import BANK, REGISTRY, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("trinh-tu", BANK, "sequence=bi-lua.pupil", "sequence=bi-lua.teacher", "trình tự “bi-lua.teacher” không có"),
    (
        "trinh-tu",
        BANK,
        "kind=match level=2",
        "kind=match sequence=bi-lua.pupil level=2",
        "chỉ dùng cho câu order và scenario",
    ),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "[LANM-2025-D7.2DD]", "[LANM-1999-D1]", "căn cứ “LANM-1999-D1” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "id: bi-lua.pupil", "id: bi-treu.pupil", "tình huống “bi-treu” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "beside: [L]", "beside: [X]", "việc “X” không có"),
    ("trinh-tu", f"{REGISTRY}/sequences.yml", "{do: B}]", "{}]", "một bước cần do hoặc says"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
