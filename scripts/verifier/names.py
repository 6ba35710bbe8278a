"""The names, patterns and limits of signed lists; whoever signs goes by them too."""

from __future__ import annotations

import re

MANIFEST = "integrity.json"
FORMAT = "la-chan-so-integrity-1"
SHARED = "integrity-base.json"
"""What many schools on one server have in common. Not signed itself: each signed manifest names its size and hash."""
SHARED_FORMAT = "la-chan-so-integrity-base-1"
OWN = re.compile(
    r"((en/)?truong[^/]*|robots\.txt|sitemap\.xml|\.well-known/security\.txt|_headers|(en/)?(404\.html|\.htaccess|web\.config))"
    r"(\.gz|\.br)?"
)
"""Files in which a school may differ from what all schools share; nothing else of a release is a school's to change."""
LONGEST_DAYS = 180
MANIFEST_LIMIT = 8_000_000
FILE_LIMIT = 64_000_000
HEADERS_LIMIT = 65_536
"""Of one answer, names and values together; honest servers send a tenth of it."""
LOOK_LIMIT = 4_000_000
"""What of a changed file is searched for what was added to it; beyond it, the file is called changed all the same."""
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*")
PLACE = re.compile(HOST.pattern + r"(?:/(?:[A-Za-z0-9._-]+/)*)?")
"""A host, or a host and a folder on it, as the register of official addresses has them."""
ACME = ".well-known/acme-challenge/*"
"""Where a host proves to a certificate authority that it is the host: one folder, files named by tokens (RFC 8555, 8.3)."""
TYPES: dict[str, tuple[str, ...]] = {
    "page": (".html", ".htm"),
    "style": (".css",),
    "script": (".js", ".mjs"),
    "json": (".json", ".webmanifest", ".map"),
    "xml": (".xml",),
    "svg": (".svg",),
    "picture": (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"),
    "font": (".woff2", ".woff"),
    "text": (".txt", ".md", ".csv"),
    "pdf": (".pdf",),
    "sound": (".mp3", ".ogg", ".opus", ".m4a", ".mp4", ".vtt"),
    "packed": (".gz", ".br", ".zip"),
}
CONFIGS = (".htaccess", "web.config", "_headers", "_redirects", ".user.ini", "php.ini", "nginx.conf", "caddyfile")


def type_of(path: str) -> str:
    """The class of a file by its name."""
    name = path.rpartition("/")[2].lower()
    if name in CONFIGS:
        return "config"
    return next((kind for kind, ends in TYPES.items() if name.endswith(ends)), "other")


def too_wide(pattern: str) -> bool:
    """Whether a pattern lets through more than a signer can have meant: with `*`, whole folders, pages or programs."""
    if pattern == ACME or not re.search(r"[*?\[]", pattern):
        return False
    end = re.search(r"\.[A-Za-z0-9]+$", pattern)
    return end is None or type_of(f"x{end[0]}") not in ("picture", "text", "pdf", "sound", "font")
