"""Other ways of writing the address of a signed page, and addresses that send people away."""

from __future__ import annotations

import re
import urllib.parse

from verifier.aliases import expect_alias
from verifier.budget import spread
from verifier.in_turn import Request, ahead_of
from verifier.links import quoted
from verifier.listed import by_hash
from verifier.site import Site
from verifier.viewers import EVERY_FILE, PLAIN, SEARCHER, Viewer

HELP = re.compile(r"^can-giup-ngay\.html$")
"""The page that must not be lost on any day."""
SPELLINGS = (
    "{name}", "/{rest}", "./{rest}", "%2e/{rest}", "x/../{rest}", "x/%2e%2e/{rest}", "{upper}", "{coded}", "{twice}", "{stem}",
    "{name}/", "{name}/x", "{name}%20", "{name}.", "{name};a", "{name}%3fa", "{rest}?", "%2f{rest}", "{inner}",
)  # fmt: skip
"""Other ways of writing an address below the folder of the copy.

`name` is the file, `rest` what visitors ask for (nothing for `index.html`), `stem` without ending; in `coded` a letter is
written as a percent sign and a number, in `twice` that percent sign as well; in `inner` the last slash is doubled.
"""


def check_spellings(site: Site) -> None:
    """Other ways of writing an address must lead to the same file, or nowhere."""
    for path in dict.fromkeys([*spread(site, page=3, script=1, pdf=1), *filter(HELP.search, site.good)]):
        rest, name = site.client.target(path).removeprefix(site.client.folder), urllib.parse.quote(path)
        coded = re.sub("[a-z](?=[^/]*$)", lambda letter: f"%{ord(letter[0]):x}", name, count=1)
        more = {
            "upper": name.upper(),
            "coded": coded,
            "twice": coded.replace("%", "%25"),
            "stem": name.rpartition(".")[0],
            "inner": name.replace("/", "//") if "/" in name else name,
        }
        ways = [site.client.folder + spelling.format(name=name, rest=rest, **more) for spelling in SPELLINGS]
        whole = f"{site.client.origin}{site.client.target(path)}"
        looks = [(path, way, PLAIN) for way in dict.fromkeys([*ways, whole])]
        for one, way, viewer in ahead_of(site, looks, lambda look: _first_asked(site, *look)):
            expect_alias(site, one, way, viewer)


FOLDER_PAGES = 40
"""How many folders with a page of their own are asked for by that page's name and without their slash."""


def check_folder_pages(site: Site) -> None:
    """`/en/index.html` and `/en` beside `/en/`: not only as nobody in particular, and each day as another visitor."""
    homes = sorted((path for path in site.good if path.rpartition("/")[2] == "index.html"), key=by_hash)
    turned = sorted(homes, key=lambda path: (path.count("/") > 1, (by_hash(path)[0] + site.part) % 7))[:FOLDER_PAGES]
    looks: list[tuple[str, str, Viewer]] = []
    for turn, path in enumerate(turned, site.part):
        folder = path.removesuffix("index.html").rstrip("/")
        ways = [path, folder] if folder else [path, "./index.html"]
        others = EVERY_FILE[1:] if path == "index.html" else EVERY_FILE[1 + turn % 4 : 2 + turn % 4]
        looks += [(path, site.client.folder + quoted(way), viewer) for way in ways for viewer in (PLAIN, *others)]
    for path, way, viewer in ahead_of(site, looks, lambda look: _first_asked(site, *look)):
        expect_alias(site, path, way, viewer)


def _first_asked(site: Site, path: str, way: str, viewer: Viewer) -> Request:
    return way + (f"?{viewer['query']}" if "query" in viewer else ""), site.says(viewer, path)


ENDINGS_A_DAY = 40
"""How many pages more are asked for without their ending each day, beside those in the root of the copy."""


def check_endings(site: Site) -> None:
    """`/x` and `/x/` beside `/x.html`: how people type the address of a page, so that something else may stand there."""
    pages = [path for path in sorted(site.good, key=by_hash) if site.manifest.files[path].type == "page"]
    pages = [path for path in pages if path.endswith(".html") and path.rpartition("/")[2] != "index.html"]
    root, deep = ([path for path in pages if ("/" in path) is inside] for inside in (False, True))
    begin = ENDINGS_A_DAY * site.part % len(deep) if deep else 0
    asked = [*root[:ENDINGS_A_DAY], *[*deep[begin:], *deep[:begin]][:ENDINGS_A_DAY]]
    ways = [(path, site.client.folder + quoted(path.removesuffix(".html"))) for path in asked]
    looks = [(path, way, viewer) for path, way in ways for viewer in ((PLAIN, SEARCHER) if path in root else (PLAIN,))]
    looks += [(path, f"{way}/", PLAIN) for path, way in ways if path in root]
    for path, way, viewer in ahead_of(site, looks, lambda look: _first_asked(site, *look)):
        expect_alias(site, path, way, viewer)
