"""A script as it is published."""

from __future__ import annotations

from functools import cache

import rjsmin

from courseware.shrinking import constants, naming

STRICT = "{'use strict';"
"""What says something at the beginning of a function, says nothing at that of a block."""


@cache
def ours(script: str) -> str:
    """One of our own: short names, constants gathered, no comments, no blanks. Raises scopes.UnreadableError."""
    small = foreign(constants.gathered(naming.shortened(script)))
    return f"{{{small.removeprefix(STRICT)}" if small.startswith(STRICT) else small


def foreign(script: str) -> str:
    """One of others, or data: no comments, no blanks, each name as it was."""
    return str(rjsmin.jsmin(script))
