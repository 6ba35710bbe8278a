"""Where the hands are, and the arms that lead there. Measures are a figure's own; the near arm is on the side of its turn."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, sqrt

from courseware.content.registries.pictures import Pose
from courseware.drawing.pictures.numbers import point, run

Place = tuple[float, float]


@dataclass(frozen=True)
class Reach:
    """Where a hand is: from its shoulder in lengths of half an arm, outwards and down; or, `head`, in the head's measure."""

    x: float
    y: float
    head: bool = False


@dataclass(frozen=True)
class Hold:
    """Where a held thing is: from the near hand, or from the middle of both; how much it is tilted (degrees)."""

    x: float = 0
    y: float = 0
    tilt: int = 0
    between: bool = False


@dataclass(frozen=True)
class Row:
    """A pose."""

    near: Reach
    far: Reach
    hold: Hold = Hold()


DOWN = Reach(0.22, 1.72)
TABLE = Reach(-0.15, 1.3)

POSES: dict[Pose, Row] = {
    Pose.REST: Row(DOWN, DOWN),
    Pose.PHONE: Row(Reach(0.1, 0.8), DOWN, Hold(0.5, -4, 14)),
    Pose.READ: Row(Reach(-0.35, 0.98), Reach(-0.35, 0.98), Hold(0, -3, 0, True)),
    Pose.CALL: Row(Reach(14, 7, True), DOWN, Hold(0.4, -3, 6)),
    Pose.POINT: Row(Reach(1.8, -0.35), DOWN),
    Pose.SHOW: Row(Reach(1.25, 0.25), DOWN, Hold(1.5, -6, 6)),
    Pose.ASK: Row(Reach(0.5, -1.75), DOWN),
    Pose.WAVE: Row(Reach(1.05, -1.25), DOWN),
    Pose.CHEER: Row(Reach(0.75, -1.5), Reach(0.75, -1.5)),
    Pose.THINK: Row(Reach(4.5, 13.5, True), Reach(-1.05, 1.1)),
    Pose.OPEN: Row(Reach(1.15, 0.75), Reach(1.15, 0.75)),
    Pose.STOP: Row(Reach(1.1, -0.1), DOWN),
    Pose.DESK: Row(TABLE, TABLE, Hold(0, -4, 0, True)),
    Pose.TYPE: Row(Reach(-0.45, 1.2), Reach(-0.45, 1.2)),
    Pose.WRITE: Row(Reach(-0.25, 1.2), TABLE, Hold(-1, -7, 25)),
    Pose.HIPS: Row(Reach(0.05, 1.15), Reach(0.05, 1.15)),
    Pose.HEART: Row(Reach(-0.75, 0.65), DOWN),
    Pose.REACH: Row(Reach(1.75, 0.25), DOWN),
    Pose.GIVE: Row(Reach(1.45, 0.7), DOWN, Hold(1.5, -4, 0)),
    Pose.CARRY: Row(Reach(-0.4, 1.3), Reach(-0.4, 1.3), Hold(0, -5, 0, True)),
    Pose.HEAD: Row(Reach(11, -3, True), DOWN),
    Pose.EYES: Row(Reach(5.5, 4.5, True), DOWN),
}


@dataclass(frozen=True)
class Arm:
    """An arm from shoulder over elbow to hand."""

    shoulder: Place
    elbow: Place
    hand: Place

    @property
    def path(self) -> str:
        """The whole of it."""
        return f"M{point(*self.shoulder)}Q{run(whole(self.elbow), whole(self.hand))}"

    def sleeve(self, share: float = 0.4) -> str:
        """Its upper part."""
        middle = _between(self.shoulder, self.elbow, share)
        end = _between(middle, _between(self.elbow, self.hand, share), share)
        return f"M{point(*self.shoulder)}Q{run(whole(middle), whole(end))}"


def arm(shoulder: Place, reach: Reach, half: float) -> Arm:
    """The arm of the side on which `shoulder` is; `half` is the length of its upper and of its lower part.

    Of the two ways to bend it the one is taken that leads the elbow down and outwards.
    """
    side = 1 if shoulder[0] > 0 else -1
    x, y = (
        (side * reach.x, reach.y) if reach.head else (shoulder[0] + side * reach.x * half, shoulder[1] + reach.y * half)
    )
    far = hypot(x - shoulder[0], y - shoulder[1]) or 0.1
    if far > 2 * half:  # nobody's arm is longer than it is
        x, y = (start + (end - start) * 2 * half / far for start, end in zip(shoulder, (x, y), strict=True))
        far = 2 * half
    bend = sqrt(half * half - far * far / 4)
    middle = _between(shoulder, (x, y), 0.5)
    across, down = (y - shoulder[1]) / far * bend, (shoulder[0] - x) / far * bend
    elbows = [(middle[0] + way * across, middle[1] + way * down) for way in (1, -1)]
    return Arm(shoulder, max(elbows, key=lambda elbow: elbow[1] + 0.6 * side * elbow[0]), (x, y))


def whole(place: Place) -> Place:
    """A place in whole measures: half of one is a pixel and a half, and nobody's elbow is that exact."""
    return round(place[0]), round(place[1])


def _between(one: Place, other: Place, share: float) -> Place:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
