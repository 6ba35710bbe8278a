"""A lesson names its grade and a textbook lesson that is known."""

from __future__ import annotations

import pytest

from ..broken import REGISTRY, VI, Case, Faults, Kept, is_told, let_be, named

BROKEN: list[Case] = [
    ("lop", VI, "grade: 6", "grade: 8", "grade: nhóm L67 có lớp 6, 7; đang là 8"),
    ("lop", VI, "grade: 6\n", "", "grade: thiếu khoá này"),
    ("lop", f"{REGISTRY}/scope.yml", ", grades: [6, 7]", "", "không chia lớp"),
    ("lop", VI, "Bài 9. An toàn thông tin", "Bài 19. An toàn thông tin", "không có trong hooks.yml"),
    ("lop", VI, "Tin học 6, Bài 9. An toàn thông tin", "Tin học 7, Bài 5. Ứng xử trên mạng", "bài sách ấy của lớp 7"),
]
KEPT: list[Kept] = [
    ("lop", VI, "grade: 6", "grade: 6 # lớp sáu"),
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
