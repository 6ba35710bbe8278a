"""What a server answers, and how much may be asked of it."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from verifier.unpacking import unpack


@dataclass
class Answer:
    """What a server said. `status` 0: it did not, and `error` says why."""

    status: int
    headers: list[tuple[str, str]]
    raw: bytes = b""
    error: str = ""
    slow: bool = False
    """The answer had no end, in bytes or in time: asking again would cost as much again."""
    flood: bool = False
    """It was in bytes."""
    silent: bool = False
    """Nothing came, not even a status: the line was cut, or nobody answered in time."""
    behind: bytes = b""
    """What came on the line behind the end of the answer, though nobody had asked for more."""

    def get(self, name: str) -> str:
        """All values of a header, joined."""
        return ", ".join(value for key, value in self.headers if key.lower() == name)

    @property
    def encoding(self) -> str:
        """The content encoding."""
        return self.get("content-encoding").strip().lower()

    @property
    def body(self) -> bytes | None:
        """The content without its encoding; None when that cannot be undone."""
        return unpack(self.raw, self.encoding) if self.raw or not self.encoding else b""


MOVED = (301, 302, 303, 307, 308)
BUSY = (429, 503)
PAUSES = (0.1, 0.5, 1.0, 2.0)
"""Seconds until a host that is out of order, or busy without saying how long, is asked once more."""
PATIENCE_AT_MOST, GRACE_AT_MOST = 120.0, 30.0
EARNED = 0.04
"""Seconds that each good answer gives back: a host with a short fault now and then is waited for as often as it has one."""


def faulty(status: int) -> bool:
    """Whether a server is busy or out of order: an answer that says nothing about what it has (RFC 9110, 15.6; RFC 6585, 4)."""
    return status == 429 or status >= 500


def refusal(answer: Answer) -> bool:
    """Whether a server refuses: it says nothing about what it has, so that no refusal is a change of content.

    A hung-up line, every 5xx, and every 4xx but 404 and 410 (nothing there) and a 401 that makes browsers ask for a password.
    AWS sends its test whether a person is there with 202.
    """
    if answer.silent or faulty(answer.status):
        return True
    if answer.status == 202:
        return bool(answer.get("x-amzn-waf-action"))
    return 400 <= answer.status < 500 and answer.status not in (404, 410) and not asks_password(answer)


def said(answer: Answer) -> str:
    """What a server has answered, in a word or two."""
    return answer.error or f"trả lời {answer.status}"


def asks_password(answer: Answer) -> bool:
    """Whether a browser that gets this asks its reader for a name and a password."""
    return answer.status == 401 and bool(answer.get("www-authenticate"))


ENDLESS = "câu trả lời quá dài hoặc quá chậm"


class EndlessError(Exception):
    """An answer without end: a flood of bytes, or one that drips."""

    def __init__(self, flood: bool) -> None:
        super().__init__(ENDLESS)
        self.flood = flood


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
    until: float = math.inf
    """The moment of `time.monotonic()` at which the run is over: a server that drips must not hold it up for hours."""

    def wait(self) -> None:
        """Before every request."""
        if time.monotonic() > self.until:
            raise SpentError("đã hết thời gian")
        if self.used >= self.most:
            raise SpentError(f"đã dùng hết {self.most} yêu cầu")
        if self.refused >= 8:
            raise SpentError("máy chủ thôi không trả lời")
        if self.rate:
            pause = max(0.0, self.last + 1 / self.rate - time.monotonic())
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
            return False
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

    def spare(self) -> None:
        """A request that only follows a host to its own spelling of an address is one more than a day was planned for."""
        self.most += not self.fixed

    def reset(self, minutes: float) -> None:
        """Begin a round."""
        self.used = self.refused = 0
        self.until = time.monotonic() + 60 * minutes
