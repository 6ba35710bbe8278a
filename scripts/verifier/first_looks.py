"""What ordinary visitors see before anybody has asked for the list of files."""

from __future__ import annotations

from collections.abc import Iterable

from verifier.address import path_inside
from verifier.answers import MOVED, refusal
from verifier.asking import Look
from verifier.client import Client
from verifier.families import expect_file
from verifier.marks import Marks
from verifier.names import type_of
from verifier.site import Site
from verifier.viewers import EVERY_FILE, PC, Viewer, headers_of


def first_looks(client: Client) -> list[Look]:
    """The home page and some of what it links to, as ordinary visitors, before anything that only an inspector asks for."""
    who = PC | {"encoding": "gzip"}
    home = client.ask(client.target("index.html"), headers_of(who, own=client.origin))
    if home.error:
        return []
    marks = Marks((home.body or b"").decode("utf-8", "replace"))
    named = [path_inside("index.html", link, client) for link in marks.scripts + marks.loads + marks.links]
    paths = [f"{path}index.html" if path.endswith("/") else path for path in dict.fromkeys(named) if path]
    pages = [path for path in paths if type_of(path) == "page"][:4]
    asked: list[tuple[str, Viewer]] = [
        (path, who) for path in [*[path for path in paths if path not in pages][:4], *pages]
    ]
    asked += [(path, EVERY_FILE[3]) for path in ["index.html", *pages[:2]]] + [("index.html", {"ua": "Googlebot"})]
    looks: list[Look] = [("index.html", who, home)]
    for path, viewer in asked:
        looks.append((path, viewer, client.ask(client.target(path), headers_of(viewer, type_of(path), client.origin))))
    return looks


def check_looks(site: Site, looks: Iterable[Look]) -> None:
    """What ordinary visitors saw before anybody had asked for the list of files: an inspector gives himself away by it."""
    for path, viewer, answer in looks:
        site.keep_cookies(answer)
        if path not in site.good or site.refused(viewer, answer, path) or (path in site.by_name and refusal(answer)):
            continue
        target = site.client.target(path)
        away = site.client.stranger(target, answer) if answer.status in MOVED else ""
        found = ("redirect-foreign", f"tới {away}") if away else None
        if answer.status and answer.status not in MOVED:
            found = site.judge(path, answer)
        if found:
            expect_file(site, path, viewer, found)
