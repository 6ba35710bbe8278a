"""Every band meets every strand in exactly one cell of scope.yml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.problems import Problem

SCOPE = "scripts/registry/scope.yml"


def check(context: Context) -> Iterator[Problem]:
    """None missing, none twice, none of an unknown band or strand."""
    scope = context.course.registry.scope
    wanted = {f"{band.id}.{strand.id}": band.id for band in scope.bands for strand in scope.strands}
    found = Counter(cell.id for cell in scope.cells)
    for cell, band in wanted.items():
        if cell not in found:
            yield Problem(SCOPE, context.line(SCOPE, "bands", band), "pham-vi", f"thiếu ô {cell} trong cells")
    for cell, times in found.items():
        if cell not in wanted:
            yield Problem(SCOPE, context.line(SCOPE, "cells", cell), "pham-vi", f"{cell}: không có nhóm hoặc mạch này")
        elif times > 1:
            yield Problem(SCOPE, context.line(SCOPE, "cells", cell), "pham-vi", f"{cell}: ghi {times} lần")
