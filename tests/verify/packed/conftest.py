"""A signed copy with packed siblings, and a Python that cannot undo brotli."""

from __future__ import annotations

import pytest

from ...joined import verify
from ..conftest import Copy
from .packing import PACKERS, SUFFIXES


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python with the standard library alone."""
    monkeypatch.setattr(verify, "LIBRARIES", {"br": {}})


@pytest.fixture
def packed(copy: Copy) -> Copy:
    """A signed copy with compressed siblings beside its pages, as `host` makes them."""
    for page in sorted(copy.folder.rglob("*.html")):
        for encoding, suffix in SUFFIXES.items():
            page.with_name(page.name + suffix).write_bytes(PACKERS[encoding](page.read_bytes()))
    copy.sign()
    return copy
