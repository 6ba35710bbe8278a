"""Where a bench works: a temporary folder, projects of three sizes made once, the real site built once."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import grown, timed

SIZES = {"small": 0, "course": 1, "times3": 3}
"""Name → how often each lesson is there; 0: only those that others need."""
COURSE = (".venv/bin/python", "scripts/course.py", "--quiet")
KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SSL_CERT_FILE")


@dataclass
class Workshop:
    """What measures share. `quick`: builds are compared at the small size alone."""

    folder: Path
    rounds: int
    quick: bool = False
    say: Callable[[str], None] = lambda _: None
    pages: dict[str, int] = field(default_factory=dict)
    """Size → pages of ours, where one was built."""
    _made: dict[str, Path] = field(default_factory=dict)

    @property
    def sizes(self) -> tuple[str, ...]:
        """The sizes that are looked at."""
        return ("small",) if self.quick else tuple(SIZES)

    @cached_property
    def environment(self) -> dict[str, str]:
        """Of every program: nothing of the caller's settings, and caches of a user that are empty."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        quiet = {"NO_MKDOCS_2_WARNING": "1", "ASTRO_TELEMETRY_DISABLED": "1", "PYTHONUTF8": "1"}
        return kept | quiet | {"XDG_CACHE_HOME": str(self.folder / "cache")}

    def template(self, size: str) -> Path:
        """A project of that size that nobody builds in."""
        if size not in self._made:
            self.say(f"làm bản {size}")
            made = grown.make(self.folder / f"mau-{size}", SIZES[size])
            (made / ".venv").symlink_to(sys.prefix)
            self._made[size] = made
        return self._made[size]

    def fresh(self, size: str) -> Path:
        """A copy of a project as after `git clone` and a first command: no cache but Python's own."""
        return grown.fresh(self.template(size), self.folder)

    def course(self, project: Path, *words: str) -> timed.Cost:
        """What `course.py` costs in a project."""
        return timed.run([*COURSE, *words], project, self.environment)

    @cached_property
    def site(self) -> Path:
        """The real course, built."""
        self.say("dựng trang để đo")
        project = self.fresh("course")
        self.course(project, "build")
        self.pages["course"] = count(project / "site")
        return project / "site"


def count(site: Path) -> int:
    """Its pages."""
    return sum(1 for _ in site.rglob("*.html"))


def drop(project: Path) -> None:
    """A copy that is not needed any more, with the folder made for it."""
    shutil.rmtree(project.parent)
