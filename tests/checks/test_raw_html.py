"""No HTML in content."""

from __future__ import annotations

import pytest

from ..broken import VI, Case, Faults, is_told, named

BROKEN: list[Case] = [
    ("html", VI, "Năm phút:", '<b style="color:red">Năm</b> phút:', "thẻ HTML"),
    ("html", VI, "Năm phút:", "<img src=x onerror=a()> phút:", "thẻ HTML"),
    ("html", VI, "Năm phút:", "<script src=//x.example></script>", "thẻ HTML"),
    ("html", VI, "Năm phút:", "<!-- nhớ sửa --> Năm phút:", "ghi chú"),
]


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    assert is_told(faults, case)
