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
    registry = context.course.registry
    held = Counter(month for theme in registry.months.themes for month in theme.months)
    taught = {strand for theme in registry.months.themes for strand in theme.strands}
    top = context.line(MONTHS, "themes")
    for month in range(1, 13):
        if not held[month]:
            yield Problem(MONTHS, top, RULE, f"tháng {month} chưa có chủ đề: ghi vào months của một dòng")
    for strand in registry.scope.strands:
        if strand.id not in taught:
            yield Problem(MONTHS, top, RULE, f"mạch {strand.id} chưa có tháng nào: ghi vào strands của một dòng")
    for theme in registry.months.themes:
        line = context.line(MONTHS, "themes", theme.id)
        yield from (Problem(MONTHS, line, RULE, f"{theme.id}: {found}") for found in _faults(context, theme, held))


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
