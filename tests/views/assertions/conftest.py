"""All files looked at once for all workers: what is wrong by assertion, which kinds there were, the few that are spoilt."""

from __future__ import annotations

import pickle
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.testing.sharing import made_once
from courseware.views.kits import letters

from ...miniature import ROOT
from ..office.conftest import SCHOOLS
from .binding import ASSERTIONS, MORE
from .making import Bench
from .opened import Opened

SPOILT = {one.file for one in (*ASSERTIONS, *MORE)}


@dataclass
class Looked:
    """`wrong`: place of an assertion in the table → what it found; `kinds`: how many files of each; `kept`: files by path."""

    wrong: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    kinds: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    kept: dict[str, Opened] = field(default_factory=dict)

    def look(self, file: Opened) -> None:
        """By every assertion that binds its kind."""
        self.kinds[file.kind] += 1
        if file.path in SPOILT:
            self.kept[file.path] = file
        for n, one in enumerate(ASSERTIONS):
            if file.kind in one.binds:
                self.wrong[n] += [f"{file.path}: {found}" for found in one.look(file)]


@pytest.fixture(scope="session")
def looked(shared: Path, course: Course, full: bool) -> Looked:
    """One of each form; with `test --all` every lesson, blueprint and band."""

    def make(out: Path) -> None:
        found = Looked()
        bench = Bench(
            course, words.read(ROOT / "overrides/locales", Lang.VI), letters.read(ROOT / "overrides"), all=full
        )
        for file in bench.files(SCHOOLS):
            found.look(file)
        out.write_bytes(pickle.dumps((dict(found.wrong), dict(found.kinds), found.kept)))

    read = pickle.loads(made_once(shared / "looked.pickle", make).read_bytes())
    return Looked(*read)
