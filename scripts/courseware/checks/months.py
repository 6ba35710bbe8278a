"""Each month has one theme, each strand has its month, and the picture of a theme is that of one of its lessons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.problems import Problem
from courseware.content.registries import Theme

MONTHS = "scripts/registry/months.yml"
RULE = "thang"


def check(context: Context) -> Iterator[Problem]:
    """The year as a whole, then its themes."""
    held = Counter(month for theme in context.registry.months.themes for month in theme.months)
    for message in _year(context, held):
        yield Problem(MONTHS, context.line(MONTHS, "themes"), RULE, message)
    for theme in context.registry.months.themes:
        for message in _faults(context, theme, held):
            yield Problem(MONTHS, context.line(MONTHS, "themes", theme.id), RULE, f"{theme.id}: {message}")


def _year(context: Context, held: Counter[int]) -> Iterator[str]:
    taught = {strand for theme in context.registry.months.themes for strand in theme.strands}
    for month in range(1, 13):
        if not held[month]:
            yield f"tháng {month} chưa có chủ đề: ghi vào months của một dòng"
    for strand in context.registry.scope.strands:
        if strand.id not in taught:
            yield f"mạch {strand.id} chưa có tháng nào: ghi vào strands của một dòng"


def _faults(context: Context, theme: Theme, held: Counter[int]) -> Iterator[str]:
    registry = context.course.registry
    for month in dict.fromkeys(theme.months):
        if held[month] > 1:
            yield f"tháng {month} ghi {held[month]} lần; mỗi tháng ở một dòng"
    known = {strand.id for strand in registry.scope.strands}
    for strand in theme.strands:
        if strand not in known:
            yield f"không có mạch “{strand}”; các mạch: {', '.join(sorted(known))}"
    drawn = {
        x.path for x in context.course.ready() if x.strand in theme.strands and x.path in registry.pictures.pictures
    }
    if theme.picture and theme.picture not in drawn and theme.picture not in context.unread:
        yield f"picture: “{theme.picture}” không phải bài có hình của {', '.join(theme.strands)}"
