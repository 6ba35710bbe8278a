"""No real person’s data in content."""

from __future__ import annotations

import pytest

from ..broken import BANK, REGISTRY, VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("ca-nhan", VI, "Năm phút:", "Gọi 0912 345 678.", "số điện thoại"),
    ("ca-nhan", BANK, "qua@hoa-sen.qua-tang.example", "qua@hoa-sen.vn", "địa chỉ thư"),
    (
        "ca-nhan",
        f"{REGISTRY}/contacts.yml",
        "note: {vi: Miễn phí.",
        "note: {vi: Hoặc gọi 0912 345 678.",
        "số điện thoại",
    ),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
