"""Sections have their anchors, each once."""

from __future__ import annotations

import pytest

from ..broken import VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ", "tiêu đề thiếu neo"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ {#ghi-nho} {#ghi-nho}", "có hai neo"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "# Ghi nhớ {#ghi-nho}", "tiêu đề cấp 1"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ {#ghi_Nho}", "cần chữ thường không dấu"),
    ("tieu-de", VI, "## Ghi nhớ {#ghi-nho}", "## Ghi nhớ {#lam-thu}", "dùng hai lần"),
    ("tieu-de", VI, "Năm phút: đọc", "#### Năm phút {#nam}\n\nĐọc", "nhảy cấp tiêu đề"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
