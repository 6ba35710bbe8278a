"""All registries together: with one missing there is none."""

from __future__ import annotations

from pathlib import Path

from ..broken import REGISTRY, Faults


def test_a_missing_registry_is_told(mini: Path, faults: Faults) -> None:
    """Without a registry nothing else can be checked, and that is said."""

    (mini / REGISTRY / "scope.yml").unlink()

    assert [p.rule for p in faults()] == ["so-dang-ky"]
