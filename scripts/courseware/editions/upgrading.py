"""What a new release changed, and what somebody at a school had changed by hand: nothing of theirs is lost, all is told."""

from __future__ import annotations

import re
import shutil
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from courseware.editions import releases
from courseware.editions.releases import Release
from courseware.hosting import policy

PROGRAM = re.compile(policy.REFUSED, re.IGNORECASE)
"""What no server of ours hands out and nobody puts into a static site in good faith."""
ASIDE = "giu-lai"
"""OUT/giu-lai/<slug>/: files of ours that somebody had edited, as they were."""


class StrangeFolderError(Exception):
    """A folder in the place of an edition that no run of ours has made."""


@dataclass(frozen=True)
class Strays:
    """Paths in an edition's folder that are not as the last run left them."""

    kept: tuple[str, ...] = ()
    """Files that we never made: they stay."""
    edited: tuple[str, ...] = ()
    """Set aside: files of ours that somebody edited, theirs where the release has one now, and programs."""


@dataclass(frozen=True)
class Changes:
    """Pages of the source language by what happened to them, as titles."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    def __str__(self) -> str:
        parts = (("Trang mới", self.added), ("Trang có sửa", self.changed), ("Trang bỏ", self.removed))
        told = [f"{what} ({len(titles)}): {'; '.join(titles)}" for what, titles in parts if titles]
        return "\n".join(told) or "Nội dung các trang không đổi."


def strays(folder: Path, made: Mapping[str, str], coming: Container[str]) -> Strays:
    """Compare a folder with what was made in it (path → SHA-256), and with the paths that are about to be made."""
    there = {file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*")) if file.is_file()}
    foreign = (path for path in there if path not in made and path not in coming)
    kept = tuple(path for path in foreign if not PROGRAM.search(path))
    edited = (path for path, file in there.items() if path not in kept and releases.hash_(file) != made.get(path))
    return Strays(kept, tuple(edited))


def set_aside(folder: Path, paths: tuple[str, ...], slug: str, out: Path) -> None:
    """Copy edited files to where no later run touches them; a second edit does not overwrite the first."""
    for path in paths:
        target = out / ASIDE / slug / path
        n = 1
        while target.exists() and target.read_bytes() != (folder / path).read_bytes():
            n += 1
            target = (out / ASIDE / slug / path).with_name(f"{Path(path).stem}.{n}{Path(path).suffix}")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / path, target)


def changes(before: Mapping[str, Any], now: Release) -> Changes | None:
    """From what the last run recorded to the release of this one; None when there is nothing to compare."""
    if not before or before.get("digest") == now.digest:
        return None
    old = {path: tuple(page) for path, page in before.get("pages", {}).items() if not path.startswith("en/")}
    new = {path: tuple(page) for path, page in now.pages.items() if not path.startswith("en/")}
    return Changes(
        tuple(_titles(new, (path for path in new if path not in old))),
        tuple(_titles(new, (path for path in new if path in old and new[path] != old[path]))),
        tuple(_titles(old, (path for path in old if path not in new))),
    )


def _titles(pages: Mapping[str, tuple[str, ...]], paths: Iterator[str]) -> Iterator[str]:
    return (pages[path][0] for path in sorted(paths))
