"""Measure how the build grows: `python tests/bench/build.py` inside .venv.

The lessons of the project are copied under new names until there are about 100, 200 and 400 pages (both languages),
and each project is built once. Prints seconds, seconds per 100 pages and megabytes; asserts nothing.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from courseware.authoring import new_lesson, stamping  # noqa: E402 (the path comes first)
from courseware.machine import clock  # noqa: E402 (the path comes first)
from courseware.site import building  # noqa: E402 (the path comes first)


def main() -> None:
    """Three sizes, one line each."""
    print(f"{'trang':>6} {'giây':>6} {'giây/100 trang':>15} {'MB':>6}")
    for times in (0, 2, 6):
        with tempfile.TemporaryDirectory() as folder:
            project = grown(Path(folder) / "project", times)
            started = time.monotonic()
            built = building.build(project, Path(folder) / "site", quiet=True)
            seconds = time.monotonic() - started
            assert built is not None
            pages = len(list(built.folder.rglob("*.html")))
            size = sum(file.stat().st_size for file in built.folder.rglob("*") if file.is_file()) / 1e6
            print(f"{pages:6} {seconds:6.1f} {seconds / pages * 100:15.2f} {size:6.1f}")


def grown(project: Path, times: int) -> Path:
    """A copy of the project with each lesson `times` times more."""
    for part in ("docs", "overrides", "quizzes", "scripts"):
        shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "mkdocs.yml", project)
    lessons = [
        file.relative_to(project / "quizzes/vi").with_suffix("") for file in (project / "quizzes/vi").rglob("*.md")
    ]
    for lesson in lessons:
        for n in range(times):
            path = lesson.with_name(f"{lesson.name}-{'abcdefgh'[n]}")
            for top in ("docs", "quizzes"):
                for lang in ("vi", "en"):
                    text = (project / top / lang / f"{lesson}.md").read_text("utf-8")
                    renamed = re.sub(r"\b([a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d\d)\b", rf"x{'abcdefgh'[n]}-\1", text)
                    (project / top / lang / f"{path}.md").write_text(renamed, "utf-8")
            nav = new_lesson.in_nav(
                (project / "mkdocs.yml").read_text("utf-8"), lesson.parent.as_posix(), path.as_posix()
            )
            assert nav is not None
            (project / "mkdocs.yml").write_text(nav, "utf-8")
    done = stamping.stamp(project, clock.today(), everything=True)
    assert done.done, done.problems
    return project


if __name__ == "__main__":
    main()
