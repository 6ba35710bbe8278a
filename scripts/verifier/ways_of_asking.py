"""HEAD, ranges and conditional requests must speak of the same bytes as GET."""

from __future__ import annotations

import re

from verifier.answers import Answer
from verifier.every_file import spread
from verifier.headers import strange_faults
from verifier.links import host_of
from verifier.signatures import sha256
from verifier.site import Site
from verifier.unpacking import no_library, unpack, wanting
from verifier.viewers import PLAIN


def check_ways_of_asking(site: Site) -> None:
    """HEAD, ranges and conditional requests must speak of the same bytes as GET."""
    for path in spread(site, page=4, script=2, style=1, picture=1, svg=1, pdf=2, json=1):
        body, target = site.good[path], site.client.target(path)
        _check_head(site, path, site.ask(target, site.says(PLAIN, path), "HEAD"), len(body))
        half = len(body) // 2
        for first, last in ((2, 9), (0, half), (half + 1, len(body) - 1), (len(body) - 64, None)):
            if 0 <= first < len(body):
                _check_range(site, path, target, body, first, last)
        _check_condition(site, path, target, body, site.first[path])


def check_siblings(site: Site) -> None:
    """Compressed siblings asked for by their own names: signed bytes, or what they unpack to, or nothing."""
    soft = site.ask(site.client.target(f"la-{site.word('sibling')}.html.br"), site.says(PLAIN))
    for path in spread(site, page=8, script=2, style=1):
        for end, encoding in (("br", "br"), ("gz", "gzip"), ("zst", "zstd")):
            name = f"{path}.{end}"
            answer = site.ask(site.client.target(name), site.says(PLAIN))
            if answer.status != 200 or sha256(answer.raw) in site.signed or answer.raw == soft.raw:
                continue
            plain = answer.body if answer.encoding == encoding else unpack(answer.body or b"", encoding)
            if plain == site.good[path] or answer.body == site.good[path]:
                continue
            if any(
                site.comparing.difference(page, answer.body or b"") is None for page in site.manifest.not_found.values()
            ):
                continue
            if plain is None and no_library(encoding):
                site.report.unchecked(f"Có tệp {name} mà Python này không giải nén được để so: {wanting(encoding)}.")
            else:
                site.report.add("encoding-differs", name, f"không phải bản nén của {path}")


def _check_range(site: Site, path: str, target: str, body: bytes, first: int, last: int | None) -> None:
    """`last` None: the bytes from `first` on, said as so many from the end."""
    words = f"bytes={first}-{last}" if last is not None else f"bytes=-{len(body) - first}"
    part = site.ask(target, site.says(PLAIN, path) | {"Range": words})
    told = re.fullmatch(r"bytes \d+-\d+/(\d+|\*)", part.get("content-range"))
    length = told is not None and told[1] not in ("*", str(len(body)))
    if part.status == 206 and (part.raw != body[first : None if last is None else last + 1] or length):
        site.report.add("range-differs", path, f"{words}: byte khác")
    elif (part.status == 200 and part.body != body) or site.client.away(target, part):
        site.report.add("range-differs", path, f"{words}: trả lời {part.status}")


def _check_condition(site: Site, path: str, target: str, body: bytes, first: Answer) -> None:
    tag, date = first.get("etag"), first.get("last-modified")
    asked = [{"If-None-Match": tag}] * bool(tag) + [{"If-Modified-Since": date}] * bool(date)
    for headers in [*asked, {"If-None-Match": '"khac"'}, {"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}]:
        again = site.ask(target, site.says(PLAIN, path) | headers)
        if (again.status == 200 and again.body != body) or again.status not in (200, 304):
            site.report.add("conditional-differs", path, f"{next(iter(headers))}: trả lời {again.status}")


def _check_head(site: Site, path: str, head: Answer, size: int) -> None:
    length = head.get("content-length")
    if head.status in (405, 501):
        return
    if head.status != 200:
        site.report.add("head-differs", path, f"trả lời {head.status} {host_of(head.get('location'))}")
    elif not head.encoding and length and length != str(size):
        site.report.add("head-differs", path, f"{length} byte, GET {size}")
    elif fault := next(
        (fault for fault in strange_faults(site.client, site.manifest, head, path) if fault not in site.usual[path]),
        None,
    ):
        site.report.add("head-differs", path, fault[1])
