"""Fixtures shared by all tests: the small project of `mini/`, the real course, one build of the real site."""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, sync_playwright

from courseware import checks
from courseware.content import reading
from courseware.content.model import Course
from courseware.content.problems import Problem
from courseware.machine import browsers
from courseware.site import building

# The same examples on every run, and no limit of time: a busy machine is not a fault of the code.
settings.register_profile("lachan", deadline=None, derandomize=True, database=None)
settings.load_profile("lachan")

ROOT = Path(__file__).resolve().parent.parent
MINI = Path(__file__).resolve().parent / "mini"
TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A copy of the smallest whole project: one lesson, one bank with every kind of question, two languages."""
    return Path(shutil.copytree(MINI, tmp_path / "mini"))


@pytest.fixture
def faults(mini: Path) -> Callable[..., list[Problem]]:
    """Change the small project (file, old text, new text) and get what `check` finds wrong with it."""

    def change(*changes: tuple[str, str, str], today: datetime.date = TODAY) -> list[Problem]:
        for name, old, new in changes:
            file = mini / name
            text = file.read_text("utf-8")
            assert old in text, f"{name} does not hold {old!r}"
            file.write_text(text.replace(old, new, 1), "utf-8")
        return checks.run(reading.read(mini), today)

    return change


@pytest.fixture(scope="session")
def copied() -> Callable[[Path], Path]:
    """Copy the sources of the real project, without what is built from them and without the tests."""

    def copy(to: Path) -> Path:
        skipped = {".venv", ".git", "site", "dist", "tests"}
        for part in ROOT.iterdir():
            if part.is_dir() and part.name not in skipped and not part.name.startswith("."):
                shutil.copytree(part, to / part.name, ignore=shutil.ignore_patterns("__pycache__"))
            elif part.is_file():
                to.mkdir(parents=True, exist_ok=True)
                shutil.copy2(part, to)
        return to

    return copy


@pytest.fixture(scope="session")
def found() -> reading.Read:
    """The real course, read once."""
    return reading.read(ROOT)


@pytest.fixture(scope="session")
def course(found: reading.Read) -> Course:
    """The real course."""
    assert found.course is not None, found.problems
    return found.course


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The real site, built once by the real command."""
    done = building.build(ROOT, tmp_path_factory.mktemp("build") / "site", quiet=True)
    assert done is not None, "mkdocs build --strict failed"
    yield done.folder


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Playwright, once: a second one in the same process would crash."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser that `course.py test` found or installed."""
    path = os.environ.get("LACHAN_CHROMIUM") or browsers.find()
    assert path, "no Chromium-family browser: run `python3 scripts/course.py test`"
    return path
