"""The day by which law is in force and contacts are overdue."""

from __future__ import annotations

import datetime

import pytest

from courseware.machine import clock


@pytest.mark.parametrize(
    ("seconds", "day"), [("1795651199", datetime.date(2026, 11, 25)), ("1795651200", datetime.date(2026, 11, 26))]
)
def test_a_fixed_day_is_that_day_to_the_second(
    monkeypatch: pytest.MonkeyPatch, seconds: str, day: datetime.date
) -> None:
    """Seconds since 1970 in UTC, as the tools for reproducible builds write them."""

    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    assert clock.today() == day


@pytest.mark.parametrize("word", ["", "hôm nay", "-1", "²"])
def test_without_a_number_it_is_the_machines_day(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """What is no number fixes nothing."""

    monkeypatch.setenv("SOURCE_DATE_EPOCH", word)
    before = datetime.date.today()

    assert before <= clock.today() <= datetime.date.today()
