"""A run that makes editions: what it needs first, and what it tells of each school. The whole run: tests/editions/test_departments.py."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from courseware.commands import edition_runs
from courseware.content.model import Course
from courseware.editions.making import Outcome


def test_without_a_built_site_nothing_is_made(
    course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said how to build one."""
    options = argparse.Namespace(site=None, out=None, form=None, usual="shared", quiet=True)

    assert edition_runs.make(options, tmp_path, course.registry, [], [], None) == 2
    assert "course.py build" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_a_person_has_to_know_of_an_edition_is_a_line_with_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    """What stays and what gave way among the answers; what is not signed or failed among what is wrong; else nothing."""
    edition_runs.tell(
        [
            Outcome("a", made=("shared",)),
            Outcome("b", kept=("thong-bao.html",), edited=("truong.css", "x.php")),
            Outcome("c", unsigned=True),
            Outcome("d", failed="hết đĩa"),
        ]
    )
    said = capsys.readouterr()

    assert [line.partition(":")[0] for line in said.out.splitlines()] == ["b", "b"]
    assert "thong-bao.html" in said.out and "giu-lai/b/: truong.css, x.php" in said.out
    assert [line.partition(":")[0] for line in said.err.splitlines()] == ["c", "d"]
    assert "chưa ký" in said.err and "hết đĩa" in said.err
