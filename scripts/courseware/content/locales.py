"""The words of the interface, `overrides/locales/*.yml`: each key with its text in every language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import RootModel

from courseware.content.files import Files
from courseware.content.frontmatter import parse_model
from courseware.content.problems import Problem
from courseware.content.registries import Both


class Locale(RootModel[dict[str, Both]]):
    """One file of words."""


def names(folder: Path, root: Path) -> list[str]:
    """The files of words in `folder`, below `root`."""
    return [file.relative_to(root).as_posix() for file in sorted(folder.glob("*.yml"))]


def read(folder: Path, root: Path) -> tuple[dict[str, Both], list[Problem]]:
    """All words of all files, and what is wrong with them; a word that two files have is wrong too."""
    files = Files(root, names(folder, root))
    return parse(files), files.problems


def parse(files: Files) -> dict[str, Both]:
    """All words; what is wrong with them is told there."""
    words: dict[str, Both] = {}
    for path in files:
        text = files.text(path)
        part, wrong = _part(path, text) if text is not None else (None, ())
        files.problems += wrong
        twice = sorted(set(part.root) & set(words)) if part else []
        files.problems += [Problem(path, 1, "tu-ngu", f"từ “{key}” đã có ở tệp khác") for key in twice]
        words |= part.root if part else {}
    return words


@lru_cache(maxsize=64)
def _part(path: str, text: str) -> tuple[Locale | None, tuple[Problem, ...]]:
    """One file. Checks and both languages of a build ask for the same words."""
    part, found = parse_model(path, text, Locale)
    return part, tuple(found)
