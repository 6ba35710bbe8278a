"""Sheets of paper."""

from __future__ import annotations

from courseware.views.word.paper import BARE, LYING, UPRIGHT


def test_what_margins_leave() -> None:
    """A4 is 210 × 297 mm; an office leaves 165 mm between margins of 30 and 15."""

    assert (UPRIGHT.across, UPRIGHT.down) == (9355, 14570)
    assert (LYING.across, LYING.down) == (14287, 9638)
    assert (BARE.across, BARE.down) == (10206, 15138)
