"""Which Markdown files there are, and those that were saved under another name by mistake."""

from __future__ import annotations

import re
from pathlib import Path

from courseware.content.model import Lang
from courseware.content.problems import Problem

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
ALMOST = {".md", ".markdown", ".mdown", ".txt", ".docx", ".doc"}
"""Endings under which a page is saved by mistake; only `.md` is read."""
RULE = "ten-tep"


def paths(root: Path, top: str) -> tuple[list[str], list[Problem]]:
    """Paths of the Markdown files below `docs` or `quizzes`, of either language, without language and suffix, sorted."""
    found: set[str] = set()
    problems: list[Problem] = []
    for lang in Lang:
        base = root / top / lang
        for file in base.rglob("*"):
            path, suffix = file.relative_to(base).with_suffix("").as_posix(), file.suffix
            if suffix.lower() in ALMOST and (suffix != ".md" or not NAME.fullmatch(path)):
                name = file.relative_to(root).as_posix()
                message = "tên tệp cần chữ thường không dấu, số, gạch nối và đuôi .md"
                problems.append(Problem(name, 1, RULE, message))
            elif suffix == ".md":
                found.add(path)
    return sorted(found), problems
