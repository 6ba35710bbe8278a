"""How many requests a look may take, and which files have their turn today."""

from __future__ import annotations

from verifier.listed import by_hash
from verifier.site import Site
from verifier.viewers import EVERY_FILE, viewers

REST = 2_400
"""Requests that all other checks need on a site without faults, whatever its size, with three pages of the full matrix."""


HALF_AN_HOUR = 9_000
"""Requests, five a second: up to so many each file is asked for by all kinds of visitor every day."""


def enough(files: int, pages: int) -> int:
    """How many requests a day let a site of so many files, pages among them, be looked at as every kind of visitor in a week.

    Each file by all five kinds, on a large site by nobody in particular, by a phone and by one of the others; the full matrix
    for every seventh page, a second look at a seventh, and all else.
    """
    rest = _of_the_matrix(pages) + looks_again(pages) + REST
    daily = len(EVERY_FILE) * files + rest
    return max(3_000, daily if daily <= HALF_AN_HOUR else 3 * files + rest)


def _of_the_matrix(pages: int) -> int:
    """Requests for the full matrix over a seventh of so many pages."""
    return len(viewers()) * (pages // 7 + 2)


def looks_again(pages: int) -> int:
    """Requests for the other pages of a site of so many, once more at the end."""
    return 2 * (pages // 7 + 1)


LIKE_BROWSERS = 2
"""Which of the further kinds of visitor takes every encoding that browsers take."""


def todays(site: Site, place: int) -> list[str]:
    """The files that one further kind of visitor asks for: all, or where the requests do not suffice as many as do.

    The kind that takes all encodings, as browsers do, comes before the others. Each kind begins elsewhere and goes on every
    day, so that after some days each has asked for every file.
    """
    paths = sorted(site.good, key=by_hash)
    others = len(EVERY_FILE) - 1
    kept = _of_the_matrix(len(site.pages())) + looks_again(len(site.pages())) + REST
    left = site.client.limits.most - len(site.first) - kept
    share = left // others
    if share < len(paths) < left:
        share = len(paths) if place == LIKE_BROWSERS else (left - len(paths)) // (others - 1)
    if not 0 < share < len(paths):  # so few requests that the run is cut short anyhow: the files come first
        return paths
    days = -(-len(paths) // share)
    site.report.facts["days"] = max(days, site.report.facts.get("days", 1))
    begin = (site.part * share + place * len(paths) // others) % len(paths)
    todays = [*paths[begin:], *paths[:begin]][:share]
    return todays if "index.html" in todays or "index.html" not in site.good else ["index.html", *todays]


def spread(site: Site, **shares: int) -> list[str]:
    """Good files, so many of each type; the home page is always among the pages, the others change each day."""
    found: list[str] = []
    for kind, share in shares.items():
        paths = sorted((path for path in site.good if site.manifest.files[path].type == kind), key=by_hash)
        turned = paths[site.part % len(paths) :] + paths[: site.part % len(paths)] if paths else []
        found += sorted(turned, key=lambda path: path != "index.html")[:share]
    return found
