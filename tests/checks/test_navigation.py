"""The order of pages names every page once."""

from __future__ import annotations

import pytest

from ..broken import NAV, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("muc-luc", NAV, "  - lop-6-7/tin-nhan-la.md\n", "", "thiếu trang “lop-6-7/tin-nhan-la.md”"),
    (
        "muc-luc",
        NAV,
        "  - mach/bat-nat.md",
        "  - mach/bat-nat.md\n  - lop-6-7/bai-khac.md",
        "“lop-6-7/bai-khac.md” không có trong docs/vi/",
    ),
    ("muc-luc", NAV, "  - mach/bat-nat.md", "  - mach/bat-nat.md\n  - lop-6-7/index.md", "mỗi trang một lần"),
    (
        "muc-luc",
        NAV,
        "  - lop-6-7/index.md\n  - lop-6-7/tin-nhan-la.md",
        "  - lop-6-7/tin-nhan-la.md\n  - lop-6-7/index.md",
        "cần đứng đầu các bài",
    ),
    (
        "muc-luc",
        NAV,
        "  - mach/lua-dao.md\n  - mach/bat-nat.md",
        "  - mach/bat-nat.md\n  - mach/lua-dao.md",
        "các mạch cần đứng theo thứ tự",
    ),
    ("muc-luc", NAV, "  - mach/bat-nat.md", "  - Bắt nạt: mach/bat-nat.md", "chỉ là một đường dẫn"),
    ("yaml", NAV, "site_name: mini", "site_name: mini\nplugins: [", "YAML không đọc được"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
