"""Arms: as long as they are, bent down and outwards, one row a pose."""

from __future__ import annotations

from math import hypot

import pytest

from courseware.content.registries.pictures import Pose
from courseware.drawing.pictures.poses import POSES, Reach, arm


def test_every_pose_of_a_row_can_be_drawn() -> None:
    assert set(POSES) == set(Pose)


@pytest.mark.parametrize("side", [14, -14])
@pytest.mark.parametrize("row", POSES.values(), ids=list(POSES))
def test_both_halves_of_an_arm_keep_their_length(side: int, row: object) -> None:
    """From shoulder to elbow and from elbow to hand, whatever the pose; the arm is joined at the shoulder."""

    for reach in (row.near, row.far):  # type: ignore[attr-defined]
        found = arm((side, 24), reach, 15)
        upper = hypot(found.elbow[0] - found.shoulder[0], found.elbow[1] - found.shoulder[1])
        lower = hypot(found.hand[0] - found.elbow[0], found.hand[1] - found.elbow[1])
        assert found.shoulder == (side, 24)
        assert upper == pytest.approx(15, abs=0.01) and lower == pytest.approx(15, abs=0.01)


def test_a_hand_that_is_too_far_away_is_reached_for() -> None:
    """The arm is stretched towards it, and no longer than it is."""

    found = arm((14, 24), Reach(4, 0), 15)

    assert found.hand == pytest.approx((44, 24)) and found.elbow == pytest.approx((29, 24))


def test_an_elbow_hangs_down_and_outwards() -> None:
    """A hand before the chest does not turn the elbow up."""

    right, left = arm((14, 24), Reach(-0.4, 0.9), 15), arm((-14, 24), Reach(-0.4, 0.9), 15)

    assert right.elbow[1] > 24 and right.elbow[0] > right.hand[0]
    assert left.elbow == pytest.approx((-right.elbow[0], right.elbow[1]))


def test_a_sleeve_ends_before_the_hand() -> None:
    """It begins where the arm begins."""

    found = arm((14, 24), Reach(0, 1.5), 15)

    assert found.sleeve().startswith("M14 24Q") and found.sleeve() != found.path
