"""HEAD, ranges and conditional requests must speak of the same bytes as GET."""

from __future__ import annotations

import re

from verifier.answers import Answer, refusal
from verifier.budget import spread
from verifier.links import host_of
from verifier.site import Site
from verifier.viewers import PC, PLAIN, Viewer


def check_ways_of_asking(site: Site) -> None:
    """HEAD, ranges and conditional requests must speak of the same bytes as GET."""
    done: set[str] = set()
    for path in spread(site, page=4, script=2, style=1, picture=1, svg=1, pdf=2, json=1):
        body, target = site.good[path], site.target(path)
        _check_head(site, path, site.ask(target, site.says(PLAIN, path), "HEAD"), len(body))
        half = len(body) // 2
        for first, last in ((2, 9), (0, half), (half + 1, len(body) - 1), (len(body) - 64, None)):
            if 0 <= first < len(body):
                _check_range(site, path, target, body, first, last)
        _check_range(site, path, target, body, 0, len(body), to_end=True)  # as players and downloads begin
        _check_condition(site, path, target, body, site.first[path])
        done.add(path)
    for path in (one for one in site.good if KEPT.search(one) and one not in done):
        _check_condition(site, path, site.target(path), site.good[path], site.first[path])
    for path in spread(site, page=FURTHER):
        body = site.good[path]
        _check_range(site, path, site.target(path), body, len(body) // 2, len(body), to_end=True, goes_on=True)


KEPT = re.compile(r"(^|/)(sw\.js|[^/]+\.webmanifest)$")
"""What browsers keep and ask for again by themselves, on whatever day: whoever alters that answer alone stays for good."""
FURTHER = 12
"""How many more pages, others each day, are asked for from their middle on, as a download that goes on."""


def _check_range(
    site: Site,
    path: str,
    target: str,
    body: bytes,
    first: int,
    last: int | None,
    to_end: bool = False,
    goes_on: bool = False,
) -> None:
    """`last` None: the bytes from `first` on, said as so many from the end; `to_end`: without saying where they end.

    `goes_on`: if the file is still the one of which the beginning is there, as a download that was cut asks (RFC 9110, 13.1.5).
    """
    words = (
        f"bytes={first}-" if to_end else f"bytes={first}-{last}" if last is not None else f"bytes=-{len(body) - first}"
    )
    kept = site.first[path]
    tag = kept.get("etag")
    version = kept.get("last-modified") if tag.startswith("W/") else tag or kept.get("last-modified")
    resumed = {"If-Range": version} if goes_on and version else {}
    part = site.ask(target, site.says(PLAIN, path) | {"Range": words} | resumed)
    if part.status == 206 and part.encoding and part.encoding == kept.encoding:
        # Stored compressed: the parts are parts of what is sent (RFC 9110, 14.2).
        first = first if last is not None else max(0, len(kept.raw) - len(body) + first)
        body = kept.raw
    told = re.fullmatch(r"bytes \d+-\d+/(\d+|\*)", part.get("content-range"))
    length = told is not None and told[1] not in ("*", str(len(body)))
    if part.status == 206 and (fault := site.beyond_usual(path, part, partly=True)):
        site.report.add("range-differs", path, f"{words}: {fault[1]}")
    elif part.status == 206 and (part.raw != body[first : None if last is None or to_end else last + 1] or length):
        site.report.add("range-differs", path, f"{words}: byte khác")
    elif (part.status == 200 and part.body != body) or site.client.away(target, part):
        site.report.add("range-differs", path, f"{words}: trả lời {part.status}")


def _check_condition(site: Site, path: str, target: str, body: bytes, first: Answer) -> None:
    """Whoever asks again gets the same bytes, or hears that they are the same; never that of another version's tag or date."""
    tag, date = first.get("etag"), first.get("last-modified")
    known = {"If-None-Match": tag} if tag else {}
    known |= {"If-Modified-Since": date} if date else {}
    asked: list[tuple[Viewer, dict[str, str], bool]] = [
        *((PLAIN, {name: value}, True) for name, value in known.items()),
        (again_as(path), {"Cache-Control": "max-age=0"} | known, bool(known)),  # as a browser asks again
        (PLAIN, {"If-None-Match": '"khac"'}, False),
        (PLAIN, {"If-Modified-Since": OLD}, _older(date)),
    ]
    for viewer, headers, may in asked:
        again = site.ask(target, site.says(viewer, path) | headers)
        name = "; ".join(headers)
        other = again.get("etag")
        if refusal(again):
            site.turned_away(path, again, "câu hỏi có điều kiện (ETag, ngày sửa)")
        elif (again.status == 200 and again.body != body) or again.status not in (200, 304):
            found = site.comparing.difference(path, again.body or b"", body) if again.status == 200 else None
            told = f"; {found[1]}" if found and found[1] else ""
            site.report.add("conditional-differs", path, f"{name}: trả lời {again.status}{told}")
        elif again.status == 304 and (not may or (headers.keys() == {"If-None-Match"} and _differ(other, tag))):
            said = f"với ETag khác {other}" if may else "dù bản ấy không phải của trang"
            site.report.add("conditional-differs", path, f"{name}: trả lời 304 {said}")
        elif fault := site.beyond_usual(path, again, partly=again.status == 304):
            site.report.add("conditional-differs", path, f"{name}: {fault[1]}")


def again_as(path: str) -> Viewer:
    """Who asks once more: a browser for what it shows, its keeper of service workers for those."""
    return {"fetch": "service worker"} if path.rpartition("/")[2] == "sw.js" else PC


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


def _check_head(site: Site, path: str, head: Answer, size: int) -> None:
    length = head.get("content-length")
    if refusal(head):
        site.turned_away(path, head, "lệnh HEAD")
    elif head.status != 200:
        site.report.add("head-differs", path, f"trả lời {head.status} {host_of(head.get('location'))}")
    elif not head.encoding and length and length != str(size):
        site.report.add("head-differs", path, f"{length} byte, GET {size}")
    elif fault := site.beyond_usual(path, head):
        site.report.add("head-differs", path, fault[1])
