"""What pages load weighs no more than it was given."""

from __future__ import annotations

from courseware.embedding.frames import NOT_IN_FRAMES

from .bundled import weight


def test_steps_and_the_wall_weigh_four_kilobytes_at_most() -> None:
    """What both ways of showing a lesson add to what is loaded."""
    steps = weight("quiz.js", {NOT_IN_FRAMES}) - weight(
        "quiz.js", {NOT_IN_FRAMES, "js/screens.js", "js/steps.js", "js/steps-turn.js"}
    )
    wall = weight("later.js", set()) - weight("later.js", {"js/pages.js", "js/show.js"})

    assert steps > 1000 < wall
    assert steps + wall <= 4000
