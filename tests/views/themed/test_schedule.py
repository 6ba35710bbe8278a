"""The days as a document."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from courseware.views.kits.material import Material
from courseware.views.themed import schedule
from courseware.views.word.paragraphs import Grid, paragraphs

Week = Callable[..., list[Material]]


@pytest.mark.parametrize("band", ["lop-1-2", "lop-3-5", "lop-6-7", "lop-8-9", "lop-10-12"])
def test_minutes_go_on_from_one_another(band: str, week: Week) -> None:
    """Each day begins with minute 1, and a step where the one before ended."""

    for grid in [one for one in schedule.document(week(band), "") if isinstance(one, Grid)][1:]:
        spans = [[int(number) for number in re.findall(r"\d+", row[0][0].text)] for row in grid.rows]  # type: ignore[union-attr,index]
        assert spans[0][0] == 1
        assert all(after[0] == before[-1] + 1 for before, after in pairwise(spans))


def test_the_school_stands_on_it_or_dots_do(week: Week) -> None:
    """First line."""

    found = week("lop-6-7")

    assert paragraphs(next(schedule.document(found, "Trường THCS Hoa Sen")))[0].text == "Trường: THCS Hoa Sen"
    assert "…" in paragraphs(next(schedule.document(found, "")))[0].text


def test_adults_are_not_called_children(week: Week) -> None:
    """In the week of those who learn at night."""

    text = "\n".join(one.text for element in schedule.document(week("gdtx"), "") for one in paragraphs(element))

    assert "học viên" in text
    assert not re.search(r"\b([Mm]ỗi|[Cc]ác|cảm ơn) em\b|\bbố mẹ\b", text)
