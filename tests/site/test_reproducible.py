"""Same input, same bytes: in another folder, on another day, with another Python."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from courseware.site import building
from courseware.testing.needs import missing
from courseware.testing.sharing import made_once

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.usefixtures("newest")
def test_another_folder_another_day_and_one_core_give_the_same_bytes(
    miniature: Callable[[Path], Path], tmp_path: Path
) -> None:
    """A copy of a project elsewhere, with another clock, time zone, locale and hash seed, builds the same site, one language after the other."""

    here = building.build(miniature(tmp_path / "here"), tmp_path / "site", quiet=True)
    there = elsewhere(miniature(tmp_path / "một thư mục khác" / "lachanso"), sys.executable)

    assert here is not None
    assert building.differences(here.folder, there) == []


def elsewhere(project: Path, python: str | Path) -> Path:
    """The site, built in this folder by this Python where nothing is as it is here but the project."""
    clock = project.parent / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(LATER, "utf-8")
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": str(int(os.environ["SOURCE_DATE_EPOCH"]) + 86400), "PYTHONPATH": str(clock),
        "PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONUTF8": "1",
    }  # fmt: skip
    command = [python, "-m", "mkdocs", "build", "-q", "-d", project.parent / "built"]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return project.parent / "built"


LATER = """
import os, time
if hasattr(os, "sched_setaffinity"): os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
_time = time.time
time.time = lambda: _time() + 40 * 86400
"""


@pytest.fixture(scope="session")
def second_python() -> Path:
    """A Python of another minor version with the locked packages: made once for this lock file, beside them."""
    python = another_python()
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes()).hexdigest()[:12]
    name = subprocess.run(
        [python, "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    home = made_once(Path(sys.prefix) / f"second-python-{name}-{digest}", lambda folder: environment(python, folder))
    return home / INSIDE


@pytest.mark.usefixtures("newest")
def test_another_python_gives_the_same_bytes(
    second_python: Path, built: Path, copied: Callable[[Path], Path], tmp_path: Path
) -> None:
    """The real site, the zip for a stick and the signed list: elsewhere, later, with another minor version and the same packages."""

    python = second_python
    other = elsewhere(copied(tmp_path / "một thư mục khác" / "lachanso"), python)

    assert building.differences(built, other) == []
    assert len(list(built.rglob("*.html"))) > 100, "all pages were compared"
    assert (
        building.differences(published(sys.executable, built, tmp_path / "a"), published(python, other, tmp_path / "b"))
        == []
    )


def another_python() -> Path:
    """The newest other minor version that this project runs on, or a failure that says what to install."""
    found = [place for place in _pythons() if _usable(place)]
    ours = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (
        found[0]
        if found
        else missing(
            f"một Python khác {ours}, từ 3.11.5", "ví dụ `pyenv install 3.13` hoặc gói python3.13 của hệ điều hành"
        )
    )


def _pythons() -> Iterator[Path]:
    """Where a Python may be: on PATH, in pyenv, of uv."""
    minors = [minor for minor in (13, 12, 14, 11) if minor != sys.version_info.minor]
    homes = (Path.home() / ".pyenv/versions", Path.home() / ".local/share/uv/python")
    for minor in minors:
        named = shutil.which(f"python3.{minor}")
        yield from [Path(named)] if named else []
        for home in homes:
            yield from sorted(home.glob(f"*3.{minor}.*/bin/python3"), reverse=True)
    yield from (Path(name) for name in (shutil.which("python3"), shutil.which("python")) if name)


def _usable(python: Path) -> bool:
    """It starts (pyenv puts names on PATH that do not), is new enough, is another minor version, and can make a venv."""
    words = [python, "-I", "-c", "import json, ssl, sys, venv; print(json.dumps(sys.version_info[:3]))"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    version = tuple(json.loads(done.stdout)) if done.returncode == 0 else (0,)
    return version >= (3, 11, 5) and version[:2] != sys.version_info[:2]


INSIDE = Path("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment(python: Path, folder: Path) -> None:
    """A virtual environment with the locked packages; our own pip installs them, so that no second one is needed."""
    subprocess.run([python, "-m", "venv", "--without-pip", folder], check=True)
    pip = [sys.executable, "-m", "pip", "--python", folder / INSIDE, "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-compile", "--no-deps", "--require-hashes", "-r", ROOT / "requirements.txt"], check=True)


def published(python: str | Path, folder: Path, out: Path) -> Path:
    """Zip, list, and the two lists of many schools, made of `folder` by this Python."""
    out.mkdir()
    environment = os.environ | {"PYTHONPATH": str(ROOT / "scripts")}
    subprocess.run([python, "-c", PUBLISH, folder, out], env=environment, check=True)
    return out


PUBLISH = """
import datetime, sys
from pathlib import Path
from courseware.signing import manifest
from courseware.hosting import offline

folder, out = Path(sys.argv[1]), Path(sys.argv[2])
day = datetime.date(2026, 11, 22)
release = manifest.Statement("2026.11", 1, day, day + datetime.timedelta(days=90), "thu")
offline.pack(folder, out / "a.zip")
base = manifest.base(folder, release)
(out / "integrity.json").write_bytes(manifest.describe(folder, release))
(out / "integrity-base.json").write_bytes(base)
(out / "school.json").write_bytes(manifest.overlay({"truong.css": b"x"}, base, release))
"""
