"""Many kinds of visitor, each on other files each day."""

from __future__ import annotations

import math

from verifier.budget import looks_again
from verifier.families import expect, expect_file
from verifier.findings import Found
from verifier.in_turn import in_turn
from verifier.listed import by_hash
from verifier.names import type_of
from verifier.once_more import LATER
from verifier.site import Site
from verifier.viewers import PC, Viewer, headers_of, loaders, pairs, viewers

GROUPS = {"svg": "picture", "font": "picture", "json": "style", "text": "xml"}
"""Types that share the requests of one, when every kind of visitor asks for one file of each."""

AS_LOADED = 40
"""How many scripts and styles are asked for as the site's own pages do, each day."""


def check_loaded(site: Site) -> None:
    """What is no page: each kind of visitor asks for one file of each kind, another file each time and each day."""
    groups: dict[str, list[str]] = {}
    for path in sorted(site.good, key=by_hash):
        kind = site.manifest.files[path].type
        if kind != "page":
            groups.setdefault(GROUPS.get(kind, kind), []).append(path)
    for paths in groups.values():
        looks = ((paths[index % len(paths)], viewer) for index, viewer in enumerate(loaders(), site.part))
        for path, viewer in in_turn(site, looks):
            expect_file(site, path, viewer)
    # As every browser loads them: what is altered for the site's own pages alone is in all of them.
    code = [path for path in sorted(site.good, key=by_hash) if type_of(path) in ("script", "style")]
    for path, viewer in in_turn(site, ((path, PC | {"referer": "trang mình"}) for path in code[:AS_LOADED])):
        expect_file(site, path, viewer)
    for path in groups.get("script", [])[:12]:
        expect_file(site, path, {"fetch": "service worker"})


ALONE_A_DAY = 12
"""How many drawings and other files are opened by themselves, as a page, each day."""


def check_opened(site: Site) -> None:
    """What pages load, opened by itself: a drawing is then a page that runs scripts and has links."""
    paths = sorted(
        (path for path in site.good if site.manifest.files[path].type in GROUPS | {"picture": "", "xml": ""}),
        key=by_hash,
    )
    turned = [*paths[site.part % len(paths) :], *paths[: site.part % len(paths)]] if paths else []
    for path in sorted(turned, key=lambda path: site.manifest.files[path].type != "svg")[:ALONE_A_DAY]:
        expect(site, path, PC, lambda who, path=path: _opened(site, path, who))  # type: ignore[misc]


def _opened(site: Site, path: str, viewer: Viewer) -> Found | None:
    answer = site.ask(site.target(path), headers_of(viewer, "page", site.client.origin))
    if away := site.client.stranger(site.target(path), answer):
        return "redirect-foreign", f"tới {away}"
    return site.judge(path, answer)


def check_together(site: Site) -> None:
    """Visitors with any two traits together, each on another page."""
    pages = sorted((path for path in site.good if site.manifest.files[path].type == "page"), key=by_hash)
    looks = ((pages[index % len(pages)], viewer) for index, viewer in enumerate(pairs() if pages else (), site.part))
    for path, viewer in in_turn(site, looks):
        expect_file(site, path, viewer)


def _sample(site: Site) -> tuple[list[str], int]:
    """The pages of the full matrix, and in how many days all pages have had their turn.

    All of them when the requests suffice; else the home page and every seventh page (or fewer, on a large site) in the
    order of the hashes of their names, other ones each day.
    """
    pages = site.pages()
    left = site.client.limits.most - site.client.limits.used - site.repeats
    room = (left - looks_again(len(pages)) - LATER) // len(viewers())
    if len(pages) <= room:
        return pages, 1
    days = max(7, math.ceil(len(pages) / max(1, room - 1)))
    part = {path for index, path in enumerate(sorted(pages, key=by_hash)) if index % days == site.part % days}
    return sorted(part | {"index.html"}, key=lambda path: path != "index.html"), days


def check_matrix(site: Site) -> None:
    """The full matrix of visitors over the sample."""
    pages, days = _sample(site)
    every = len(site.pages())
    site.report.facts["matrix"] = f"{len(pages)}/{every} trang × {len(viewers())} kiểu người xem"
    site.report.facts["days"] = max(days, site.report.facts.get("days", 1))
    if days > 1:
        site.report.limit(
            f"Hôm nay chỉ {len(pages)}/{every} trang được xem đủ kiểu; {days} ngày liền thì hết mọi trang."
        )
    looks = ((path, viewer) for path in pages if path in site.good for viewer in viewers())
    for path, viewer in in_turn(site, looks):
        expect_file(site, path, viewer)


def check_again(site: Site) -> None:
    """Random injection: with 29 more looks a rate of one in ten is met with 95 %."""
    for _ in range(site.repeats if "index.html" in site.good else 0):
        expect_file(site, "index.html", PC)
