"""Every clause of the dispatches is taught, or is on the list of those that wait; the list may only shrink."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.problems import Problem

CLAUSES, SCOPE = "scripts/registry/clauses.yml", "scripts/registry/scope.yml"


def check(context: Context) -> Iterator[Problem]:
    """A clause has a lesson or is in `waiting`, never both, never neither."""
    registry = context.course.registry
    cells = {cell.id: cell.clauses for cell in registry.scope.cells}
    taught = {c for lesson in context.course.ready() for cell in lesson.cells for c in cells.get(cell, ())}
    known = {clause.id for clause in registry.clauses.clauses}
    waiting = set(registry.clauses.waiting)
    for clause in sorted(known - taught - waiting):
        yield Problem(
            CLAUSES,
            context.line(CLAUSES, "clauses", clause),
            "dieu-khoan",
            f"{clause}: chưa bài nào dạy điều khoản này",
        )
    for clause in sorted(waiting & taught):
        yield Problem(
            CLAUSES,
            context.line(CLAUSES, "waiting", clause),
            "dieu-khoan",
            f"{clause}: đã có bài dạy; bỏ khỏi danh sách waiting",
        )
    for clause in sorted(waiting - known):
        yield Problem(
            CLAUSES,
            context.line(CLAUSES, "waiting", clause),
            "dieu-khoan",
            f"{clause}: waiting ghi một điều khoản không có",
        )
    for cell in registry.scope.cells:
        for clause in sorted(set(cell.clauses) - known):
            line = context.line(SCOPE, "cells", cell.id, "clauses", clause)
            yield Problem(SCOPE, line, "dieu-khoan", f"{cell.id}: điều khoản {clause} không có")
