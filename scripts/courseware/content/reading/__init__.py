"""The only package that opens docs/, quizzes/ and the registries: `read(root)` gives the course and its problems.

    naming.py   which Markdown files there are
    twins.py    one file in each language, cut, front matter validated
    pages.py    what lies at one path of docs/: a lesson, a lab, another page, one that has moved
    banks.py    the questions of a lesson
    besides.py  lists, news, blueprints

Files that are read together (`content/files.py`) are read under their bytes: what has not changed may be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from courseware.content import files, locales, registries, sheets, sounds, terms
from courseware.content.files import Files, Found
from courseware.content.labs.lab import Lab
from courseware.content.model import Bank, Course, Lesson
from courseware.content.problems import Problem
from courseware.content.reading import banks, besides, naming, pages, twins
from courseware.content.reading.pages import Leaf
from courseware.content.registries import Registry
from courseware.machine.keeping import Keep, anew

T = TypeVar("T")
REGISTRIES = "scripts/registry"
WORDS = "overrides/locales"
GLOSSARY = "tu-dien"


@dataclass(frozen=True)
class Read:
    """The course, everything that kept parts of it from being read, and the text of every file that was read by path.

    `course` is None when the registries cannot be read; `files` are the paths of everything in `docs/`, pictures too.
    """

    course: Course | None
    problems: tuple[Problem, ...]
    texts: dict[str, str]
    files: frozenset[str] = frozenset()


def read(root: Path, keep: Keep = anew) -> Read:
    """Read the project at `root`. Never raises for bad content: it is told in `problems`."""
    reader = Reader(root, keep)
    course = reader.course()
    within = (file for file in (root / "docs").rglob("*") if course and file.is_file())
    found = frozenset(file.relative_to(root).as_posix() for file in within)
    return Read(course, tuple(sorted(set(reader.problems))), reader.texts, found)


class Reader:
    """Reads one project folder; texts and problems gather on the way."""

    def __init__(self, root: Path, keep: Keep) -> None:
        self._root, self._keep = root, keep
        self.problems: list[Problem] = []
        self.texts: dict[str, str] = {}

    def course(self) -> Course | None:
        """Everything, once; None when the registries cannot be read."""
        there = (file.relative_to(self._root).as_posix() for file in (self._root / REGISTRIES).glob("*.yml"))
        registry = self._read(sorted({*there, *registries.names(REGISTRIES)}), _registry, "registry")
        drawn = self._told(sheets.names(), sheets.parse_all, "sheets").made
        self._told(locales.names(self._root / WORDS, self._root), _words, "words")
        recorded, unfit = sounds.read(self._root)
        self.problems += unfit
        if registry is None:
            return None
        leaves = self._leaves(registry)
        beside = self._read(besides.names(self._root), besides.besides, "besides")
        order = {path: n for n, path in reversed(list(enumerate(beside.nav)))}

        def place(item: Lesson | Lab) -> int:
            return order.get(item.path, len(order))

        lessons = sorted((leaf.lesson for leaf in leaves.values() if leaf.lesson), key=place)
        labs = sorted((leaf.lab for leaf in leaves.values() if leaf.lab), key=place)
        others = {path: leaf.page for path, leaf in leaves.items() if leaf.page}
        moved = {path: leaf.moved for path, leaf in leaves.items() if leaf.moved is not None}
        return Course(
            registry, tuple(lessons), self._banks(lessons, leaves.keys() - moved.keys()), tuple(others.values()),
            terms.terms(others[GLOSSARY]) if GLOSSARY in others else (),
            beside.tags, beside.ledger, moved, beside.addresses, beside.cited, beside.news, drawn, recorded, tuple(labs),
            beside.blueprints,
        )  # fmt: skip

    def _leaves(self, registry: Registry) -> dict[str, Leaf]:
        """What lies at each path below `docs/<lang>/`."""
        bands = {band.slug: band.id for band in registry.scope.bands}
        leaves = {}
        for path in self._paths(pages.TOP):
            band = bands.get(path.rpartition("/")[0], "")
            make = partial(pages.leaf, path=path, band=band)
            leaves[path] = self._read(twins.names(pages.TOP, path).values(), make, "leaf", path, band)
        return leaves

    def _banks(self, lessons: list[Lesson], known: Set[str]) -> dict[str, Bank]:
        """The bank of each lesson that has one; a bank at no known path is told."""
        found = {}
        for lesson in lessons:
            make = partial(banks.bank, path=lesson.path)
            bank = self._read(twins.names(banks.TOP, lesson.path).values(), make, "bank", lesson.path)
            if bank:
                found[lesson.path] = bank
        strays = (f"{banks.TOP}/vi/{path}.md" for path in self._paths(banks.TOP) if path not in known)
        self.problems += [Problem(name, 1, "ngan-hang", "không có bài học cùng đường dẫn") for name in strays]
        return found

    def _paths(self, top: str) -> list[str]:
        paths, problems = naming.paths(self._root, top)
        self.problems += problems
        return paths

    def _read(self, names: Iterable[str], make: Callable[[Files], T], *parts: str) -> T:
        """What `make` makes of some files, which rules will look at too."""
        found = self._told(names, make, *parts)
        self.texts |= found.texts
        return found.made

    def _told(self, names: Iterable[str], make: Callable[[Files], T], *parts: str) -> Found[T]:
        """The same; what is wrong is told."""
        found = files.found(self._root, names, make, self._keep, *parts)
        self.problems += found.problems
        return found


def _registry(files: Files) -> Registry | None:
    for name in files:
        files.text_or_nothing(name)
    return registries.parse(files, REGISTRIES)


def _words(files: Files) -> None:
    locales.parse(files)
