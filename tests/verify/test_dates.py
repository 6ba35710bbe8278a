"""The days in a signed list: the last one counts, and a clock that is a day behind is no crime."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from .conftest import TODAY, Copy

EXPIRES = TODAY + datetime.timedelta(days=180)


@pytest.mark.parametrize(("days", "found"), [(-1, set()), (0, set()), (1, {"expired"})])
def test_a_list_is_good_through_its_last_day(
    copy: Copy, look: Callable[..., set[str]], days: int, found: set[str]
) -> None:
    """The day that it names is a good day, the day after is not."""

    assert look(str(copy.folder), "--today", str(EXPIRES + datetime.timedelta(days=days))) == found


@pytest.mark.parametrize(("days", "found"), [(0, set()), (-1, set()), (-2, {"bad-manifest"})])
def test_a_list_of_tomorrow_is_a_time_zone_and_of_the_day_after_a_fault(
    copy: Copy, look: Callable[..., set[str]], days: int, found: set[str]
) -> None:
    """The signer's calendar may be a day ahead of the inspector's, not two."""

    assert look(str(copy.folder), "--today", str(TODAY + datetime.timedelta(days=days))) == found
