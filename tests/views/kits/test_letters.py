"""The letters of pictures."""

from __future__ import annotations

from courseware.views.kits import letters

from ...miniature import ROOT


def test_both_weights_are_there_and_differ() -> None:
    """TrueType begins with these four bytes."""

    found = letters.read(ROOT / "overrides")

    assert found.usual[:4] == found.bold[:4] == b"\0\1\0\0"
    assert found.usual != found.bold
