"""The type that an answer gives itself: what a browser would refuse, or run as something else, and what it takes all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.answers import Answer

MIME = {
    "page": ("text/html",),
    "style": ("text/css",),
    "script": (
        "text/javascript", "application/javascript", "application/x-javascript", "text/x-javascript", "text/ecmascript",
        "application/ecmascript", "application/x-ecmascript", "text/x-ecmascript", "text/jscript",
    ),
    "json": ("application/json", "text/json", "application/manifest+json", "application/octet-stream"),
    "xml": ("application/xml", "text/xml", "application/rss+xml"),
    "svg": ("image/svg+xml",),
    "picture": ("image/",),
    "font": ("font/", "application/font-woff", "application/x-font-woff", "application/octet-stream"),
    "text": ("text/plain", "text/markdown", "text/csv", "application/octet-stream"),
    "pdf": ("application/pdf",),
}  # fmt: skip
"""Synonyms are no fault: nginx says application/javascript where Caddy says text/javascript (WHATWG MIME Sniffing, 4.6)."""
_BYTES = ("application/octet-stream", "binary/octet-stream", "text/plain")
LOOSE = {
    "json": (*_BYTES, "application/x-web-app-manifest+json"),
    "xml": _BYTES,
    "picture": _BYTES,
    "font": (*_BYTES, "application/x-font-", "application/font-", "application/vnd.ms-fontobject"),
    "text": (*_BYTES, "text/x-markdown"),
    "pdf": ("application/octet-stream", "binary/octet-stream", "application/x-pdf"),
}
"""What servers say that do not know an ending. `nosniff` stops nothing but scripts and styles (Fetch, 2.2.6), so that browsers
take these as they are. A drawing sent as XML is none of them: no browser shows it where a page has it."""
READ_BY_CHARSET = ("page", "script", "style", "svg", "xml")
"""Types that browsers read by the charset in the header: under some the same bytes are other code."""


def type_faults(kind: str, answer: Answer) -> Iterator[tuple[str, str]]:
    """What is wrong with the type of an answer for a listed file of this class."""
    allowed = MIME.get(kind, ())
    # Of several types a browser takes the last that it understands: each of them has to be right.
    said = [one.partition(";")[0].strip() for one in answer.get("content-type").lower().split(",")]
    charsets = re.findall(r"charset\s*=\s*[\"']?([^\s\"';,]+)", answer.get("content-type").lower())
    other = [one for one in said if allowed and not _one_of(one, allowed)]
    if other and (any(said) or kind == "page"):
        loose = all(_one_of(one, LOOSE.get(kind, ())) for one in other)
        yield "mime-loose" if loose else "mime-wrong", other[0] or "không có Content-Type"
    elif kind in READ_BY_CHARSET and (odd := set(charsets) - {"utf-8", "utf8"}):
        yield "mime-wrong", f"charset={min(odd)}"
    if kind == "page" and re.match(r"\s*attachment", answer.get("content-disposition"), re.I):
        yield "mime-wrong", "Content-Disposition: attachment (trang bị tải về thay vì mở)"


def _one_of(said: str, types: tuple[str, ...]) -> bool:
    """Whether a type is one of these; of those that end in `/` or `-` only the beginning counts."""
    return said in types or said.startswith(tuple(one for one in types if one.endswith(("/", "-"))))
