"""People in a lesson are those of the cast."""

from __future__ import annotations

import pytest

from ..broken import BANK, REGISTRY, VI, Case, Faults, Kept, is_told, let_be, named

BROKEN: list[Case] = [
    ("dan-nguoi", VI, "Nói với người lớn.", "Nói với cô Bình.", "“Bình” không có trong cast.yml"),
    ("dan-nguoi", VI, "- Cô Hạnh (7:15)", "- Cô Lan (7:15)", "“Cô Lan” không có"),
    ("dan-nguoi", VI, "- Em (7:21)", "- Bình (7:21)", "“Bình” không có"),
    ("dan-nguoi", VI, "- Số lạ? (7:20)", "- Thầy Bình? (7:20)", "“Thầy Bình?” không có"),
    ("dan-nguoi", BANK, "Bố mẹ kiểm tra giúp.", "Bạn Bình kiểm tra giúp.", "“Bình” không có"),
    ("dan-nguoi", f"{REGISTRY}/cast.yml", "name: Nam", "name: Hạnh", "một tên chỉ một vai"),
    ("dan-nguoi", f"{REGISTRY}/cast.yml", "school: hoa-sen", "school: hoa-mai", "trường “hoa-mai” không có"),
    ("dan-nguoi", f"{REGISTRY}/cast.yml", "bands: [L67]", "bands: [L99]", "nhóm “L99” không có"),
]
KEPT: list[Kept] = [
    ("dan-nguoi", VI, "Nói với người lớn.", "Nói với cô Tin học, cô Hạnh hay bạn Nam."),
    ("dan-nguoi", VI, "- Em (7:21)", "- Lớp trưởng (7:21)"),
]
"""What comes near the rule and keeps it."""


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)


@pytest.mark.parametrize("case", KEPT, ids=named)
def test_what_only_comes_near_the_rule_is_let_be(faults: Faults, case: Kept) -> None:
    """A rule that refused these would be in the way."""

    assert let_be(faults, case)
