"""Addresses that cannot be there, in each language, as every kind of visitor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.answers import Answer, faulty
from verifier.closed import check_closed, elsewhere
from verifier.families import expect
from verifier.findings import Found
from verifier.headers import policy_faults
from verifier.in_turn import in_turn
from verifier.kinds import KINDS
from verifier.names import LOOK_LIMIT
from verifier.own_pages import harm
from verifier.signatures import sha256
from verifier.signs import added, signs
from verifier.site import Site
from verifier.strange_headers import strange_faults
from verifier.viewers import PLAIN, SEARCHER, Viewer, unsaid, viewers


def check_missing_pages(site: Site) -> None:
    """Addresses that cannot be there, in each language, as every kind of visitor."""
    for folder in site.manifest.not_found or {"": ""}:
        path = f"{folder}{site.word(folder)}.html"
        plain = site.ask(site.client.target(path), site.says(PLAIN))
        check_closed(site, path, plain)
        if plain.status == 200 and not _wrong(site, path, plain):
            _tell_soft(site, path, plain.body or b"")
        for kind, detail in _beyond(site, plain):
            if kind == "header-missing" and not site.manifest.headers_required:
                continue  # nginx sends what it was told to with 200 alone, unless it is told otherwise
            site.report.add(kind, path, detail)
        for _, viewer in in_turn(site, ((path, one) for one in ([PLAIN, *viewers()] if plain.status else [SEARCHER]))):
            expect(site, path, viewer, lambda who, path=path, plain=plain: missing(site, path, who, plain))  # type: ignore[misc]


def _tell_soft(site: Site, path: str, body: bytes) -> None:
    """What a server that answers to every name shows there; a signed page does no harm, wherever it stands."""
    digest = sha256(body)
    page = next((path for path, entry in site.manifest.files.items() if entry.sha256 == digest), "")
    home = "trang đầu" if page == "index.html" else f"trang {page}"
    if page:
        site.report.add("soft-signed", path, f"máy chủ trả {home} cho mọi địa chỉ; nên trả 404")
    else:
        site.report.add("soft-404", path, "trang riêng của máy chủ; nên trả 404")


def _beyond(site: Site, answer: Answer) -> Iterator[Found]:
    """What is wrong with the headers of an answer for no file, beyond what is missing on every file."""
    everywhere = set.intersection(*map(set, site.usual.values())) if site.usual else set()
    ours = site.is_signed_page(answer.body or b"") or site.altered_missing_page(answer)
    faults = [*(policy_faults(site.client, site.manifest, answer) if ours else ()),
              *strange_faults(site.client, site.manifest, answer)]  # fmt: skip
    for kind, detail in faults:
        own = kind == "header-extra" and not ours and detail.startswith("Set-Cookie")  # of a portal around the copy
        if kind == "injected-redirect" and not ours:
            continue  # where it leads is looked at with the page
        if (kind, detail) not in everywhere:
            yield "host-cookie" if own else kind, detail


def missing(site: Site, path: str, viewer: Viewer, plain: Answer) -> Found | None:
    """What is wrong with an answer for a file that is not there; `plain` is the answer that everybody gets."""
    target = site.client.target(path) + (f"?{viewer['query']}" if "query" in viewer else "")
    answer = site.ask(target, site.says(viewer))
    if site.refused(viewer, answer):
        return None
    if answer.error:  # a firewall that hangs up on such names is no fault: nothing was seen (`Asking._hung_up`)
        return ("unreachable", answer.error) if answer.slow else None
    if away := elsewhere(site, target, answer):
        return "notfound-hijack", f"{answer.status} tới {away}"
    if faulty(answer.status):
        return site.turned_away(path, answer)
    usual = set(_beyond(site, plain))
    more = [fault for fault in _beyond(site, answer) if fault not in usual and plain.status == answer.status]
    for kind, detail in (fault for fault in more if not KINDS[fault[0]].level):
        site.report.add(kind, path, detail)
    more = [("header-uneven", f"thiếu {fault[1]}") if fault[0] == "header-missing" else fault for fault in more]
    fault = next((fault for fault in more if KINDS[fault[0]].level or fault[0] == "header-uneven"), None)
    ours = site.manifest.by_config(path)
    packed, body = site.packed_as_listed(ours, answer), answer.body or b""
    if answer.body is None and not packed:
        return site.undone(ours, answer) or fault
    if packed or (ours and sha256(body) == site.manifest.files[ours].sha256):
        return ("notfound-hijack", f"trả lời {answer.status}") if 200 < answer.status < 400 else fault
    if answer.status == 200 != plain.status and (what := _document(path, answer)):
        return "file-planted", what
    if found := _wrong(site, path, answer):
        return "notfound-hijack", "; ".join(detail for _, detail in found)
    if answer.status == 200 and site.is_signed_page(body):
        if not any(kind in ("soft-404", "soft-signed") for kind, _ in site.report.found):
            _tell_soft(site, path, body)
    elif plain.status and answer.status != plain.status and not faulty(plain.status) and answer.status < 300:
        return "notfound-hijack", f"trả lời {answer.status}, bình thường {plain.status}"
    if ours and answer.status == 404 and path.endswith(".html"):
        site.report.add("notfound-own", path.rpartition("/")[0] + "/", "")
    return fault


DOCUMENTS = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|zip|rar|7z|apk)$", re.I)
BEGINNINGS = (
    (b"%PDF", "tệp PDF lạ"),
    (b"PK\3\4", "tệp nén hoặc Word, Excel lạ"),
    (b"\xd0\xcf\x11\xe0", "tệp Word, Excel lạ"),
)
"""How the files begin that sellers of gambling have search engines find under any name."""


def _document(path: str, answer: Answer) -> str:
    """That a file, and no page, came for a name that cannot be there, and to whom it leads; or ""."""
    body = answer.body or b""
    what = next((words for begin, words in BEGINNINGS if body.startswith(begin)), "")
    if not what and not (DOCUMENTS.search(path) and not answer.get("content-type").lower().startswith("text/")):
        return ""
    hosts = sorted({one.decode("ascii", "replace") for one in _LINKED.findall(body[:LOOK_LIMIT])})
    return f"{what or 'tệp lạ'}, {len(body)} byte" + (f"; liên kết tới {hosts[0]}" if hosts else "")


_LINKED = re.compile(rb"/URI\s*\(https?://([A-Za-z0-9.-]{1,253})")


def _wrong(site: Site, path: str, answer: Answer) -> list[Found]:
    """What was added to our page, or harms in one of the host's own; with status 200 it passes for a page of the course."""
    body = answer.body or b""
    if site.is_signed_page(body):
        return []
    # Many servers say what they were asked for, and our own made-up names are no words of theirs.
    text = unsaid(body.decode("utf-8", "replace")).replace(site.client.target(path), "").replace(path, "")
    if good := site.altered_missing_page(answer):
        text = added(good, text)
    elif 400 <= answer.status < 500:
        return harm(text, site.client.host, site.manifest.links, answer.get("refresh"))
    return signs(text, site.manifest.links, only_added=True)
