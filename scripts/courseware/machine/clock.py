"""Which day it is: by it a law is in force and a contact overdue. No output of any command holds it."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """The day of SOURCE_DATE_EPOCH (reproducible-builds.org) where a build or a test fixes it, else the machine's own."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    if fixed.isascii() and fixed.isdigit():
        return datetime.datetime.fromtimestamp(int(fixed), datetime.UTC).date()
    return datetime.date.today()
