"""What the course has reached is written down and never lost again: cells and clauses that are taught."""

from __future__ import annotations

from pathlib import Path

from courseware.content.model import Course
from courseware.machine import swapping
from courseware.views.report.coverage import reached

FILE = "scripts/registry/reached.txt"
HEAD = "# Ô và điều khoản đã có bài; course.py report --hold ghi thêm, không xoá dòng nào.\n"


def held(root: Path) -> set[str]:
    """What was reached before, as lines “cell L67.S4”; nothing when the file is not there."""
    file = root / FILE
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return {line for line in lines if line and not line.startswith("#")}


def lost(course: Course, root: Path) -> list[str]:
    """What was reached before and no published lesson teaches now."""
    return sorted(held(root) - set(reached(course)))


def hold(course: Course, root: Path) -> None:
    """Add what is reached now; nothing is taken out."""
    lines = sorted({*held(root), *reached(course)})
    swapping.write_text(root / FILE, HEAD + "".join(f"{line}\n" for line in lines))
