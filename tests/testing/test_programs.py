"""Programs of others."""

from __future__ import annotations

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from courseware.testing import programs


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packages that would have been installed."""
    found: list[str] = []
    monkeypatch.setattr(programs, "install", found.append)
    return found


def test_what_is_there_is_not_installed(asked: list[str]) -> None:
    """It is only looked for."""

    assert programs.needed("gì đó", "goi", lambda: "/usr/bin/gi-do") == "/usr/bin/gi-do"
    assert asked == []


def test_what_is_missing_is_installed_and_looked_for_again(asked: list[str]) -> None:
    """Once."""

    assert programs.needed("gì đó", "goi", lambda: "/usr/bin/gi-do" if asked else None) == "/usr/bin/gi-do"
    assert asked == ["goi"]


def test_two_workers_do_not_install_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second waits for the first and then finds what it was after."""

    there: list[str] = []

    def install(package: str) -> None:
        time.sleep(0.3)
        there.append(package)

    monkeypatch.setattr(programs, "install", install)
    with ThreadPoolExecutor(2) as both:
        found = list(both.map(lambda _: programs.needed("gì đó", "goi", lambda: there[0] if there else None), range(2)))

    assert (found, there) == (["goi", "goi"], ["goi"])


def test_what_cannot_be_had_leaves_the_test_out(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With the package to install; where nothing may be left out the test fails."""

    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="Thiếu gì đó: apt install goi"):
        programs.needed("gì đó", "goi", lambda: None)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="Thiếu gì đó"):
        programs.needed("gì đó", "goi", lambda: None)


def test_an_office_without_the_part_is_none(asked: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The library of the part has to lie beside the program."""

    program = tmp_path / "soffice"
    program.touch()
    (tmp_path / "libswlo.so").touch()
    monkeypatch.setattr(shutil, "which", lambda name: str(program))
    monkeypatch.delenv("CI", raising=False)

    assert programs.office("writer") == str(program)
    with pytest.raises(pytest.skip.Exception, match="libreoffice-calc-nogui"):
        programs.office("calc")
    assert asked == ["libreoffice-calc-nogui"]


def test_nobody_but_root_installs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is run."""

    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("ran"))

    programs.install("goi")
