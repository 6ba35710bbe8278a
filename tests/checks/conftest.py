"""Rules tried on a text of its own instead of a whole project."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from courseware.checks.context import Context
from courseware.content import reading
from courseware.content.problems import Problem

MINI = Path(__file__).resolve().parents[1] / "mini"
Rule = Callable[[Context], Iterable[Problem]]


@pytest.fixture(scope="session")
def told() -> Iterator[Callable[..., list[tuple[int, str]]]]:
    """What a rule says of one text at a path: (line, message)."""
    course = reading.read(MINI).course
    assert course is not None

    def check(rule: Rule, text: str, path: str = "docs/vi/gioi-thieu.md") -> list[tuple[int, str]]:
        return [(p.line, p.message) for p in rule(Context.of(course, {path: text}, datetime.date(2026, 11, 22)))]

    yield check
