"""A year without gaps: every month has one theme, every strand a month, every picture belongs."""

from __future__ import annotations

import pytest

from ..broken import REGISTRY, Case, Faults, is_told, named

FILE = f"{REGISTRY}/months.yml"
BROKEN: list[Case] = [
    ("thang", FILE, "[2, 3, 4,", "[2, 4,", "tháng 3 chưa có chủ đề"),
    ("thang", FILE, "[2, 3, 4,", "[1, 2, 3, 4,", "thang-2: tháng 1 ghi 2 lần"),
    ("thang", FILE, "strands: [S5]", "strands: [S4]", "mạch S5 chưa có tháng nào"),
    ("thang", FILE, "strands: [S5]", "strands: [S5, S6]", "thang-2: không có mạch “S6”; các mạch: S4, S5"),
    ("thang", FILE, "picture: lop-6-7/tin-nhan-la", "picture: lop-6-7/khac", "thang-9: picture: “lop-6-7/khac” không phải bài"),
    ("thang", FILE, "strands: [S5]", "strands: [S5], picture: lop-6-7/tin-nhan-la", "không phải bài có hình của S5"),
    ("khoa", FILE, "[2, 3, 4,", "[2, 3, 4, 13,", "cần từ 12 trở xuống"),
    ("khoa", FILE, "strands: [S5]", "strands: [S5], groups: [thay-co]", "cần một trong"),
]  # fmt: skip


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
