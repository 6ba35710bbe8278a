"""Numbers and days as people write them in YAML: `45`, `2026-11-22`; nothing else is guessed to be one."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

WHOLE = re.compile(r"0|[1-9][0-9]*")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _whole(value: Any) -> Any:
    """Not `4_5`, `045`, `45.0` or `+45`: pydantic would take them all for numbers."""
    if isinstance(value, str) and not WHOLE.fullmatch(value):
        raise ValueError("cần số nguyên")
    return value


def _day(value: Any) -> Any:
    """Not a number of seconds, not a time of day: pydantic would take both for a date."""
    if isinstance(value, str) and not DAY.fullmatch(value):
        raise ValueError("cần ngày dạng 2026-11-22")
    return value


Whole = Annotated[int, BeforeValidator(_whole)]
Day = Annotated[date, BeforeValidator(_day)]
