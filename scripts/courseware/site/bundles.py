"""The files a page loads: features joined into few bundles, shrunk, named by their content.

Sources are one feature, one file under `overrides/assets/`; a page asks for a bundle. A name that carries the hash
of its content may be cached for ever. In a bundle of scripts each source runs in a block of its own: one that throws,
or that asks a browser for what it does not have, is told to the console and stops none of the others.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import rcssmin

from courseware.embedding.frames import NOT_IN_FRAMES
from courseware.machine.keeping import Keep, anew
from courseware.shrinking import scripts
from courseware.site.page_sources import OF_PAGES
from courseware.site.tool_sources import OF_TOOLS

BUNDLES = OF_PAGES | OF_TOOLS
"""Bundle → its sources below overrides/assets/, or made by the build itself."""

SHRUNK = {".css", ".js"}
"""Kinds of files that are published in bundles alone."""


@dataclass(frozen=True)
class Bundle:
    """One file to publish: its address below the site's root and its content."""

    path: str
    content: str


def is_source(file: Path, overrides: Path) -> bool:
    """Whether a file is no file of the site: sources of bundles, parts of pictures, letters for paper. Finished drawings are."""
    if any(file.is_relative_to(overrides / kept) for kept in ("pictures", "fonts")):
        return True
    return file.suffix in SHRUNK and file.is_relative_to(overrides)


def bundles(folder: Path, made: dict[str, str], keep: Keep = anew) -> dict[str, Bundle]:
    """All bundles by name. `made` holds the sources that the build makes itself, by name; the others are files of the world."""
    return {name: bundle(name, folder, made, keep) for name in BUNDLES}


def bundle(name: str, folder: Path, made: dict[str, str], keep: Keep = anew) -> Bundle:
    """One of them."""
    own = (made.get(source, "") for source in BUNDLES[name])
    return keep(partial(_bundle, name, folder, made), "bundle", name, *own)


def _bundle(name: str, folder: Path, made: dict[str, str]) -> Bundle:
    stem, _, suffix = name.partition(".")
    return named(stem, suffix, "\n".join(_shrunk(source, folder, made) for source in BUNDLES[name]))


def named(stem: str, suffix: str, content: str) -> Bundle:
    """A file that carries the hash of its content in its name."""
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    return Bundle(f"assets/{stem}.{digest}.{suffix}", content + "\n")


def _shrunk(source: str, folder: Path, made: dict[str, str]) -> str:
    """One source as it stands in its bundles."""
    if source == NOT_IN_FRAMES:
        return source
    text = made[source] if source in made else (folder / source).read_text("utf-8")
    if source.endswith(".css"):
        return str(rcssmin.cssmin(text))
    small = scripts.ours(text) if source.startswith("js/") else scripts.foreign(text)
    return f"try{{{small}}}catch(e){{console.error(e)}}"
