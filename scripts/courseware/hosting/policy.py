"""What every server must send, keep and refuse: said once here, written in each server's own words by its module.

In this order:

    Place      where a copy will live: domain, folder, portals that may frame it
    HEADERS    sent with every answer, errors too
    CACHING    how long a browser may keep a file, by kind
    TYPES      MIME type by suffix
    REFUSED    addresses that answer 404 even if somebody drops such a file into the folder
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where a copy will live."""

    domain: str = ""
    """`thcs-hoa-sen.example`; empty when it is not known yet."""
    path: str = "/"
    """The folder in the address, with both slashes: `/an-toan/`."""
    portals: tuple[str, ...] = ()
    """Origins that may show pages in a frame, beside the site itself."""
    contact: str = ""
    """Where to report a hole: `mailto:` or `https:`."""
    expires: datetime.date | None = None
    """Until when the contact is good."""


HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]"
DOMAIN = re.compile(HOST)
FOLDER = re.compile(r"/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*")
PORTAL = re.compile(rf"https://(?:\*\.)?{HOST}(?::[0-9]{{1,5}})?")
CONTACT = re.compile(rf"mailto:[A-Za-z0-9._+-]+@{HOST}|https://{HOST}(?:/[A-Za-z0-9._~/-]*)?")


def problems(place: Place, today: datetime.date) -> Iterator[str]:
    """Sentences about what cannot be written into a configuration. Nothing else may reach the templates."""
    if place.domain and not DOMAIN.fullmatch(place.domain):
        yield f"--domain “{place.domain}” chưa đúng: chỉ ghi tên miền chữ thường, như thcs-hoa-sen.example"
    if not FOLDER.fullmatch(place.path):
        yield f"--path “{place.path}” chưa đúng: bắt đầu và kết thúc bằng dấu /, chỉ chữ không dấu, số, dấu - _ ., như /an-toan/"
    for portal in place.portals:
        if not PORTAL.fullmatch(portal):
            yield f"--portal “{portal}” chưa đúng: ghi https:// và tên miền, không có gì sau tên miền, như https://cong.example"
    if place.contact and not CONTACT.fullmatch(place.contact):
        yield f"--contact “{place.contact}” chưa đúng: ghi mailto:… hoặc https://…, như mailto:cntt@thcs-hoa-sen.example"
    if place.expires and not today < place.expires <= today + datetime.timedelta(days=366):
        yield f"--expires “{place.expires}” chưa đúng: ghi một ngày trong vòng một năm tới, như {today + datetime.timedelta(days=180)}"


CSP_NAME = "Content-Security-Policy"
CSP: dict[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "media-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'self'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "lachan",
}
"""The strict policy. Pages carry the same in a `<meta>`, which cannot hold `frame-ancestors`, and has `media-src` only on
pages with recorded sentences."""

HEADERS: dict[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Strict-Transport-Security": "max-age=63072000",
}
"""Two years of HTTPS, for this host alone: a school does not own its parent domain. No X-Frame-Options: it knows no
portals; `frame-ancestors` does its work."""


def headers(place: Place) -> dict[str, str]:
    """Name → value of all that goes with every answer."""
    sources = CSP | {"frame-ancestors": " ".join([CSP["frame-ancestors"], *place.portals])}
    return {CSP_NAME: "; ".join(f"{name} {value}" for name, value in sources.items())} | HEADERS


LOADED = r"\.(css|js|svg|png|jpg|webp|ico|woff2|opus|json|webmanifest)$"
LOADED_HEADERS = {"Cross-Origin-Resource-Policy": "cross-origin"}
"""What pages load says otherwise: in a portal's `sandbox` frame a page has no origin, and its own style sheet, script and
pictures would be refused (measured in Chromium 156). Nothing in them is secret."""

DRAWING = r"\.svg$"
ALONE = "; sandbox"
"""At the end of a drawing's own policy: opened by itself it runs nothing and leads nowhere, whatever slipped into it (a
`<meta http-equiv="refresh">` in another namespace did); in a page nothing changes."""


def drawing_policy(place: Place) -> str:
    """The Content-Security-Policy of a drawing."""
    return headers(place)[CSP_NAME] + ALONE


def sent(place: Place, path: str) -> dict[str, str]:
    """Name → value of all that goes with the file at an address; how long it may be kept stands in CACHING."""
    loaded = LOADED_HEADERS if re.search(LOADED, path) else {}
    alone = {CSP_NAME: drawing_policy(place)} if re.search(DRAWING, path) else {}
    return headers(place) | loaded | alone


METHODS = ("GET", "HEAD")

FRESH = "no-cache"
FOREVER = "public, max-age=31536000, immutable"
DAY = "public, max-age=86400"

HASHED = r"/[a-z0-9-]+\.[0-9a-f]{8}\.(css|js)$"
PICTURE = r"\.(svg|png|jpg|webp|ico|woff2|opus)$"
CACHING: dict[str, str] = {PICTURE: DAY, HASHED: FOREVER}
"""Regular expression of the address → Cache-Control. All else is `FRESH`: kept, but asked for again each time (ETag)."""

UTF8 = "; charset=utf-8"
TYPES: dict[str, str] = {
    "html": "text/html" + UTF8,
    "css": "text/css" + UTF8,
    "js": "text/javascript" + UTF8,
    "svg": "image/svg+xml" + UTF8,
    "xml": "application/xml" + UTF8,
    "txt": "text/plain" + UTF8,
    "json": "application/json" + UTF8,
    "webmanifest": "application/manifest+json" + UTF8,
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "opus": "audio/ogg",
    "pdf": "application/pdf",
    "zip": "application/zip",
}
TEXT = tuple(suffix for suffix, type_ in TYPES.items() if type_.endswith(UTF8))
"""Suffixes of the files that are also kept compressed."""

PROGRAMS = ("php", "phtml", "phar", "asp", "aspx", "ashx", "asmx", "jsp", "cgi", "pl")
HIDDEN = r"(^|/)\."
WELL_KNOWN = r"(^|/)\.well-known/[^.]"
PROGRAM = r"\.(" + "|".join(PROGRAMS) + r")[0-9]?(/|$)"
SETTINGS = r"(^|/)(web\.config|_headers)$"
REFUSED = rf"{HIDDEN}(?!well-known/[^.])|{PROGRAM}|{SETTINGS}"
"""Dot files and programs: nothing of ours, a favourite of those who break in; settings of other servers. Go cannot look
ahead: Caddy takes the parts."""

OF_SCHOOL = r"(?:en/)?truong[^/]*"
"""Files that each school has of its own, by their path; all others are the release, the same bytes in every school."""

LANGUAGES = ("", "en/")
"""Folders with a 404 page of their own; the first is the root."""
