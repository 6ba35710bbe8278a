"""Several at a time where a host is slow: the answers are then judged one after the other, in the order in which they were to be asked for."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from verifier.answers import Answer, faulty
from verifier.client import Client, Key
from verifier.limits import SpentError
from verifier.site import Site
from verifier.viewers import Viewer

SLUGGISH = 0.1
"""Seconds that an answer takes on average; below it nothing is gained."""
AT_ONCE, AHEAD = 6, 36
"""Lines in place of the usual one, as many as browsers open, and how many are asked for before the first is judged."""
T = TypeVar("T")
Request = tuple[str, dict[str, str]]
"""A request target and headers."""


def in_turn(site: Site, looks: Iterable[tuple[str, Viewer]]) -> Iterator[tuple[str, Viewer]]:
    """The same paths and visitors, one by one."""
    return ahead_of(site, looks, lambda look: (site.looked_for(*look), site.says(look[1], look[0])))


def ahead_of(site: Site, looks: Iterable[T], request: Callable[[T], Request]) -> Iterator[T]:
    """The same looks, one by one; what each is about to ask for (`request`) has been asked for where the host is slow."""
    rest = iter(looks)
    lines = [
        Client(site.client.origin + site.client.folder, site.client.limits, site.client.tls) for _ in range(AT_ONCE)
    ]
    while batch := list(itertools.islice(rest, AHEAD)):
        if site.client.pace() > SLUGGISH:
            _ask_ahead(site, lines, [request(look) for look in batch])
        yield from batch
        site.client.ahead.clear()  # what was not asked for after all, as a cookie has changed
    for line in lines:
        line.close()


def _ask_ahead(site: Site, lines: list[Client], batch: list[Request]) -> None:
    shares: list[list[Request]] = [[] for _ in lines]
    for number, (target, headers) in enumerate(batch):
        if not any(name.startswith(":") for name in headers):
            shares[number % len(lines)].append((target, headers))
    site.client.close()
    with ThreadPoolExecutor(len(lines)) as pool:
        for line, answers in zip(lines, pool.map(_one_line, lines, shares), strict=True):
            site.client.ahead |= answers
            site.client.behind |= line.behind
            line.behind.clear()


def _one_line(line: Client, share: list[Request]) -> dict[Key, Answer]:
    """What came at once and without a fault; all else is asked for again in its turn."""
    found: dict[Key, Answer] = {}
    for target, headers in share:
        try:
            answer = line.once(target, headers)
        except SpentError:
            break
        if answer.status and not faulty(answer.status):
            found[line.key(target, headers)] = answer
    return found
