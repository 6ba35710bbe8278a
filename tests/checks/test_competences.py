"""Codes of competences are those of the register, and fit the grade."""

from __future__ import annotations

import pytest

from ..broken import REGISTRY, VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("nang-luc", VI, "[4.2.TC1a]", "[4.2.TC1z]", "mã “4.2.TC1z” không có"),
    ("nang-luc", VI, "[4.2.TC1a]", "[4.2.TC1b]", "độ tin cậy thấp"),
    ("nang-luc", VI, "[4.2.TC1a]", "[4.2.TC2a]", "mã của lớp 8, 9; bài ghi grade: 6"),
    ("nang-luc", VI, "[4.2.TC1a]", "[GV.4.3]", "chỉ dùng cho nhóm GV"),
    ("nang-luc", VI, "[4.2.TC1a]", "[4.2.TC1]", "ghi mã đầy đủ"),
    (
        "nang-luc",
        f"{REGISTRY}/competences.yml",
        "level: TC2, grades: [8, 9]",
        "level: TC2, grades: [7, 8]",
        "không ứng với các lớp 7, 8",
    ),
    (
        "nang-luc",
        f"{REGISTRY}/competences.yml",
        "id: 4.2.TC2a, framework: NLS",
        "id: 4.2.TC2a, framework: NLX",
        "khung “NLX” không có",
    ),
    ("nang-luc", f"{REGISTRY}/competences.yml", "id: 4.2.TC2a", "id: 4.2.TC1a", "mã ghi hai lần"),
    (
        "nang-luc",
        f"{REGISTRY}/competences.yml",
        '"4.2": [ab, a]',
        '"4.2": [ab, ""]',
        "4.2.TC2a: mã không có trong danh mục",
    ),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
