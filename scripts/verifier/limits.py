"""How much may be asked of a server, how fast, and how long it is waited for."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

from verifier.answers import BUSY, Answer, faulty

PAUSES = (0.1, 0.5, 1.0, 2.0)
"""Seconds until a host that is out of order, or busy without saying how long, is asked once more."""
PATIENCE_AT_MOST, GRACE_AT_MOST = 120.0, 30.0
GAP_AT_MOST, FORGOTTEN = 1.0, 0.998
"""Seconds between two requests to a host that lets few through, and how much of them is kept after each good answer."""
EARNED = 0.04
"""Seconds that each good answer gives back: a host with a short fault now and then is waited for as often as it has one."""


class SpentError(Exception):
    """The number of requests is used up, or the server has stopped answering."""


@dataclass
class Limits:
    """How much may be asked of a server. `rate` 0 is for tests on one's own machine."""

    rate: float = 5.0
    most: int = 3000
    timeout: float = 15.0
    fixed: bool = False
    """Whether a person has said `most`."""
    used: int = 0
    refused: int = 0
    last: float = 0.0
    patience: float = PATIENCE_AT_MOST
    """How many seconds a busy server is still waited for, where it says how long."""
    grace: float = GRACE_AT_MOST
    """How many seconds more, where it does not say."""
    gap: float = 0.0
    """Seconds between two requests that the host has taught, by refusing what came faster."""
    until: float = math.inf
    """The moment of `time.monotonic()` at which the run is over: a server that drips must not hold it up for hours."""

    _since: float = field(default_factory=time.monotonic)
    _before: int = 0
    _busy: bool = False
    """When and after how many requests the host last let one through that it had refused; whether it is refusing one now."""

    def wait(self) -> None:
        """Before every request."""
        if time.monotonic() > self.until:
            raise SpentError("đã hết thời gian")
        if self.used >= self.most:
            raise SpentError(f"đã dùng hết {self.most} yêu cầu")
        if self.refused >= 8:
            raise SpentError("máy chủ thôi không trả lời")
        if between := max(1 / self.rate if self.rate else 0.0, self.gap):
            pause = max(0.0, self.last + between - time.monotonic())
            self.last = time.monotonic() + pause  # before the pause: two may wait at once
            time.sleep(pause)
        self.used += 1

    def wait_for(self, answer: Answer, tries: int) -> bool:
        """Whether a busy server is to be asked again, and it is then: when it says, else after a short pause.

        `patience` seconds in all where it says when, `grace` where it does not; `tries`: how often it was so until now.
        """
        if answer.status and not faulty(answer.status):
            self.patience = min(PATIENCE_AT_MOST, self.patience + EARNED)
            self.grace = min(GRACE_AT_MOST, self.grace + EARNED)
            self.gap *= FORGOTTEN
            self._learn(tries)
            return False
        self._busy = self._busy or answer.status in BUSY
        asked = answer.get("retry-after").strip()
        if faulty(answer.status) and not (asked and answer.status in BUSY) and answer.status not in (501, 505):
            pause = PAUSES[tries] if tries < len(PAUSES) else math.inf
            if pause > min(self.grace, self.until - time.monotonic()):
                return False
            self.grace -= pause
            time.sleep(pause)
            return True
        if answer.status not in BUSY or not (asked.isascii() and asked.isdigit() and len(asked) < 6):
            return False
        if float(asked) > min(self.patience, self.until - time.monotonic()):
            return False
        self.patience -= max(1.0, float(asked))
        time.sleep(float(asked))
        return True

    def _learn(self, tries: int) -> None:
        """What was refused as too much has now been let through: so many requests in so much time are what the host allows."""
        if not self._busy:
            return
        now, through = time.monotonic(), self.used - self._before - tries
        if tries and through > 0:
            self.gap = min(GAP_AT_MOST, max(self.gap, 1.1 * (now - self._since) / through))
        self._since, self._before, self._busy = now, self.used, False

    def spare(self) -> None:
        """A request that only follows a host to its own spelling of an address is one more than a day was planned for."""
        self.most += not self.fixed

    def reset(self, minutes: float) -> None:
        """Begin a round."""
        self.used = self.refused = self._before = 0
        self._since = time.monotonic()
        self.until = self._since + 60 * minutes
