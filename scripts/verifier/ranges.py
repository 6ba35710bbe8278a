"""Parts of a file must be parts of the same bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verifier.budget import spread
from verifier.in_turn import Request, ahead_of
from verifier.site import Site
from verifier.viewers import PLAIN


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


def check_parts(site: Site, path: str) -> None:
    """The beginning, the middle, the end and the rest of a file."""
    size = len(site.good[path])
    half, end = size // 2, size - 1
    places = (Part(2, 9), Part(0, half), Part(half + 1, end), Part(size - 64, end, "suffix"), Part(0, end, "rest"))
    _ask_for(site, [(path, part) for part in places if 0 <= part.first < size])


FURTHER = 12
"""How many more pages, others each day, are asked for from their middle on, as a download that goes on."""


def check_resumed(site: Site) -> None:
    """Downloads that were cut and go on."""
    further = [(path, len(site.good[path])) for path in spread(site, page=FURTHER)]
    _ask_for(site, [(path, Part(size // 2, size - 1, "rest", goes_on=True)) for path, size in further])


def _ask_for(site: Site, parts: list[tuple[str, Part]]) -> None:
    for path, part in ahead_of(site, parts, lambda one: _part_asked(site, *one)):
        _check_range(site, path, part)
