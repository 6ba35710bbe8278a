"""Every use and every reason is said in words."""

from __future__ import annotations

from courseware.views.planner import rows, workbook
from courseware.views.planner.entries import Use, Why


def test_each_reason_has_its_sentence_and_each_use_its_name() -> None:
    """A new one is not forgotten."""

    assert set(rows.WHYS) == set(Why)
    assert set(workbook.USES) == set(Use)
    assert set(rows.WHEN) == {Use.EARLY, Use.LATE}
