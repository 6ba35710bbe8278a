"""The small project as a course."""

from __future__ import annotations

import pytest

from courseware.content import reading
from courseware.content.model import Course

from ..miniature import MINI


@pytest.fixture(scope="session")
def small() -> Course:
    """The small project: one lesson, ten questions of ten kinds."""
    course = reading.read(MINI).course
    assert course is not None
    return course
