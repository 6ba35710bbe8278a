"""Site maps of the host's own: where they lead search engines beside the release."""

from __future__ import annotations

import re

from verifier.address import path_inside
from verifier.answers import Answer
from verifier.names import LOOK_LIMIT
from verifier.robots import map_addresses
from verifier.signs import GAMBLING
from verifier.site import Site
from verifier.unpacking import unpack
from verifier.viewers import SEARCHER

MAPS = ("sitemap.xml", "sitemap_index.xml", "sitemap-index.xml", "sitemap.xml.gz", "sitemap.txt")
"""Where they are looked for unasked."""
DEPTH, OPENED, PLACES = 2, 5, 50
"""How deep lists of lists are followed, how many are read and how many addresses are asked for at most."""
_LOC = re.compile(r"<loc>\s*(?:<!\[CDATA\[)?\s*([^<\s\]]{1,2000})")


def named_by_robots(site: Site, robots: bytes) -> set[str]:
    """The site maps on this site that a robots.txt names, as paths."""
    return {path for path in (path_inside("index.html", one, site.client) for one in map_addresses(robots)) if path}


def check_site_maps(site: Site, named: set[str], soft: Answer) -> None:
    """Every address of a site map that the release does not have and that answers 200 is a doorway, as `soft` is not."""
    waiting = [(path, 1) for path in dict.fromkeys([*sorted(named), *MAPS]) if path not in site.manifest.files]
    told: dict[str, str] = {}
    asked, opened = set[str](), 0
    while waiting and opened < OPENED:
        path, depth = waiting.pop(0)
        if path in asked:
            continue
        asked.add(path)
        text = _read(site, path, soft)
        opened += bool(text)
        inside = [one for one in (path_inside("index.html", place, site.client) for place in _listed(text)) if one]
        if "<sitemapindex" in text[:2000]:
            waiting = [*((one, depth + 1) for one in inside if depth < DEPTH), *waiting]
        else:
            told |= {one: path for one in inside if not _ours(site, one)}
    for place, path in list(told.items())[:PLACES]:
        answer = site.ask(site.client.target(place), site.says(SEARCHER))
        if answer.status == 200 and not site.is_harmless(answer, soft):
            word = GAMBLING.search((answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace"))
            site.report.add("doorway", place, f"{path} dẫn tới" + (f"; chữ “{word[0]}”" if word else ""))


def _read(site: Site, path: str, soft: Answer) -> str:
    """The text of a site map, unpacked, or ""."""
    answer = site.ask(site.client.target(path), site.says(SEARCHER))
    if answer.status != 200 or site.is_harmless(answer, soft):
        return ""
    body = answer.body or b""
    body = (unpack(body, "gzip") or b"") if body.startswith(b"\x1f\x8b") else body
    return body[:LOOK_LIMIT].decode("utf-8-sig", "replace")


def _listed(text: str) -> list[str]:
    """The addresses in a site map; one that is plain text has one a line."""
    found = _LOC.findall(text) if "<" in text else [line for line in text.split() if "://" in line[:9]]
    return found[: 20 * PLACES]


def _ours(site: Site, path: str) -> bool:
    files = site.manifest.files
    return path in files or f"{path.rstrip('/')}/index.html" in files or f"{path}.html" in files
