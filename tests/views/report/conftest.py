"""What the tables of the report say of a course, row by row, and courses whose bank is what a test needs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from courseware.content.model import Course, Question
from courseware.views.report.report import data, figures


def rows(course: Course, table: str) -> dict[str, dict[str, Any]]:
    """The rows of a table by name."""
    told = json.loads(data(figures(course)))
    return {row["name"]: row for row in told[table]["rows"]}


def asking(course: Course, *questions: Question) -> Course:
    """The small project with these questions alone in its bank."""
    [(path, bank)] = course.banks.items()
    return replace(course, banks={path: replace(bank, questions=questions)})


def of_kind(course: Course, kind: str) -> Question:
    """The question of a kind of the small project."""
    return next(question for question in course.questions() if question.kind == kind)
