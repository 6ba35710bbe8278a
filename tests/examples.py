"""How many examples a property is tried on: `course.py test --fast` tries a quarter, with the profile `fast`."""

from __future__ import annotations

from hypothesis import settings

USUAL = 100
"""Examples of a property that does not say how many."""


def of(most: int) -> int:
    """As many as a property wants in the whole run, in proportion fewer where the profile asks for fewer."""
    return max(1, most * settings().max_examples // USUAL)
