"""Fixtures shared by all tests: the small project of `mini/`, the real course, one build of the real site."""

from __future__ import annotations

import datetime
import os
import pickle
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, sync_playwright

from courseware.checks import running
from courseware.content import reading
from courseware.content.model import Course
from courseware.content.problems import Problem
from courseware.machine import browsers
from courseware.site import building
from courseware.testing.sharing import made_once

from . import miniature as smallest
from .examples import USUAL
from .exchanging import exchange

pytest_plugins = ["courseware.testing.marks", "courseware.testing.sweeps", "courseware.testing.timing"]

# The same examples on every run, and no limit of time: a busy machine is not a fault of the code.
settings.register_profile("lachan", deadline=None, derandomize=True, database=None, max_examples=USUAL)
settings.register_profile("fast", settings.get_profile("lachan"), max_examples=USUAL // 4)
settings.load_profile("lachan")

ROOT = Path(__file__).resolve().parent.parent
TODAY = smallest.DAY


def newest_day(root: Path) -> datetime.date:
    """The newest day that a text or a registry says it was read or checked on: the day on which the real course is tested.

    So no test turns red because a calendar day has come; `check` says by the real day what is out of force and overdue.
    """
    files = [*root.glob("docs/*/**/*.md"), *root.glob("quizzes/*/**/*.md"), *root.glob("scripts/registry/*.yml")]
    days = (
        day
        for file in files
        for day in re.findall(r"\b(?:reviewed|checked): (\d{4}-\d\d-\d\d)", file.read_text("utf-8"))
    )
    return datetime.date.fromisoformat(max(days))


def epoch(day: datetime.date) -> str:
    """A day for SOURCE_DATE_EPOCH."""
    return str(int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp()))


os.environ["SOURCE_DATE_EPOCH"] = epoch(TODAY)


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A copy of the smallest whole project: one lesson, one bank with every kind of question, two languages."""
    return Path(shutil.copytree(smallest.MINI, tmp_path / "mini"))


@pytest.fixture
def faults(mini: Path) -> Callable[..., list[Problem]]:
    """Change the small project (file, old text, new text) and get what `check` finds wrong with it."""

    def change(*changes: tuple[str, str, str], today: datetime.date = TODAY) -> list[Problem]:
        for name, old, new in changes:
            exchange(mini / name, old, new)
        return running.run(reading.read(mini), today)

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
def miniature(shared: Path) -> Callable[[Path], Path]:
    """Copy the small project with the real shell: a whole site that builds in seconds; its lesson is `miniature.LESSON`."""
    made = made_once(shared / "miniature", smallest.make)
    return lambda to: Path(shutil.copytree(made, to))


@pytest.fixture(scope="session")
def small() -> Course:
    """The smallest whole project as a course: one lesson, which cites one source, and ten questions of ten kinds."""
    course = reading.read(smallest.MINI).course
    assert course is not None
    return course


@pytest.fixture(scope="session")
def found(shared: Path) -> reading.Read:
    """The real course, read once for all workers."""
    kept = made_once(shared / "course.pickle", lambda file: file.write_bytes(pickle.dumps(reading.read(ROOT))))
    read: reading.Read = pickle.loads(kept.read_bytes())
    return read


@pytest.fixture(scope="session")
def course(found: reading.Read) -> Course:
    """The real course."""
    assert found.course is not None, found.problems
    return found.course


@pytest.fixture
def newest(monkeypatch: pytest.MonkeyPatch) -> datetime.date:
    """The commands that this test runs on the real course take place on the newest day that the course names."""
    day = newest_day(ROOT)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(day))
    return day


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run have in common; what is made there is only read."""
    own = tmp_path_factory.getbasetemp()
    return own.parent / "shared" if "PYTEST_XDIST_WORKER" in os.environ else own / "shared"


@pytest.fixture(scope="session")
def built(shared: Path) -> Path:
    """The real site, built once by the real command for all workers. Nobody writes into it."""

    def build(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", epoch(newest_day(ROOT)))
            assert building.build(ROOT, folder, quiet=True), "mkdocs build --strict failed"

    return made_once(shared / "built/site", build)


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Playwright, once: a second one in the same process would crash."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def shell_path(chromium_path: str) -> str:
    """The same browser without windows where there is one: for every test that asks for nothing else."""
    return shutil.which(browsers.SHELL) or chromium_path


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser that `course.py test` found or installed, whole: it can be told to keep nothing of third parties, and install an app."""
    path = os.environ.get("LACHAN_CHROMIUM") or browsers.find()
    assert path, "no Chromium-family browser: run `python3 scripts/course.py test`"
    return path
