"""The report as a view: every table as a page, as text and as JSON, and the matrix as a picture."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.model import Course
from courseware.views.report import asking, choosing, coverage, guessing, page, picture, reading
from courseware.views.report.tables import Table
from courseware.views.view import Part


@dataclass(frozen=True)
class Report:
    """How far the course has come."""

    name: str = "report"

    def parts(self, course: Course) -> Iterator[Part]:
        """report.html, report.txt, report.json, matrix.svg."""
        tables, matrix = figures(course), picture.matrix(course)
        yield Part("report.html", page.page(tables, matrix).encode())
        yield Part("report.txt", text(tables).encode())
        yield Part("report.json", data(tables).encode())
        yield Part("matrix.svg", matrix.encode())


def figures(course: Course) -> list[Table]:
    """All tables, in the order in which they are told."""
    sections = (coverage, asking, choosing, guessing, reading)
    return [table for section in sections for table in section.tables(course)]


def text(tables: list[Table]) -> str:
    """For a terminal; tables without rows are left out."""
    beyond = sum(len(row.beyond) for table in tables for row in table.rows)
    closing = f"{beyond} số vượt ngưỡng, có dấu ! ở sau." if beyond else "Không số nào vượt ngưỡng."
    return "\n\n".join([*(table.text() for table in tables if table.rows), closing]) + "\n"


def data(tables: list[Table]) -> str:
    """For machines: {table: {title, limit, rows}}."""
    return json.dumps({table.id: table.data() for table in tables}, ensure_ascii=False, indent=1) + "\n"
