"""Addresses where break-ins and forgotten files are usually found, and methods that write."""

from __future__ import annotations

import re

from verifier.answers import Answer
from verifier.asking import by_hash
from verifier.bare_folders import check_bare_folders
from verifier.headers import strange_faults
from verifier.hiding_places import HOME_NAMES, IN_FOLDERS, PROBES, SHELLS, todays_shells
from verifier.in_turn import in_turn
from verifier.kinds import KINDS
from verifier.listings import check_listings
from verifier.names import LOOK_LIMIT, type_of
from verifier.own_pages import sells
from verifier.signatures import sha256
from verifier.signs import password_form
from verifier.site import Site
from verifier.suspects import OWNER_NAMES, SCRIPT_NAMES, SECRET_NAMES, left_by_desktop, unlike_its_name
from verifier.unasked import check_unasked
from verifier.viewers import PLAIN, SEARCHER, Viewer

DOORS = (*HOME_NAMES, "index.htm", "default.html", "home.html")
"""What a server may have before `index.html` as the page of a folder."""


def check_probes(site: Site) -> None:
    """Addresses where break-ins and forgotten files are usually found."""
    unknown = site.client.target(f"la-{site.word('soft')}")
    samples = [(viewer, site.ask(unknown, site.says(viewer))) for viewer in (PLAIN, SEARCHER)]
    random_owner = f"google{site.word('owner')[1:17]}.html"
    folders = sorted({path.rpartition("/")[0] for path in site.manifest.files if "/" in path}, key=by_hash)
    turned = (folders[site.part % len(folders) :] + folders)[: min(8, len(folders))] if folders else []
    beside = [f"{folder}/{IN_FOLDERS[(by_hash(folder)[0] + site.part) % len(IN_FOLDERS)]}" for folder in turned]
    asked: list[tuple[str, Viewer]] = []
    for path in (*PROBES, *beside, random_owner, f"{site.word('php')[:8]}.php", f"{site.client.host}.zip"):
        told = samples[:1] if SCRIPT_NAMES.search(path) and path not in HOME_NAMES else samples
        asked += [(path, viewer) for viewer, _ in told if path not in site.manifest.files]
    for path, viewer in in_turn(site, asked):
        _probe(site, path, samples[viewer == SEARCHER][1], viewer)
    for path in ("sw.js", "service-worker.js", "firebase-messaging-sw.js"):
        if path not in site.manifest.files:
            _probe(site, path, samples[0][1], {"fetch": "service worker"})
    for path in (*SHELLS, *todays_shells(site.part)):
        _probe(site, path, samples[0][1], PLAIN)
    check_bare_folders(site, *(sample for _, sample in samples))
    check_unasked(site, *(sample for _, sample in samples))
    check_listings(site, samples[0][1])


def _probe(site: Site, path: str, soft: Answer, viewer: Viewer) -> None:
    target = site.client.target(path)
    answer = site.ask(target, site.says(viewer))
    away = site.client.away(target, answer)
    if viewer == PLAIN and away and away != site.client.away(target, soft):  # for the others `unknown` has looked
        site.report.add("redirect-foreign", path, f"tới {away}")
    if answer.status in (401, 403) and (sold := _sells(site, answer)) and not _sells(site, soft):
        site.report.add("doorway", path, f"trả lời {answer.status}, chữ “{sold}”")
    strange = unlike_its_name(path, answer.body or b"").removeprefix("tệp được phép nhưng ")
    allowed = site.manifest.allows(path) and not strange
    if answer.status != 200 or site.is_soft(answer, soft) or allowed:
        return
    home = site.first.get("index.html")
    if path in DOORS and home and "index.html" not in site.good and answer.body == home.body:
        site.report.add("folder-differs", site.client.folder, f"cổng vào do {path} trả, không phải index.html")
    if left_by_desktop(path, answer.body or b""):
        site.report.add("desktop-file", path)
    elif OWNER_NAMES.search(path):
        site.report.add("ownership", path)
    elif SECRET_NAMES.search(path) or path.rpartition("/")[2] in (
        ".DS_Store",
        ".htaccess",
        "web.config",
        "error_log",
        "debug.log",
    ):
        site.report.add("exposed", path)
    elif asked := password_form((answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")):
        site.report.add("login-form", path, asked)
    elif SCRIPT_NAMES.search(path):
        site.report.add("server-code", path)
    else:
        site.report.add("extra" if type_of(path) in ("text", "script", "xml", "json") else "doorway", path, strange)


def check_methods(site: Site) -> None:
    """PUT and DELETE carry a condition that no file can meet and a name that is not there: even an open server writes nothing."""
    unused = f"{site.word('put')}.txt"
    asked = (
        ("POST", "index.html"),
        ("PUT", unused),
        ("DELETE", unused),
        ("TRACE", "index.html"),
        ("PROPFIND", "index.html"),
    )
    for method, path in asked:
        target = site.target(path)
        answer = site.ask(target, site.says(PLAIN) | {"If-Match": '"khong-co"'}, method)
        if method == "TRACE" and answer.status == 200 and answer.raw.startswith(f"TRACE {target} HTTP/".encode()):
            site.report.add("trace-echo", method)  # Apache, before it reads any .htaccess; browsers send no TRACE
        elif away := site.client.away(target, answer):
            site.report.add("methods-open", method, f"chuyển tới {away}")
        elif _sells(site, answer):
            site.report.add("methods-open", method, f"trả lời {answer.status}, có chữ cờ bạc")
        elif 200 <= answer.status < 300 or (method in ("PUT", "DELETE") and answer.status == 412):
            site.report.add("methods-open", method, f"trả lời {answer.status}")
    options = site.ask(site.target("index.html"), site.says(PLAIN), "OPTIONS")
    told = f"{options.get('allow')} {options.get('access-control-allow-methods')} {options.get('public')}"
    if named := re.search(r"\b(PUT|DELETE|PATCH|PROPPATCH|MKCOL|MOVE|COPY|LOCK)\b", told):
        site.report.add("methods-open", "OPTIONS", f"máy chủ nói nhận {named[0]}")
    usual = site.usual.get("index.html", frozenset())
    for kind, detail in strange_faults(site.client, site.manifest, options):
        if KINDS[kind].level and (kind, detail) not in usual:
            site.report.add("methods-open", "OPTIONS", detail)
    site.client.close()


def _sells(site: Site, answer: Answer) -> str:
    """The word with which an answer that refuses sells gambling; our own missing page, which speaks of it, does not."""
    body = answer.body or b""
    return "" if sha256(body) in site.signed else sells(body[:LOOK_LIMIT].decode("utf-8", "replace"))
