"""`sw.js` and its lists: what a device may keep, each file with its hash.

`sw.js` is the hash of each list before the code of `overrides/assets/js/sw.js`; a list is loaded by whoever keeps its group.
Read from the finished site, so the hashes are those of the bytes that are served. The same site gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import posixpath
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from courseware.content.model import Lang
from courseware.drawing.addresses import root_of
from courseware.machine.keeping import Keep, anew
from courseware.shrinking import scripts

NAME = "sw.js"
LISTS = "assets/giu"
"""The folder of the lists: `vi-L89.json` has each path of the group with its hash."""
OFFLINE = "mat-mang.html"
"""Shown instead of a page that is not kept when there is no network."""
SHELL = ("index.html", "can-giup-ngay.html", "tim.html", "on-lai.html", OFFLINE)
"""Pages of a language that are kept whatever band the reader chose."""
BAND = b"data-band"
"""What a page of a band holds: the others, half of all, need not be read as HTML."""
LENGTH = 22
"""Characters of a hash in base64. Hashes are what a list weighs, as nothing compresses them."""
SCHOOL = "truong"
"""How the names of a school's own files begin: they are not the same in each edition, so no hash is known."""
LOADED = (
    '//link[@rel="stylesheet" or @rel="icon"]/@href | //img/@src | //script/@src'
    " | //@data-script | //@data-index | //@data-style | //@data-judge | //@data-told | //@data-picture | //@data-aloud"
)
"""What a page loads, at once or when it is asked for (XPath)."""

Groups = dict[str, list[str]]


def write(site: Path, source: Path, keep: Keep = anew) -> None:
    """Write `sw.js` and the lists into a built site; `source` is the code. `keep` may know what a page loads."""
    folder = site / LISTS
    folder.mkdir(parents=True, exist_ok=True)
    lists = {}
    for group, paths in groups(site, keep).items():
        file = folder / f"{group}.json"
        file.write_text(_json({path: _hash(site / path) for path in paths}), "utf-8", newline="\n")
        lists[group] = _hash(file)
    code = scripts.ours(f"{{{source.read_text('utf-8')}}}")  # in a block, so that its names are its own
    (site / NAME).write_text(f"'use strict';const LISTS={_json(lists)};\n{code}\n", "utf-8", newline="\n")


def groups(site: Path, keep: Keep = anew) -> Groups:
    """Group → paths below the site, sorted: "vi" is kept with every band of Vietnamese, "vi-L89" are the pages of one."""
    everywhere = {root_of(lang) + OFFLINE for lang in Lang}  # the other language is what a reader may ask for
    found = {lang.value: everywhere | _with_loaded(site, lang) for lang in Lang}
    bands: dict[str, set[str]] = {}
    for file in sorted(site.rglob("*.html")):
        page = file.read_bytes()
        if BAND in page:
            name = file.relative_to(site).as_posix()
            group, loaded = keep(partial(_of_band, name, page), "loaded", name, page)
            if group:
                bands.setdefault(group, set()).update([name, *loaded])
    found |= {name: paths - found[name.partition("-")[0]] for name, paths in bands.items()}
    return {name: sorted(paths) for name, paths in found.items()}


def _of_band(name: str, page: bytes) -> tuple[str, list[str]]:
    """The group of a page's band, "" where it has none, and the files that the page asks for."""
    tree = _tree(page)
    band = tree.xpath("string(//body/@data-band)")
    return f"{tree.get('lang')}-{band}" if band else "", list(_loaded(name, tree))


def _with_loaded(site: Path, lang: Lang) -> set[str]:
    """The pages of a language that everybody keeps, with what they load."""
    pages = [root_of(lang) + page for page in SHELL]
    return {*pages, *(path for page in pages for path in _loaded(page, _tree((site / page).read_bytes())))}


def _loaded(page: str, tree: HtmlElement) -> Iterator[str]:
    """The files that a page asks for, as paths below the site, but the school's own."""
    for address in tree.xpath(LOADED):
        file = address.partition("#")[0]  # several views of one album
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), file))
        if not path.startswith(SCHOOL):
            yield path


def _tree(page: bytes) -> HtmlElement:
    return html.document_fromstring(page, html.HTMLParser(encoding="utf-8"))


def _hash(file: Path) -> str:
    """The first 132 bits of the SHA-256: whoever wants another file with the same ones has to try 2¹³² of them."""
    return base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode("ascii")[:LENGTH]


def _json(table: dict[str, str]) -> str:
    return json.dumps(table, separators=(",", ":"), sort_keys=True)
