"""Servers that give pages packed, from siblings or on their way, and what is done to the packed ones."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

import brotli

from ..attacker import Ask, Reply, Twist
from ..conftest import Copy

POISON = '<a href="https://nha-cai.bad.example/">nổ hũ</a>'.encode()
PACKERS: dict[str, Callable[[bytes], bytes]] = {"br": brotli.compress, "gzip": gzip.compress, "deflate": zlib.compress}
SUFFIXES = {"br": ".br", "gzip": ".gz"}
PACKED = ("check_missing_pages", "check_siblings", "check_matrix")
"""The checks that meet packed answers, beside that of every file."""
SOME = ("--max", "300", "--repeats", "0")
"""Enough for every file and the 404 pages."""


def poison(copy: Copy, name: str, encoding: str) -> None:
    """Change what only those receive who accept an encoding."""
    page = (copy.folder / name).read_bytes().replace(b"</body>", POISON + b"</body>")
    (copy.folder / f"{name}{SUFFIXES[encoding]}").write_bytes(PACKERS[encoding](page))


def static(files: dict[str, bytes]) -> Twist:
    """A server with `brotli_static` and `gzip_static`: it takes the sibling that lies there, 404 pages' too."""

    def twist(ask: Ask, reply: Reply) -> None:
        accepted = ask.headers.get("accept-encoding", "").replace(" ", "").split(",")
        path = ask.path.removeprefix("/") + ("index.html" if ask.path.endswith("/") else "")
        if reply.status == 404:
            path = "en/404.html" if path.startswith("en/") else "404.html"
        for encoding, suffix in SUFFIXES.items():
            if encoding in accepted and f"{path}{suffix}" in files and reply.status in (200, 404):
                reply.body, reply.headers["Content-Encoding"] = files[f"{path}{suffix}"], encoding
                return
        reply.headers["Content-Encoding"] = "identity"

    return twist


def packing(
    encoding: str, page: Callable[[bytes], bytes] = lambda body: body, pack: Callable[[bytes], bytes] | None = None
) -> Twist:
    """A server that compresses pages on its way, for whoever accepts this encoding."""

    def twist(ask: Ask, reply: Reply) -> None:
        if encoding in ask.headers.get("accept-encoding", "").replace(" ", "").split(",") and reply.status == 200:
            reply.body = (pack or PACKERS[encoding])(page(reply.body))
            reply.headers["Content-Encoding"] = encoding

    return twist


def poisoned(body: bytes) -> bytes:
    return body.replace(b"</body>", POISON + b"</body>")
