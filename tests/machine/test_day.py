"""The day on which something is built can be fixed."""

from __future__ import annotations

import datetime

import pytest

from courseware.machine import day


def test_the_variable_fixes_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(day.VARIABLE, "2026-07-01")

    assert day.today() == datetime.date(2026, 7, 1)


def test_without_it_the_day_is_that_of_the_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(day.VARIABLE)
    before, told, after = datetime.date.today(), day.today(), datetime.date.today()

    assert before <= told <= after
