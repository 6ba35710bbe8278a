"""What building, serving and weighing print and return."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware import commands

SCRIPTS = Path(commands.__file__).parents[2]


@pytest.mark.parametrize("file", ["docs/en/lop-6-7/tin-nhan-la.md", "mkdocs.yml"])
def test_build_refuses_a_course_with_faults_and_makes_nothing(
    miniature: Callable[[Path], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    """No site is better than a wrong one; what is told is what `check` tells, also of the file that MkDocs itself reads first."""

    project = miniature(tmp_path / "project")
    (project / file).write_bytes((project / file).read_text("utf-8").encode("utf-16"))

    assert commands.main(["check"], project) == 1
    told = capsys.readouterr().out
    assert commands.main(["build", "-q"], project) == 1
    assert not (project / "site").exists()
    assert capsys.readouterr().err == told
    assert f"{file}:1: " in told and "Save As" in told


def test_measuring_without_a_site_says_what_to_do(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the command."""

    assert commands.main(["measure"], mini) == 2
    assert "course.py build" in capsys.readouterr().err


def test_building_loads_nothing_that_reads_a_course() -> None:
    """The program that it starts does; reading here too would be half a second more."""

    said = subprocess.run(
        [sys.executable, "-c", "import sys; from courseware import commands; commands.parser(['builders']); print(*sys.modules)"],
        env={"PYTHONPATH": str(SCRIPTS)}, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip

    assert {"pydantic", "courseware.content.reading", "mkdocs"}.isdisjoint(said)
