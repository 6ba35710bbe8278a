"""A number that is printed was tried within a year."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from courseware.content.problems import Problem

CHECKED = datetime.date(2026, 11, 21)


@pytest.mark.parametrize(("days", "overdue"), [(365, False), (366, True)])
def test_a_year_is_365_days(faults: Callable[..., list[Problem]], days: int, overdue: bool) -> None:
    """On the last day it may still be printed, on the next it is told."""

    found = faults(today=CHECKED + datetime.timedelta(days=days))

    assert any(problem.rule == "lien-he" and "quá một năm" in problem.message for problem in found) == overdue
