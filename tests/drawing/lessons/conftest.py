"""The small project, whose one lesson is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.content import reading
from courseware.content.model import Course


@pytest.fixture
def course(mini: Path) -> Course:
    """The small project."""
    found = reading.read(mini).course
    assert found is not None
    return found
