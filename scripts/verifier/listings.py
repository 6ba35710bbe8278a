"""Folders whose files the server lists: the list shows what somebody has put beside the release."""

from __future__ import annotations

import re

from verifier.address import path_inside
from verifier.answers import Answer, said
from verifier.disk import check_extra
from verifier.links import quoted
from verifier.marks import Marks
from verifier.names import LOOK_LIMIT
from verifier.own_pages import sells
from verifier.site import Site
from verifier.suspects import DESKTOP_NAMES, SCRIPT_NAMES, is_inner
from verifier.viewers import PLAIN

LISTING = re.compile(rb"Index of|Directory listing|\[To Parent Directory\]|<ListBucketResult", re.I)
"""Apache, nginx, LiteSpeed, lighttpd, Python; Tomcat; IIS; stores of objects."""


def is_listing(body: bytes) -> bool:
    """Whether a page lists a folder, and sells nothing on the side."""
    return bool(LISTING.search(body)) and not sells(body[:LOOK_LIMIT].decode("utf-8", "replace"))


FOLDERS, FILES = 10, 20
"""How many folders and how many unlisted files are asked for at most."""


def check_listings(site: Site, soft: Answer, known: list[str]) -> None:
    """Every file that a list names and the release does not have; `soft` is the answer for what cannot be there.

    Where neither `assets/` nor a folder that is `known` to be listed is, no other one is asked for. What is refused today is
    told with the list that names it.
    """
    folders, strange = list(dict.fromkeys(["assets/", *known])), set[str]()
    for number in range(FOLDERS):
        if number == len(folders):
            break
        page = site.ask(site.client.folder + quoted(folders[number]), site.says(PLAIN))
        if page.status != 200 or not is_listing(page.body or b""):
            continue
        site.report.add("listing", folders[number])
        named = named_in(site, folders[number], page)
        strange |= (
            {path for path in named if not path.endswith("/")} - site.manifest.files.keys() - site.manifest.itself
        )
        inside = sorted(path for path in named if path.endswith("/"))
        folders += [path for path in [*inside, *_without_page(site)] if path not in folders]
    for path in sorted(strange, key=lambda path: (not is_inner(path), path))[:FILES]:
        answer = site.ask(site.client.target(path), site.says(PLAIN))
        if answer.status == 200 and not site.is_harmless(answer, soft):
            check_extra(path, answer.body or b"", site.manifest, site.report)
        elif _deserves(path, answer) and not DESKTOP_NAMES.search(path) and not site.manifest.allows(path):
            # A program that refuses whoever does not know its password is one all the same.
            kind = "server-code" if SCRIPT_NAMES.search(path) else "listing-names"
            site.report.add(kind, path, f"danh sách thư mục nêu tên tệp ấy; hỏi thì {said(answer)}")


def _deserves(path: str, answer: Answer) -> bool:
    """Whether a file that a list names and the host does not give is told: refused, or whatever is asked where its name says enough."""
    return answer.status in (401, 403) or is_inner(path) or bool(SCRIPT_NAMES.search(path))


def named_in(site: Site, folder: str, page: Answer) -> set[str]:
    """What a list names below its folder."""
    text = (page.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
    links = Marks(text).links + [f"/{key}" for key in re.findall(r"<Key>([^<>]{1,1000})</Key>", text)]
    inside = {path_inside(f"{folder}index.html", link, site.client) for link in links}
    return {path for path in inside if path.startswith(folder) and path != folder}


def _without_page(site: Site) -> list[str]:
    """The folders of the release that have no page of their own, so that a server may list them."""
    folders = {path.rpartition("/")[0] + "/" for path in site.manifest.files if "/" in path}
    return sorted(folder for folder in folders if f"{folder}index.html" not in site.manifest.files)
