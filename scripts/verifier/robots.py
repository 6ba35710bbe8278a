"""A robots.txt that is the host's own: it may turn robots away, but not search engines, nor lead them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.findings import Report
from verifier.links import host_of
from verifier.manifest import Manifest

SEARCHING = ("*", "googlebot", "bingbot", "coccocbot", "coccocbot-web")
"""Those by whom people find a school. Robots of language models and the like a host may turn away."""
_ALL = ("/", "/*")


def check_robots(data: bytes, manifest: Manifest, host: str, report: Report) -> None:
    """What a robots.txt outside the signed list says that no honest one does."""
    mine = host or manifest.host
    for there in sorted(sitemaps(data) - {"", mine}) if mine else ():
        report.add("robots-foreign", "robots.txt", f"sitemap ở {there}")
    if turned := sorted(turned_away(data) & set(SEARCHING)):
        report.add("robots-closed", "robots.txt", f"Disallow: / cho {', '.join(turned)}")


def sitemaps(robots: bytes) -> set[str]:
    """The hosts on which a robots.txt says that there are site maps; "" is the same host."""
    return {host_of(value) for key, value in _lines(robots) if key == "sitemap"}


def turned_away(robots: bytes) -> set[str]:
    """The robots, in small letters, that may look at nothing (RFC 9309, 2.2: of rules of one length, Allow holds)."""
    rules: dict[str, set[tuple[str, str]]] = {}
    agents: list[str] = []
    ruled = True
    for key, value in _lines(robots):
        if key == "user-agent":
            agents = [value.lower()] if ruled else [*agents, value.lower()]
            ruled = False
        elif key in ("allow", "disallow"):
            ruled = True
            for agent in agents if value in _ALL else ():
                rules.setdefault(agent, set()).add((key, value))
    return {agent for agent, said in rules.items() if {key for key, _ in said} == {"disallow"}}


def _lines(robots: bytes) -> Iterator[tuple[str, str]]:
    """Names in small letters and values, without comments."""
    for line in robots.decode("utf-8-sig", "replace").splitlines():
        key, _, value = line.partition("#")[0].partition(":")
        yield key.strip().lower(), value.strip()
