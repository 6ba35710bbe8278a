"""Weigh the built pages as a first visit loads them: what the HTML asks for, gzip -9 of each body."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from rich.console import Console
from rich.table import Table

ASKED = '//link[@rel="icon"]/@href | //link[@rel="stylesheet"]/@href | //img/@src | //script/@src'
"""What a page loads by itself (XPath)."""


@dataclass(frozen=True)
class Weight:
    """One page; bytes are gzip -9. `critical` is what must arrive before anything is painted."""

    page: str
    html: int
    critical: int
    total: int
    requests: int
    files: tuple[str, ...]


def measure(site: Path) -> list[Weight]:
    """Every page of a built site, the heaviest HTML first."""
    pages = [weigh(site, page) for page in sorted(site.rglob("*.html"))]
    return sorted(pages, key=lambda w: -w.html)


def weigh(site: Path, page: Path) -> Weight:
    """One page with everything that it loads by itself."""
    body = page.read_bytes()
    tree = html.fromstring(body)
    styles = tree.xpath('//head/link[@rel="stylesheet"][not(@media) or @media="all"]/@href')
    blocking = tree.xpath("//head/script[not(@defer) and not(@async)]/@src")
    others = [url.partition("#")[0] for url in tree.xpath(ASKED)]
    own = size(body)
    critical = own + sum(size(_file(site, page, url).read_bytes()) for url in {*styles, *blocking})
    files = sorted({_file(site, page, url) for url in others})
    total = own + sum(size(file.read_bytes()) for file in files)
    names = tuple(file.relative_to(site.resolve()).as_posix() for file in files)
    return Weight(page.relative_to(site).as_posix(), own, critical, total, 1 + len(files), names)


def _file(site: Path, page: Path, url: str) -> Path:
    return (site / url[1:] if url.startswith("/") else page.parent / url).resolve()


def size(body: bytes) -> int:
    """Bytes on the wire."""
    return len(gzip.compress(body, 9, mtime=0))


def report(weights: Iterable[Weight]) -> str:
    """A table for the terminal."""
    table = Table("Trang", "HTML", "Trước khi vẽ", "Lần đầu, tất cả", "Yêu cầu", title="Byte sau gzip -9")
    for w in weights:
        table.add_row(w.page, f"{w.html:,}", f"{w.critical:,}", f"{w.total:,}", str(w.requests))
    console = Console(width=110, force_terminal=False)
    with console.capture() as captured:
        console.print(table)
    return captured.get()
