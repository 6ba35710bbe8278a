"""Which day it is: what is in force, due or expired is asked of this one place."""

from __future__ import annotations

import datetime
import os

VARIABLE = "LACHAN_TODAY"
"""Environment variable that fixes the day (2026-11-22), to build an old release again and so that no test has a clock."""


def today() -> datetime.date:
    """The fixed day, or the author's own calendar day. Raises ValueError when the variable holds no date."""
    fixed = os.environ.get(VARIABLE)
    return datetime.date.fromisoformat(fixed) if fixed else datetime.date.today()
