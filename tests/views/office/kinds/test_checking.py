"""The self-check."""

from __future__ import annotations

from courseware.views.office.desk import Desk
from courseware.views.office.kinds import checking
from courseware.views.word.paper import LYING


def test_three_tables_lie_and_are_signed(desk: Desk) -> None:
    """By who fills in and by the head."""

    found = checking.plan(desk).appendices

    assert [(one.paper, one.signed) for one in found] == [(LYING, ("Người lập", "Hiệu trưởng"))] * 3


def test_no_password_is_ever_written_down(desk: Desk) -> None:
    """The plan says so, and no table has a column for it."""

    assert any("Không ghi mật khẩu" in one.text for one in checking.BODY[0].below)  # type: ignore[union-attr]
    heads = [cell[0].text for one in checking.plan(desk).appendices for cell in one.body[0].head[0]]  # type: ignore[union-attr,index]
    assert not any("mật khẩu" in head.lower() for head in heads)


def test_rows_to_fill_in_are_empty() -> None:
    """As many cells as columns."""

    assert checking.blank_rows(3, 2) == (((), (), ()), ((), (), ()))
