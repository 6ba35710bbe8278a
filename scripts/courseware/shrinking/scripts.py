"""A script as it is published."""

from __future__ import annotations

from functools import cache

import rjsmin

from courseware.shrinking import naming


@cache
def ours(script: str) -> str:
    """One of our own: short names, no comments, no blanks. Raises scopes.UnreadableError."""
    return foreign(naming.shortened(script))


def foreign(script: str) -> str:
    """One of others, or data: no comments, no blanks, each name as it was."""
    return str(rjsmin.jsmin(script))
