"""Readers from npm: locked with hashes, installed once, or left out with a sentence."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from courseware.testing import npm, programs


@pytest.mark.parametrize("lock", [npm.LOCK, npm.STORE], ids=lambda lock: lock.name)
def test_every_package_is_pinned_with_its_hash(lock: Path) -> None:
    """Of those asked for the version too, not a range."""

    asked = json.loads((lock / "package.json").read_text("utf-8"))["devDependencies"]
    locked = json.loads((lock / "package-lock.json").read_text("utf-8"))["packages"]

    assert all(locked[f"node_modules/{name}"]["version"] == version for name, version in asked.items())
    assert all(row["integrity"].startswith("sha512-") for name, row in locked.items() if name)
    assert locked[""]["devDependencies"] == asked


def test_without_node_the_test_is_left_out_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """It names what to install; where `CI=true` it fails."""

    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(programs, "install", lambda _: None)
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="apt install npm"):
        npm.modules()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="apt install npm"):
        npm.modules()


def test_what_cannot_be_fetched_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Then the next run tries again."""

    monkeypatch.setattr(shutil, "which", lambda _: "/bin/false")
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="nối mạng"):
        npm.modules()
    assert list(tmp_path.iterdir()) == []
