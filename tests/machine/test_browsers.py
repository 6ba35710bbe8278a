"""A browser of the Chromium family on this machine."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from courseware.machine import browsers


def test_chromium_comes_before_what_else_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its name on PATH, then Chrome, then Edge."""

    there = {"microsoft-edge": "/usr/bin/microsoft-edge", "google-chrome": "/usr/bin/google-chrome"}
    monkeypatch.setattr(shutil, "which", there.get)

    assert browsers.find() == "/usr/bin/google-chrome"
    there["chromium"] = "/usr/bin/chromium"
    assert browsers.find() == "/usr/bin/chromium"


def test_where_programs_are_not_on_the_path_their_places_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """macOS and Windows; nothing there is None."""

    place = tmp_path / "Google Chrome"
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(browsers, "PLACES", (str(place),))

    assert browsers.find() is None
    place.touch()
    assert browsers.find() == str(place)


@pytest.mark.parametrize(("user", "installs"), [(0, 3), (1000, 0)])
def test_only_root_on_debian_installs_one(monkeypatch: pytest.MonkeyPatch, user: int, installs: int) -> None:
    """One update, and a package each: where Debian has not the one, it may have the other; anybody else is told what to install."""

    calls: list[list[str]] = []
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    monkeypatch.setattr(browsers, "PLACES", ())
    monkeypatch.setattr(browsers.os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: calls.append(command))

    assert browsers.find_or_install() is None
    assert len(calls) == installs
