"""Read one question of a kind and say all that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from courseware.content import drafts, questions
from courseware.content.kinds.body import Body


@pytest.fixture
def read() -> Callable[..., tuple[Body | None, list[tuple[int, str]]]]:
    """Read a question as `check` does: (kind, text below the heading, attributes) → body, [(line of the text, from 1, sentence)]."""

    def one(kind: str, text: str, attributes: str = "") -> tuple[Body | None, list[tuple[int, str]]]:
        named = f" kind={kind}" if kind else ""
        [draft], foreign = drafts.drafts("a.md", f"## Tên {{#cau-01 level=1{named}{attributes}}}\n{text}", 0)
        told = questions.kind_of(draft)
        parsed = questions.parse(draft, told) if told else None
        problems = [*foreign, *draft.problems]
        if parsed is None or problems:
            return None, sorted((problem.line, problem.message) for problem in problems)
        return parsed.body, [(fault.line, fault.message) for fault in parsed.body.faults(parsed.stem, 0)]

    return one
