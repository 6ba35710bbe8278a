"""ruff and mypy are run first, all of them, and one fault is enough to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware import commands
from courseware.testing import suite, tools

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one module with our settings."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts/one.py").write_text('"""A module."""\n\nONE = 1\n', "utf-8")
    return tmp_path


def clean(project: Path, text: str) -> list[bool]:
    """What the three tools say of this module."""
    (project / "scripts/one.py").write_text(text, "utf-8")
    return [outcome.clean for outcome in tools.run(project)]


@pytest.mark.slow
def test_each_tool_sees_what_it_is_for(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A name that nobody uses, a number where a word belongs, a line that is laid out otherwise; none hides another."""

    assert clean(project, '"""A module."""\n\nONE = 1\n') == [True, True, True]
    assert clean(project, '"""A module."""\n\nimport os\n\nONE: str   = 1\n') == [False, False, False]
    said = capfd.readouterr()
    assert "F401" in said.out and "[assignment]" in said.out
    assert [line.partition(" (")[0] for line in said.err.splitlines()] == [f"Chưa đạt: {part}" for part in tools.STEPS]


def test_the_tools_are_run_before_the_tests_and_a_fault_of_theirs_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All tests pass, mypy does not: exit code 1, and the tests were run all the same."""

    done: list[object] = []
    outcomes = [tools.Outcome("lint", 0.1, True), tools.Outcome("mypy", 0.1, False)]
    monkeypatch.setattr(tools, "run", lambda root: done.append("tools") or outcomes)
    monkeypatch.setattr(suite, "run", lambda root, chromium, words, before: done.append((chromium, before)) or 0)

    assert commands.main(["test", "--fast"], tmp_path) == 1
    assert done == ["tools", (None, outcomes)]
