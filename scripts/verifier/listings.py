"""Folders whose files the server lists: the list shows what somebody has put beside the release."""

from __future__ import annotations

import re

from verifier.answers import Answer
from verifier.disk import check_extra
from verifier.headers import path_inside
from verifier.marks import Marks
from verifier.site import Site
from verifier.viewers import PLAIN

LISTING = re.compile(rb"Index of|Directory listing")
FOLDERS, FILES = 10, 20
"""How many folders and how many unlisted files are asked for at most."""


def check_listings(site: Site, soft: Answer) -> None:
    """Every file that a list names and the release does not have; `soft` is the answer for what cannot be there.

    Where `assets/` is not listed no other folder is asked for: a server lists all of them or none.
    """
    folders, strange = ["assets/"], set[str]()
    for number in range(FOLDERS):
        if number == len(folders):
            break
        page = site.ask(site.client.target(folders[number]), site.says(PLAIN))
        if page.status != 200 or not LISTING.search(page.body or b""):
            continue
        site.report.add("listing", folders[number])
        named = _named(site, folders[number], page)
        strange |= (
            {path for path in named if not path.endswith("/")} - site.manifest.files.keys() - site.manifest.itself
        )
        inside = sorted(path for path in named if path.endswith("/"))
        folders += [path for path in [*inside, *_without_page(site)] if path not in folders]
    for path in sorted(strange)[:FILES]:
        answer = site.ask(site.client.target(path), site.says(PLAIN))
        if answer.status == 200 and not (soft.status == 200 and answer.raw == soft.raw):
            check_extra(path, answer.body or b"", site.manifest, site.report)


def _named(site: Site, folder: str, page: Answer) -> set[str]:
    """What a list names below its folder."""
    links = Marks((page.body or b"").decode("utf-8", "replace")).links
    inside = {path_inside(f"{folder}index.html", link, site.client) for link in links}
    return {path for path in inside if path.startswith(folder) and path != folder}


def _without_page(site: Site) -> list[str]:
    """The folders of the release that have no page of their own, so that a server may list them."""
    folders = {path.rpartition("/")[0] + "/" for path in site.manifest.files if "/" in path}
    return sorted(folder for folder in folders if f"{folder}index.html" not in site.manifest.files)
