"""Nothing of the sample is left."""

from __future__ import annotations

import pytest

from ..broken import VI, Case, Faults, is_told, named

SAMPLE = "Sáng nay bạn mở điện thoại và thấy nhóm chat có hai tin mới."
BROKEN: list[Case] = [
    ("bai-mau", VI, "/// chat", SAMPLE + "\n\n/// chat", "còn chữ của bài mẫu: “Sáng nay bạn mở"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
