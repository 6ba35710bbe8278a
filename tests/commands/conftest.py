"""The small project with what documents are made of."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ..miniature import ROOT


@pytest.fixture
def project(mini: Path) -> Path:
    """It has the words of the interface, the letters of pictures and the colours that a school's profile is held against."""
    for part in ("locales", "fonts", "assets/css"):
        shutil.copytree(ROOT / "overrides" / part, mini / "overrides" / part, dirs_exist_ok=True)
    return mini
