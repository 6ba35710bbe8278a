"""The words of the interface, `overrides/locales/*.yml`: each key with its text in every language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import RootModel

from courseware.content import texts
from courseware.content.frontmatter import parse_model
from courseware.content.problems import Problem
from courseware.content.registries import Both


class Locale(RootModel[dict[str, Both]]):
    """One file of words."""


def read(folder: Path, root: Path) -> tuple[dict[str, Both], list[Problem]]:
    """All words of all files, and what is wrong with them; a word that two files have is wrong too."""
    words: dict[str, Both] = {}
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.yml")):
        path = file.relative_to(root).as_posix()
        text, found = texts.read(file, path)
        problems += found
        part, wrong = _part(path, text) if text is not None else (None, ())
        problems += wrong
        twice = sorted(set(part.root) & set(words)) if part else []
        problems += [Problem(path, 1, "tu-ngu", f"từ “{key}” đã có ở tệp khác") for key in twice]
        words |= part.root if part else {}
    return words, problems


@lru_cache(maxsize=64)
def _part(path: str, text: str) -> tuple[Locale | None, tuple[Problem, ...]]:
    """One file. Checks and both languages of a build ask for the same words."""
    part, found = parse_model(path, text, Locale)
    return part, tuple(found)
