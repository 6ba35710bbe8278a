"""The command before its environment exists: standard library, clear sentences, nothing done twice."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "scripts/course.py"


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, at home in an empty folder with one lock file."""
    spec = importlib.util.spec_from_file_location("course", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "requirements.txt").write_text("one==1 --hash=sha256:0\n", "utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    return module


def test_it_begins_with_the_standard_library_alone() -> None:
    """Nothing at the top of the file has to be installed."""

    tree = ast.parse(SCRIPT.read_text("utf-8"))
    names = {alias.name.partition(".")[0] for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    names |= {(node.module or "").partition(".")[0] for node in tree.body if isinstance(node, ast.ImportFrom)}

    assert names <= set(sys.stdlib_module_names)


def test_an_old_python_is_told_which_one_is_needed(course: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence and exit code 2."""

    monkeypatch.setattr(course.sys, "version_info", (3, 10, 0))

    assert course.main(["build"]) == 2
    assert "Cần Python 3.11.5 trở lên" in capsys.readouterr().err


def test_a_python_without_venv_is_told_what_to_install(course: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Debian packs it apart."""

    monkeypatch.setattr(course.importlib.util, "find_spec", lambda _: None)

    assert course.main(["build"]) == 2
    assert "python3-venv" in capsys.readouterr().err


def test_what_is_installed_is_not_installed_again(course: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stamp of the same lock file means that there is nothing to do."""

    lock = tmp_path / "requirements.txt"
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / f"{tmp_path.name}-requirements.sha256").write_text(hashlib.sha256(lock.read_bytes()).hexdigest())
    monkeypatch.setattr(course.subprocess, "run", lambda *_, **__: pytest.fail("installed again"))

    course.install(lock)


def test_an_install_that_fails_is_told_and_tried_again_next_time(course: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """No stamp is left behind, exit code 2, a sentence about the network."""

    def broken(command: list[str], **_: object) -> None:
        raise subprocess.CalledProcessError(1, command)

    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(course.subprocess, "run", broken)

    assert course.main(["build"]) == 2
    assert "Không cài được các gói" in capsys.readouterr().err
    assert list((tmp_path / ".venv").glob("*.sha256")) == []


def test_packages_are_installed_by_hash(course: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is not the one that was locked is refused by pip."""

    commands: list[list[str]] = []
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(course.subprocess, "run", lambda command, **_: commands.append([str(x) for x in command]))
    course.install(tmp_path / "requirements.txt")

    assert "--require-hashes" in commands[0]
