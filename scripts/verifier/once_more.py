"""The same visitors once more at the end of a run, in another order: a page may be clean only while it is first looked at."""

from __future__ import annotations

from verifier.families import expect_file, saw_right
from verifier.in_turn import in_turn
from verifier.listed import by_hash
from verifier.site import Site
from verifier.viewers import EVERY_FILE, PLAIN

ENTRIES, WRONG = 40, 20
"""How many entry pages and how many files that were wrong are looked at again at most."""
LATER = 2 * (ENTRIES + 6) + len(EVERY_FILE)
"""Requests for the entry pages and for what all pages load."""


def check_once_more(site: Site) -> None:
    """Entry pages, what all pages load, and a seventh of the rest that goes on each day: as before, and as one visitor more.

    What was wrong is looked at again too: a page that is mended as soon as somebody looks is told as well.
    """
    looks = []
    for turn, path in enumerate(_again(site), site.part):
        others = EVERY_FILE[1:] if path == "index.html" else (EVERY_FILE[1 + turn % (len(EVERY_FILE) - 1)],)
        looks += [(path, viewer) for viewer in (*others, PLAIN)]
    for path, viewer in in_turn(site, looks):
        expect_file(site, path, viewer)
    for path in sorted({where for where, who in site.seen_wrong if not who and where in site.first})[:WRONG]:
        if site.fetch(path, PLAIN)[1] is None:
            saw_right(site, path, PLAIN)


def _again(site: Site) -> list[str]:
    """The files, last ones first."""
    paths = sorted(site.good, key=by_hash, reverse=True)
    entries = [path for path in paths if path.rpartition("/")[2] == "index.html"]
    turned = sorted(entries, key=lambda path: (path.count("/") > 1, (by_hash(path)[0] + site.part) % 7))[:ENTRIES]
    loaded = [path for path in paths if site.manifest.files[path].type in ("script", "style")][:6]
    rest = [path for path in paths if path not in entries and path not in loaded]
    return [*rest[site.part % 7 :: 7], *loaded, *turned]
