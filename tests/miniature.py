"""The small project of `mini/` made whole: with the real shell around it, it builds in three seconds.

For tests of what the site does with any content. What is true of our own lessons is asked of the real site.
"""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from courseware.authoring import stamping

ROOT = Path(__file__).resolve().parents[1]
MINI = ROOT / "tests/mini"
LESSON = "lop-6-7/tin-nhan-la"
"""The one lesson that it has, in both languages."""
CODE = ("scripts/courseware", "scripts/verifier", "overrides", "docs/assets")
GLOSSARY = "tu-dien.md"
FILES = ("scripts/hooks.py", "quizzes/tags.txt")
DAY = datetime.date(2026, 11, 22)


def make(to: Path) -> None:
    """Write it into `to`: lessons and registry of `mini/`, code and templates of the project, its other pages without their text."""
    shutil.copytree(MINI, to)
    for folder in CODE:
        shutil.copytree(ROOT / folder, to / folder, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    for file in FILES:
        shutil.copy2(ROOT / file, to / file)
    frame, _, nav = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")
    pages = list(_of_no_lesson(nav))
    for lang in ("vi", "en"):
        for page in pages:
            if page != GLOSSARY:
                _write_without_its_text(f"docs/{lang}/{page}", to)
        shutil.copy2(ROOT / f"docs/{lang}/{GLOSSARY}", to / f"docs/{lang}/{GLOSSARY}")
    small = (to / "mkdocs.yml").read_text("utf-8").partition("nav:\n")[2]
    (to / "mkdocs.yml").write_text("\n".join([frame, "nav:", *(f"  - {page}" for page in pages), small]), "utf-8")
    stamped = stamping.stamp(to, DAY, everything=True)
    assert stamped.done, stamped


def _of_no_lesson(nav: str) -> Iterator[str]:
    for page in re.findall(r"^  - (\S+\.md)$", nav, re.MULTILINE):
        if page.startswith(("tac-gia/", "van-hanh/", "cong-cu/", "phong-thuc-hanh/index")) or "/" not in page:
            yield page


def _write_without_its_text(name: str, to: Path) -> None:
    text = (ROOT / name).read_text("utf-8")
    kept = re.match(r"---\n.*?\n---\n(\s*# .*\n)?", text, re.DOTALL)
    assert kept, name
    (to / name).parent.mkdir(exist_ok=True)
    (to / name).write_text(kept[0], "utf-8")
