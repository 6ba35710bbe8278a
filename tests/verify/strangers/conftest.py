"""The signed site, its public key, and a copy to change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .site import make, sign


@pytest.fixture(scope="module")
def genuine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The signed site, never changed."""
    folder = make(tmp_path_factory.mktemp("genuine") / "site")
    sign(folder)
    return folder


@pytest.fixture(scope="module")
def key(genuine: Path) -> Path:
    """The public key that the inspector has."""
    return genuine.with_name("site.pub")


@pytest.fixture
def copy(genuine: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return Path(shutil.copytree(genuine, tmp_path / "copy"))
