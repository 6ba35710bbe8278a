"""`course.py bench`: which groups it measures, what it refuses, what it prints and writes, and leaves when it is interrupted."""

from __future__ import annotations

import argparse
import json
import signal
from pathlib import Path

import pytest

from . import building, measures, running, workshop
from .timed import FailedError

WORDS = {"rows": [], "rounds": 3, "quick": False, "quiet": True, "out": None, "page": None}


@pytest.mark.parametrize(
    ("typed", "quick", "groups"),
    [
        (["check,files"], False, ["check", "files"]),
        (["files", "check"], False, ["check", "files"]),
        (["kits"], True, ["kits"]),
        ([], False, list(measures.PROBES)),
        ([], True, ["build", "check", "serve", "visit", "search", "files", "editions", "exports"]),
    ],
)
def test_groups_are_measured_in_the_order_of_the_list(typed: list[str], quick: bool, groups: list[str]) -> None:
    """All without names; a quick run leaves out what takes long, unless somebody names it."""

    assert running.chosen(typed, quick) == groups


def run(root: Path, **typed: object) -> int:
    """`course.py bench`."""
    return running.main(argparse.Namespace(**WORDS | typed), root)


def test_a_name_that_is_no_group_is_refused_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is measured."""

    assert run(tmp_path, rows=["toc-do"]) == 2
    assert "--rows: không có nhóm toc-do; có: build, check" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--page TỆP` without that file."""

    assert run(tmp_path, page=str(tmp_path / "so.json")) == 2
    assert "so.json" in capsys.readouterr().err


def probed(monkeypatch: pytest.MonkeyPatch, find: object) -> None:
    """Let `check` be measured by a fake."""
    monkeypatch.setattr(measures.Probe, "find", find)


def test_a_run_prints_writes_and_says_what_it_could_not_measure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The table has the reason; the exit code is 1."""

    def find(probe: measures.Probe, bench: workshop.Workshop) -> building.Figures:
        if probe.module == "files":
            raise FailedError("hết đĩa")
        return {"check-cpu": 2.5}

    probed(monkeypatch, find)

    assert run(tmp_path, rows=["check,files"], out=tmp_path / "so.json") == 1
    said = capsys.readouterr().out
    assert "2,5 giây" in said
    assert "hết đĩa" in said
    assert "lõi" in said
    assert json.loads((tmp_path / "so.json").read_text("utf-8"))["figures"]["check-cpu"] == 2.5


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_writes_nothing_and_leaves_no_folder(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 130; the temporary folder is gone, the old file is the old one."""

    folders: list[Path] = []

    def find(probe: measures.Probe, bench: workshop.Workshop) -> building.Figures:
        folders.append(bench.folder)
        signal.raise_signal(number)
        return {}

    probed(monkeypatch, find)
    (tmp_path / "so.json").write_text("cũ", "utf-8")
    # Whoever starts the tests in the background of a shell has Ctrl-C ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert run(tmp_path, rows=["check"], out=tmp_path / "so.json") == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert not folders[0].exists()
    assert (tmp_path / "so.json").read_text("utf-8") == "cũ"
