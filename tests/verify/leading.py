"""Visitors who are led to another page, and what is told of one file that these have looked at."""

from __future__ import annotations

from collections.abc import Callable

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at


def led(when: Callable[[Ask], object], place: str, status: int = 302) -> Twist:
    """Some visitors are sent to another page."""

    def twist(ask: Ask, reply: Reply) -> None:
        if when(ask) and ask.method in ("GET", "HEAD"):
            reply.go(place, status)

    return twist


def english(ask: Ask) -> bool:
    return ask.path == "/" and ask.headers.get("accept-language", "").startswith("en")


def fetched(copy: Copy, twist: Twist, path: str, *viewers: dict[str, str]) -> dict[tuple[str, str], str]:
    """What is told of one file, looked at as nobody in particular and then as these."""
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.good[path] = site.fetch(path, {})[0].body or b""
        for viewer in viewers:
            verify.expect_file(site, path, viewer)
    copy.report = {"failed": site.report.failed, "unseen": site.report.unseen}
    return dict(site.report.found)
