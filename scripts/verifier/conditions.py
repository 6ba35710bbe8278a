"""Whoever has a file already and asks whether it is still good hears of the same bytes."""

from __future__ import annotations

import re

from verifier.answers import MOVED, Answer, refusal
from verifier.families import expect_file
from verifier.in_turn import ahead_of
from verifier.site import Site
from verifier.traits import WORKER
from verifier.viewers import PC, PHONE, PLAIN, Viewer

KEPT = re.compile(r"(^|/)(sw\.js|[^/]+\.webmanifest|can-giup-ngay\.html)$|^index\.html$")
"""What browsers keep and ask for again by themselves, and where help stands, on whatever day: whoever alters that answer alone stays for good."""


def check_condition(site: Site, path: str, target: str, body: bytes, first: Answer) -> None:
    """Whoever asks again gets the same bytes, or hears that they are the same; never that of another version's tag or date."""
    tag, date = first.get("etag"), first.get("last-modified")
    known = {"If-None-Match": tag} if tag else {}
    known |= {"If-Modified-Since": date} if date else {}
    viewer = again_as(path)
    if viewer == WORKER and not _worker_alike(site, path):
        viewer = PC  # named by who asks, not by what he asks: he gets another one whatever he has
    asked: list[tuple[Viewer, dict[str, str], bool]] = [
        *((PLAIN, {name: value}, True) for name, value in known.items()),
        (viewer, {"Cache-Control": "max-age=0"} | known, bool(known)),  # as a browser asks again
        (PLAIN, {"If-None-Match": '"khac"'}, False),
        (PLAIN, {"If-Modified-Since": OLD}, _older(date)),
    ]
    for who, headers, may in ahead_of(site, asked, lambda one: (target, site.says(one[0], path) | one[1])):
        again = site.ask(target, site.says(who, path) | headers)
        name = "; ".join(headers)
        other = again.get("etag")
        if again.status in MOVED and site.leads_to_signed(path, target, again):
            continue  # by language or device, as `fetch` has noted
        if refusal(again):
            site.turned_away(path, again, "câu hỏi có điều kiện (ETag, ngày sửa)")
        elif (again.status == 200 and again.body != body) or again.status not in (200, 304):
            found = site.comparing.difference(path, again.body or b"", body) if again.status == 200 else None
            told = f"; {found[1]}" if found and found[1] else ""
            site.report.add("conditional-differs", path, f"{name}: trả lời {again.status}{told}")
        elif again.status == 304 and (not may or (headers.keys() == {"If-None-Match"} and _differ(other, tag))):
            said = f"với ETag khác {other}" if may else "dù bản ấy không phải của trang"
            site.report.add("conditional-differs", path, f"{name}: trả lời 304 {said}")
        elif fault := site.altered(path, again, partly=again.status == 304):
            site.report.add("conditional-differs", path, f"{name}: {fault[1]}")


def again_as(path: str) -> Viewer:
    """Who asks once more: a browser for what it shows, its keeper of service workers for those."""
    return WORKER if path.rpartition("/")[2] == "sw.js" else PC


def _worker_alike(site: Site, path: str) -> bool:
    """Whether the keeper of service workers gets what everybody gets, as a program and as a browser on a desk or a phone."""
    others = [viewer for viewer in (WORKER, PC | WORKER, PHONE | WORKER) if site.fetch(path, viewer)[1]]
    for viewer in others:
        expect_file(site, path, viewer)
    return not others


OLD = "Sat, 01 Jan 2000 00:00:00 GMT"


def _older(date: str) -> bool:
    """Whether a file is older than the project, as its time was never set: then a 304 to an old date is right."""
    year = re.search(r"\b(\d{4})\b", date)
    return year is not None and int(year[1]) <= 2000


def _differ(other: str, tag: str) -> bool:
    """Whether a 304 to a tag bears another one. To a date it may: of two servers each has tags of its own."""
    return bool(other and tag) and _bare(other) != _bare(tag)


def _bare(tag: str) -> str:
    """An ETag without what servers add for a compressed answer (`W/`, `-gzip`, `;br`)."""
    return re.sub(r"[-;:](gzip|br|zstd|df)$", "", tag.strip().removeprefix("W/").strip('"'))
