"""Numbers and days: only what a person would write for one."""

from __future__ import annotations

import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from courseware.content.scalars import Day, Whole


@pytest.mark.parametrize(("typed", "meant"), [("45", 45), ("0", 0), (45, 45)])
def test_a_number_is_digits(typed: object, meant: int) -> None:
    assert TypeAdapter(Whole).validate_python(typed) == meant


@pytest.mark.parametrize("typed", ["4_5", "045", "45.0", "+45", " 45", "４５", "0x1A", "1e2", "", "45 phút"])
def test_another_spelling_of_a_number_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="cần số nguyên"):
        TypeAdapter(Whole).validate_python(typed)


def test_a_day_is_year_month_day() -> None:
    assert TypeAdapter(Day).validate_python("2026-11-22") == datetime.date(2026, 11, 22)


@pytest.mark.parametrize("typed", ["86400", "22/11/2026", "2026-1-2", "2026-11-22T00:00", "22-11-2026", "2026", ""])
def test_another_spelling_of_a_day_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="cần ngày dạng 2026-11-22"):
        TypeAdapter(Day).validate_python(typed)


def test_a_day_that_no_calendar_has_is_refused() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python("2026-02-30")
