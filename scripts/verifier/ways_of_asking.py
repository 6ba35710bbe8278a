"""HEAD, ranges and conditional requests must speak of the same bytes as GET."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verifier.answers import MOVED, Answer, refusal
from verifier.budget import spread
from verifier.in_turn import Request, ahead_of
from verifier.links import host_of
from verifier.site import Site
from verifier.viewers import PC, PLAIN, Viewer


def check_ways_of_asking(site: Site) -> None:
    """HEAD, ranges and conditional requests must speak of the same bytes as GET."""
    done: set[str] = set()
    for path in spread(site, page=4, script=2, style=1, picture=1, svg=1, pdf=2, json=1):
        body, target = site.good[path], site.target(path)
        _check_head(site, path, site.ask(target, site.says(PLAIN, path), "HEAD"), len(body))
        half, end = len(body) // 2, len(body) - 1
        places = (
            Part(2, 9),
            Part(0, half),
            Part(half + 1, end),
            Part(len(body) - 64, end, "suffix"),
            Part(0, end, "rest"),
        )
        parts = [(path, part) for part in places if 0 <= part.first < len(body)]
        for _, part in ahead_of(site, parts, lambda one: _part_asked(site, *one)):
            _check_range(site, path, part)
        _check_condition(site, path, target, body, site.first[path])
        done.add(path)
    for path in (one for one in site.good if KEPT.search(one) and one not in done):
        _check_condition(site, path, site.target(path), site.good[path], site.first[path])
    further = [(path, len(site.good[path])) for path in spread(site, page=FURTHER)]
    resumed = [(path, Part(size // 2, size - 1, "rest", goes_on=True)) for path, size in further]
    for path, part in ahead_of(site, resumed, lambda one: _part_asked(site, *one)):
        _check_range(site, path, part)


KEPT = re.compile(r"(^|/)(sw\.js|[^/]+\.webmanifest|can-giup-ngay\.html)$|^index\.html$")
"""What browsers keep and ask for again by themselves, and where help stands, on whatever day: whoever alters that answer alone stays for good."""
FURTHER = 12
"""How many more pages, others each day, are asked for from their middle on, as a download that goes on."""


@dataclass(frozen=True)
class Part:
    """Bytes of a file, the last one included, and how they are asked for: from and to, so many from the end, or the rest.

    `goes_on`: if the file is still the one of which the beginning is there, as a download that was cut asks (RFC 9110, 13.1.5).
    """

    first: int
    last: int
    form: str = "both"
    goes_on: bool = False

    @property
    def words(self) -> str:
        """The value of Range."""
        size = self.last + 1 - self.first
        return (
            f"bytes={self.first}-{self.last}"
            if self.form == "both"
            else f"bytes=-{size}"
            if self.form == "suffix"
            else f"bytes={self.first}-"
        )


def _part_asked(site: Site, path: str, part: Part) -> Request:
    kept = site.first[path]
    tag = kept.get("etag")
    version = kept.get("last-modified") if tag.startswith("W/") else tag or kept.get("last-modified")
    resumed = {"If-Range": version} if part.goes_on and version else {}
    return site.target(path), site.says(PLAIN, path) | {"Range": part.words} | resumed


def _check_range(site: Site, path: str, part: Part) -> None:
    target, headers = _part_asked(site, path, part)
    answer, kept, body, first, last = (
        site.ask(target, headers),
        site.first[path],
        site.good[path],
        part.first,
        part.last,
    )
    if answer.status == 206 and answer.encoding and answer.encoding == kept.encoding:
        # Stored compressed: the parts are parts of what is sent (RFC 9110, 14.2).
        first = first if part.form != "suffix" else max(0, len(kept.raw) - len(body) + first)
        body = kept.raw
    told = re.fullmatch(r"bytes \d+-\d+/(\d+|\*)", answer.get("content-range"))
    length = told is not None and told[1] not in ("*", str(len(body)))
    if answer.status == 206 and (fault := site.altered(path, answer, partly=True)):
        site.report.add("range-differs", path, f"{part.words}: {fault[1]}")
    elif answer.status == 206 and (answer.raw != body[first : last + 1 if part.form == "both" else None] or length):
        site.report.add("range-differs", path, f"{part.words}: byte khác")
    elif (answer.status == 200 and answer.body != body) or site.client.stranger(target, answer):
        site.report.add("range-differs", path, f"{part.words}: trả lời {answer.status}")


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
    for viewer, headers, may in ahead_of(site, asked, lambda one: (target, site.says(one[0], path) | one[1])):
        again = site.ask(target, site.says(viewer, path) | headers)
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
    elif fault := site.altered(path, head):
        site.report.add("head-differs", path, fault[1])
