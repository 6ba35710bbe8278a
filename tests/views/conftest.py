"""The small project as a course."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import reading
from courseware.content.model import Course


@pytest.fixture
def small(mini: Path) -> Course:
    """The small project: one lesson, ten questions of ten kinds."""
    course = reading.read(mini).course
    assert course is not None
    return course
