"""What every kind prints unless it knows better: choices with their letters, and the key."""

from __future__ import annotations

from courseware.content.kinds import KINDS
from courseware.content.kinds.body import Body
from courseware.content.kinds.choices import Option
from courseware.content.kinds.single import Single

BODY = Single((Option("Bấm thử", False, "Chưa biết của ai.", 3), Option("Hỏi cô", True, "Cô biết.", 5)))


def test_paper_asks_with_letters_and_tells_why() -> None:
    """The right one is ticked in words too, for who prints in black or listens."""
    words = {"quiz_right_option": "đúng"}
    parts = BODY.parts("tin-la-01")
    assert BODY.ask(parts, words) == ["A. Bấm thử", "B. Hỏi cô"]
    assert BODY.tell(parts, words) == ["A: Chưa biết của ai.", "B ✓ đúng: Cô biết."]


def test_a_block_without_a_kind_is_claimed_by_kinds_that_stand_in_one() -> None:
    """A kind that is written plainly claims no <quiz>, so none is taken twice."""
    assert [kind.kind for kind in KINDS if not kind.in_quiz and kind.claims.__func__ is not Body.claims.__func__] == []
    assert Body.claims([]) is False
