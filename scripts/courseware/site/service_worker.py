"""`sw.js`: what a device may keep, each file with its hash, before the code of `overrides/assets/js/sw.js`.

Read from the finished site, so the hashes are those of the bytes that are served. The same site gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import posixpath
from collections.abc import Iterator
from pathlib import Path

import rjsmin
from lxml import html
from lxml.html import HtmlElement

from courseware.content.model import Lang
from courseware.drawing.addresses import root_of

NAME = "sw.js"
OFFLINE = "mat-mang.html"
"""Shown instead of a page that is not kept when there is no network."""
SHELL = ("index.html", "can-giup-ngay.html", "tim.html", OFFLINE)
"""Pages of a language that are kept whatever band the reader chose."""
SCHOOL = "truong"
"""How the names of a school's own files begin: they are not the same in each edition, so no hash is known."""
LOADED = (
    '//link[@rel="stylesheet" or @rel="icon"]/@href | //img/@src | //script/@src'
    " | //@data-script | //@data-index | //@data-style"
)
"""What a page loads, at once or when its search is opened (XPath)."""

Groups = dict[str, list[str]]


def write(site: Path, source: Path) -> None:
    """Write `sw.js` into a built site; `source` is its code."""
    kept = groups(site)
    files = {path: _hash(site / path) for path in sorted({path for paths in kept.values() for path in paths})}
    tables = f"'use strict';const FILES={_json(files)},GROUPS={_json(kept)};\n"
    (site / NAME).write_text(tables + str(rjsmin.jsmin(source.read_text("utf-8"))) + "\n", "utf-8", newline="\n")


def groups(site: Path) -> Groups:
    """Group → paths below the site, sorted: "vi" is kept with every band of Vietnamese, "vi-L89" are the pages of one."""
    everywhere = {root_of(lang) + OFFLINE for lang in Lang}  # the other language is what a reader may ask for
    found = {lang.value: everywhere | _with_loaded(site, [root_of(lang) + page for page in SHELL]) for lang in Lang}
    for name, pages in _bands(site).items():
        shell = found[name.partition("-")[0]]
        found[name] = _with_loaded(site, pages) - shell
    return {name: sorted(paths) for name, paths in found.items()}


def _bands(site: Path) -> Groups:
    """The pages of each band in each language: the lessons and the band's own."""
    found: Groups = {}
    for file in sorted(site.rglob("*.html")):
        tree = _tree(file)
        if band := tree.xpath("string(//body/@data-band)"):
            found.setdefault(f"{tree.get('lang')}-{band}", []).append(file.relative_to(site).as_posix())
    return found


def _with_loaded(site: Path, pages: list[str]) -> set[str]:
    return {*pages, *(path for page in pages for path in _loaded(site, page))}


def _loaded(site: Path, page: str) -> Iterator[str]:
    """The files that a page asks for, as paths below the site, but the school's own."""
    for address in _tree(site / page).xpath(LOADED):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), address))
        if not path.startswith(SCHOOL):
            yield path


def _tree(file: Path) -> HtmlElement:
    return html.document_fromstring(file.read_bytes(), html.HTMLParser(encoding="utf-8"))


def _hash(file: Path) -> str:
    """SHA-256 as `integrity` wants it (https://www.w3.org/TR/SRI/#the-integrity-attribute)."""
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode("ascii")


def _json(table: Groups | dict[str, str]) -> str:
    return json.dumps(table, separators=(",", ":"), sort_keys=True)
