"""Projects of other sizes, made of the real course: fewer lessons, or each lesson again under other names.

What is about the course as a whole (every duty is taught, neighbours differ, no published page goes away) does not hold in
them. Those rules run and cost what they cost; what they find is not listened to (`MUTED`), everything else is.
"""

from __future__ import annotations

import compileall
import os
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from courseware.authoring import new_lesson
from courseware.content import reading

from .timed import FailedError

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("docs", "overrides", "quizzes", "scripts")
LANGS = ("vi", "en")
ROWS = ("pictures", "stories", "choices")
"""Registries with a block of rows a lesson: “  lop-6-7/ten-bai:” and what is set in deeper."""
ID = re.compile(r"\b([a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d\d)\b")
LINK = re.compile(r"\[([^\]\n]*)\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^  ([\w/-]+):(.*\n(?:    .*\n|\n)*)", re.MULTILINE)
REPLACES = re.compile(r" replaces=[\w,-]+(?=[^\n]*\}$)", re.MULTILINE)
MUTED = ("bai-ke", "ban-dich-cu", "day-bai", "de-kiem-tra", "dia-chi", "dieu-khoan", "hinh", "thang", "thuc-hanh")
MUTE = f"""

_heard = run


def run(*given: object) -> list[Problem]:
    return [problem for problem in _heard(*given) if problem.rule not in {MUTED!r}]
"""
"""What is written below the rules of a copy."""


def make(project: Path, times: int) -> Path:
    """The course in `project`, each lesson `times` times; 0: the few lessons that others cannot be without."""
    course = reading.read(ROOT).course
    assert course is not None
    paths = [lesson.path for lesson in course.ready()]
    for part in PARTS:
        shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "mkdocs.yml", project)
    if not times:
        leave_out(project, set(paths) - needed(project))
    for n in range(1, times):
        _repeat(project, paths, f"{'abcdefghij'[n]}")
    if times != 1:
        rules = project / "scripts/courseware/checks/running.py"
        rules.write_text(rules.read_text("utf-8") + MUTE, "utf-8")
    stamp(project)
    compileall.compile_dir(project / "scripts", quiet=1)
    return project


STAMP = """
import sys
from pathlib import Path
from courseware.authoring import stamping
from courseware.machine import clock

sys.exit("\\n".join(map(str, stamping.stamp(Path.cwd(), clock.today(), everything=True).problems)) or 0)
"""


def stamp(project: Path) -> None:
    """Translations have followed. By the project's own code, as ours would not mute anything and so stamp nothing.

    Raises FailedError with the first thing that is wrong.
    """
    words = [sys.executable, "-c", STAMP]
    done = subprocess.run(
        words, cwd=project, env=os.environ | {"PYTHONPATH": "scripts"}, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        raise FailedError(f"bản sao không đạt: {done.stderr.partition(chr(10))[0]}")


def needed(project: Path) -> set[str]:
    """Lessons (and labs) whose picture stands for a month, or that a class test sends back to."""
    months = (project / "scripts/registry/months.yml").read_text("utf-8")
    tests = "".join(file.read_text("utf-8") for file in (project / "quizzes/blueprints").glob("*.yml"))
    rows = re.findall(r"\brepeat: (\{[^}]*\})", tests)
    return set(re.findall(r"\bpicture: ([\w/-]+)", months)) | set(re.findall(r": ([\w-]+/[\w-]+)", "".join(rows)))


def leave_out(project: Path, gone: set[str]) -> None:
    """Take lessons away, with their banks and rows, and make links to them plain words. As drafts `serve` would show them."""
    for lang in LANGS:
        for path in gone:
            for top in ("docs", "quizzes"):
                (project / top / lang / f"{path}.md").unlink()
        top = project / "docs" / lang
        for file in top.rglob("*.md"):
            folder = file.parent.relative_to(top).as_posix()
            _write(file, unlinked(file.read_text("utf-8"), folder, gone))
    nav = project / "mkdocs.yml"
    lines = nav.read_text("utf-8").splitlines(keepends=True)
    _write(nav, "".join(line for line in lines if line.strip().removeprefix("- ").removesuffix(".md") not in gone))
    for rows in ROWS:
        file = project / f"scripts/registry/{rows}.yml"
        _write(file, without(file.read_text("utf-8"), gone))


def unlinked(text: str, folder: str, gone: Iterable[str]) -> str:
    """The text of a page of `folder` without links to these lessons."""

    def plain(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, found[2].partition("#")[0]))
        return found[1] if target.endswith(".md") and target.removesuffix(".md") in gone else found[0]

    return LINK.sub(plain, text)


def _repeat(project: Path, paths: Iterable[str], letter: str) -> None:
    """Each lesson, its bank and its drawings once more, behind the others of its band."""
    nav = (project / "mkdocs.yml").read_text("utf-8")
    names = {path: f"{path}-{letter}" for path in paths}
    for path, name in names.items():
        for top in ("docs", "quizzes"):
            for lang in LANGS:
                text = (ROOT / top / lang / f"{path}.md").read_text("utf-8")
                (project / top / lang / f"{name}.md").write_text(renamed(text, letter), "utf-8")
        nav = new_lesson.in_nav(nav, path.rpartition("/")[0], name) or nav
    (project / "mkdocs.yml").write_text(nav, "utf-8")
    for rows in ROWS:
        original = (ROOT / f"scripts/registry/{rows}.yml").read_text("utf-8")
        file = project / f"scripts/registry/{rows}.yml"
        _write(file, file.read_text("utf-8") + repeated(original, names, letter))


def renamed(text: str, letter: str) -> str:
    """The text with other ids of questions, none of which says that it replaces another."""
    return ID.sub(rf"x{letter}-\1", REPLACES.sub("", text))


def repeated(registry: str, names: Mapping[str, str], letter: str) -> str:
    """The blocks of lessons in a registry once more, under their other names."""
    return "".join(
        f"  {names[path]}:{renamed(block, letter)}" for path, block in BLOCK.findall(registry) if path in names
    )


def without(registry: str, gone: set[str]) -> str:
    """A registry without the blocks of these lessons."""
    return BLOCK.sub(lambda block: "" if block[1] in gone else block[0], registry)


def fresh(template: Path, folder: Path) -> Path:
    """A copy of a project, somewhere new below `folder`."""
    place = Path(tempfile.mkdtemp(prefix="ban-", dir=folder)) / "du-an"
    return Path(shutil.copytree(template, place, symlinks=True))


def edit(project: Path, n: int, languages: tuple[str, ...] = LANGS) -> str:
    """Write one more sentence into the first lesson; its path. Twice the same `n` writes the same."""
    course = reading.read(project).course
    assert course is not None
    path = course.ready()[0].path
    for lang in languages:
        file = project / f"docs/{lang}/{path}.md"
        _write(file, added(file.read_text("utf-8"), n))
    return path


def added(text: str, n: int) -> str:
    """The text of a lesson with a sentence behind its first heading."""
    head, heading, rest = text.partition("\n## ")
    line, end, rest = rest.partition("\n")
    return f"{head}{heading}{line}{end}\n{SENTENCE.format(n=n)}\n{rest}"


SENTENCE = "Câu {n} vừa thêm."


def _write(file: Path, text: str) -> None:
    """A file that stays as it is keeps its time: caches go by it."""
    if text != file.read_text("utf-8"):
        file.write_text(text, "utf-8")
