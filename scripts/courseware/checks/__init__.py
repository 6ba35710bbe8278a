"""The rules that content keeps, one module a rule; `run` applies all of them and lists every problem at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from courseware.model import Course
from courseware.problems import Problem


def run(course: Course, root: Path, today: date) -> list[Problem]:
    """All problems of a course that could be read. `today` decides what is in force and what is overdue."""
    return []
