"""Minutes."""

from __future__ import annotations

from courseware.views.office.desk import Desk
from courseware.views.office.kinds import minutes
from courseware.views.word.paragraphs import Grid


def test_minutes_are_kept_with_the_file(desk: Desk) -> None:
    """“Lưu: VT, Hồ sơ.”"""

    assert {one.unit for one in (minutes.session(desk), minutes.review(desk))} == {"Hồ sơ"}


def test_the_sheet_of_a_review_asks_every_question(desk: Desk) -> None:
    """And leaves two rows."""

    grid = minutes.review(desk).appendices[0].body[1]

    assert isinstance(grid, Grid)
    assert len(grid.rows) == len(minutes.QUESTIONS) + 2
    assert {"001.II.3.a", "001.II.3.c", "004.2.c"} <= set(minutes.review(desk).all_duties)
