"""How fast a host is asked that lets few through: it teaches the pace, and everything is looked at in the end."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import pytest

from verifier.answers import Answer
from verifier.limits import Limits

ALL = 2_200
"""Requests of a look at a small site."""
TAKES = 0.002
"""Seconds of an answer."""


class Clock:
    """Time that goes on only when somebody waits."""

    now = 1_000.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(time, "sleep", made.sleep)
    monkeypatch.setattr(time, "monotonic", lambda: made.now)
    return made


def busy(after: float, status: int = 503) -> Answer:
    return Answer(status, [("Retry-After", str(math.ceil(after)))])


def window(most: int, seconds: float, status: int = 503, after: float = 0.0) -> Callable[[float], Answer]:
    """So many requests in each window; the wait that is asked for is the rest of it, or always the same."""
    counted: dict[int, int] = {}

    def host(now: float) -> Answer:
        number = int(now // seconds)
        counted[number] = counted.get(number, 0) + 1
        return Answer(200, []) if counted[number] <= most else busy(after or (number + 1) * seconds - now, status)

    return host


def bucket(most: int, a_second: float) -> Callable[[float], Answer]:
    """So many at once, then so many a second; what is refused costs nothing."""
    left, last = float(most), 0.0

    def host(now: float) -> Answer:
        nonlocal left, last
        left, last = min(most, left + (now - last) * a_second), now
        if left < 1:
            return busy(1, 429)
        left -= 1
        return Answer(200, [])

    return host


def look(limits: Limits, clock: Clock, host: Callable[[float], Answer]) -> tuple[int, int]:
    """A whole look, as the client does it: how many requests were answered in the end, and how many were refused on the way."""
    answered = refused = 0
    for _ in range(ALL):
        for tries in range(100):
            limits.wait()
            clock.sleep(TAKES)
            answer = host(clock.now)
            refused += answer.status != 200
            if not limits.wait_for(answer, tries):
                break
        answered += answer.status == 200
    return answered, refused


HOSTS: dict[str, tuple[Callable[[float], Answer], float]] = {
    "25 in four seconds, the rest of them to wait": (window(25, 4), 25 / 4),
    "25 in four seconds, always four to wait": (window(25, 4, after=4), 25 / 4),
    "60 in a minute, 429": (window(60, 60, 429), 1.0),
    "10 in one second": (window(10, 1), 10.0),
    "a bucket of 40, five a second": (bucket(40, 5), 5.0),
}


@pytest.mark.parametrize("name", HOSTS)
def test_everything_is_looked_at_at_the_pace_that_the_host_lets(name: str, clock: Clock) -> None:
    """Without a rate of our own; little longer than the host makes it, and far from the hour that a look may take."""
    host, a_second = HOSTS[name]
    limits = Limits(0, most=10**6)
    limits.reset(60)
    begun = clock.now

    answered, refused = look(limits, clock, host)

    assert answered == ALL
    assert clock.now - begun <= 1.5 * ALL / a_second
    assert refused <= ALL / 20
    assert limits.patience > 0


def test_a_host_that_is_never_busy_is_not_asked_more_slowly(clock: Clock) -> None:
    limits = Limits(0, most=10**6)
    assert look(limits, clock, lambda now: Answer(200, [])) == (ALL, 0)
    assert limits.gap == 0


def test_one_short_fault_is_soon_forgotten(clock: Clock) -> None:
    """A server that starts anew has no limit: what it seemed to teach has gone when as much again has been asked."""
    limits, turns = Limits(0, most=10**6), iter([*[200] * 200, 503])
    begun = clock.now
    look(limits, clock, lambda now: Answer(200, []) if next(turns, 200) == 200 else busy(5))
    assert clock.now - begun < ALL * TAKES + 5 + 20
    assert limits.gap < 0.001


def test_an_address_that_is_always_refused_teaches_nothing(clock: Clock) -> None:
    """However long it is waited for, the others are answered as fast as they are asked for."""
    limits = Limits(0, most=10**6)
    for number in range(400):
        tries = 0
        while limits.wait_for(busy(1) if number % 20 == 0 else Answer(200, []), tries):
            tries += 1
    assert limits.gap == 0
