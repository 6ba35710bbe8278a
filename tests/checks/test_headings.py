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


def test_a_comment_in_front_matter_is_no_heading_nor_is_anything_while_it_is_open(faults: Faults) -> None:
    """What is wrong is told by who reads the front matter, never by a traceback."""

    assert faults((VI, "title: ", "# ghi chú\ntitle: ")) == []
    told = {problem.rule for problem in faults((VI, "\n---\n", "\n"))}
    assert "dau-trang" in told and "tieu-de" not in told


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
