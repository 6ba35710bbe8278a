"""One page under two addresses: what stands at another spelling of the address of a signed page."""

from __future__ import annotations

import re

from verifier.answers import MOVED, Answer
from verifier.families import expect
from verifier.findings import Found
from verifier.links import host_of
from verifier.names import LOOK_LIMIT
from verifier.signatures import sha256
from verifier.signs import added, alike, signs
from verifier.site import Site
from verifier.traits import ELSEWHERE
from verifier.viewers import PLAIN, Viewer


def expect_alias(site: Site, path: str, way: str, viewer: Viewer) -> None:
    """A listed file has to be the same at another spelling of its address for this visitor, or nowhere."""
    expect(site, way, viewer, lambda who: _alias(site, path, way, who))


def _alias(site: Site, path: str, way: str, viewer: Viewer) -> Found | None:
    """What is wrong with what a visitor meets at another spelling of the address of a listed file.

    Right are the signed bytes with the headers of that file, a redirect to it, and what the server says to an address
    that is not there.
    """
    target = way + (f"?{viewer['query']}" if "query" in viewer else "")
    nowhere = site.nowhere(viewer)
    for _ in range(4):
        answer = site.ask(target, site.says(viewer, path))
        if site.refused(viewer, answer):
            return None
        if (away := site.client.away(target, answer)) and not site.client.stranger(target, answer):
            site.report.add("own-redirect", way, f"tới {away}")
            return None  # where it leads is looked at under the right address
        if away:
            named = re.match(r"/(?:/|%2f)([^/?]+)", way, re.I)
            if named is None or away not in (named[1], named[1].removesuffix(".html")):
                return "alias-differs", f"chuyển tới {away}"
            # An old mistake: `//host/x` is led to `//host/x/`. Where only names of our own files are led so, it leads nowhere.
            return ("open-redirect", f"chuyển tới {away}") if _leads_anywhere(site) else None
        if answer.status not in MOVED or _as_nowhere(site, target, answer, nowhere):
            break
        if fault := site.on_the_way(target, answer):
            return "alias-differs", fault[1]
        parts = site.client.moved(target, answer)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if answer.status != 200:
        return _elsewhere(site, answer, nowhere)
    if answer.body in (site.good[path], site.first[path].body) or site.packed_as_listed(path, answer):
        return site.beyond_usual(path, answer)
    if answer.body is None:
        return site.undone(path, answer)
    if site.is_soft(answer, nowhere):
        return None  # told as such where missing pages are looked at
    if target.partition("?")[0] != way and (page := site.other_page(path, target, answer)):
        site.report.add("signed-redirect", way, f"tới trang {page}")
        return site.strange(page, answer)
    twin = site.manifest.files.get(f"{path.rpartition('.')[0]}/index.html")
    if twin and twin.sha256 == sha256(answer.body):
        return None  # `lop-6-7` is the page `lop-6-7.html` or the folder `lop-6-7/`, as the server likes
    return "alias-differs", _instead(site, path, answer.body)


def _as_nowhere(site: Site, target: str, answer: Answer, nowhere: Answer) -> bool:
    """Whether a redirect is that of every address that is not there; its query may say what was asked for."""
    there, usual = site.client.moved(target, answer), site.client.moved(target, nowhere)
    return nowhere.status in MOVED and (there.netloc, there.path) == (usual.netloc, usual.path)


def _leads_anywhere(site: Site) -> bool:
    """Whether `//host/…` is led to any host, not to the names of files of the release alone."""
    host = host_of(ELSEWHERE)
    asked = ((f"//{host}{end}", site.says(PLAIN)) for end in ("/", ".html", "/index.html"))
    return any(site.client.away(target, site.ask(target, says)).startswith(host) for target, says in asked)


def _instead(site: Site, path: str, body: bytes) -> str:
    """What stands there instead; of a page that was only changed, what was added."""
    digest, good = sha256(body), site.good[path]
    other = next((path for path, entry in site.manifest.files.items() if entry.sha256 == digest), "")
    if other:
        return f"trang {other}"
    text, near = body[:LOOK_LIMIT].decode("utf-8", "replace"), alike(body, good)
    found = signs(added(good.decode("utf-8", "replace"), text) if near else text, site.manifest.links, only_added=near)
    return "; ".join([f"{len(body)} byte lạ", *(detail for _, detail in found)])


def _elsewhere(site: Site, answer: Answer, nowhere: Answer) -> Found | None:
    """What is wrong with an answer that is no page, beyond what is wrong with every missing page; a host may have its own."""
    if 200 < answer.status < 300 and answer.status != 204:
        return "alias-differs", f"trả lời {answer.status}"
    word, refresh = site.sold(answer), answer.get("refresh") if answer.status not in MOVED else ""
    if word and not site.sold(nowhere):
        return "alias-differs", f"chữ “{word}”"
    return ("alias-differs", f"tiêu đề Refresh: {refresh}") if refresh and not nowhere.get("refresh") else None
