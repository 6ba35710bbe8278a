"""How a server tampers: with one file, for some visitors, with headers, with addresses outside the release; each a twist."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from .attacker import BAD, Ask, Reply, Twist

BANNER = f'<a href="{BAD}">thưởng lớn</a>'


def on(path: str, change: Callable[[Reply], None]) -> Twist:
    """Tamper with one file, for everybody; the home page ("") under both its addresses."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.lstrip("/") in (path, path or "index.html") and reply.status == 200:
            change(reply)

    return twist


def page(text: str, path: str = "") -> Twist:
    """Insert into one page."""
    return on(path, lambda reply: reply.insert(text))


def body(path: str, old: bytes, new: bytes) -> Twist:
    """Replace in one file."""

    def change(reply: Reply) -> None:
        assert old in reply.body
        reply.body = reply.body.replace(old, new)

    return on(path, change)


def when(test: Callable[[Ask], bool], text: str = BANNER) -> Twist:
    """Insert into every page, for some visitors."""

    def twist(ask: Ask, reply: Reply) -> None:
        if test(ask):
            reply.insert(text)

    return twist


def jump(test: Callable[[Ask], bool], place: str = BAD) -> Twist:
    """Send some visitors away."""

    def twist(ask: Ask, reply: Reply) -> None:
        if test(ask):
            reply.go(place)

    return twist


def present(path: str, text: bytes = b"x") -> Twist:
    """An address outside the release answers."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.lstrip("/") == path and ask.method in ("GET", "HEAD"):
            reply.status, reply.body = 200, text

    return twist


def both(*twists: Twist) -> Twist:
    def twist(ask: Ask, reply: Reply) -> None:
        for one in twists:
            one(ask, reply)

    return twist


def headers(test: Callable[[Ask], bool] = lambda ask: True, **values: str) -> Twist:
    """Set headers; an empty value takes one away."""

    def twist(ask: Ask, reply: Reply) -> None:
        for name, value in values.items():
            name = name.replace("_", "-").lower()
            reply.headers = {key: old for key, old in reply.headers.items() if key.lower() != name}
            if value and test(ask):
                reply.headers[name] = value

    return twist


def set_status(method: str, status: int) -> Twist:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.method == method:
            reply.status = status

    return twist


def any_owner(ask: Ask, reply: Reply) -> None:
    """BadIIS: whoever asks for a Google verification file gets one."""
    if ask.path.startswith("/google") and ask.path.endswith(".html"):
        reply.status, reply.body = 200, b"google-site-verification"


def once_in(times: int) -> Callable[[Ask], bool]:
    turn = itertools.count()
    return lambda ask: ask.path.endswith(("/", ".html")) and next(turn) % times == times - 1


def swap(header: str, text: bytes, status: int | None = None) -> Twist:
    """Another body for requests with a header."""

    def twist(ask: Ask, reply: Reply) -> None:
        if header in ask.headers and reply.status in (200, 206, 304):
            reply.status, reply.body = status or reply.status, text

    return twist


def encoded(name: str) -> Twist:
    return lambda ask, reply: reply.insert(BANNER) if ask.headers.get("accept-encoding") == name else None


def search_then_phone(ask: Ask) -> bool:
    return ask.agent("Mobile") and "google" in ask.headers.get("referer", "")
