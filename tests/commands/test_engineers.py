"""`bench` hands what was typed to what measures."""

from __future__ import annotations

import argparse
from pathlib import Path
from types import SimpleNamespace

import pytest

from courseware import commands
from courseware.commands import engineers


def test_it_hands_over_what_was_typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And returns what the run returns; `--page` without a file is not the same as none."""

    seen: list[argparse.Namespace] = []
    module = SimpleNamespace(main=lambda options, root: seen.append(options) or 1)
    monkeypatch.setattr(engineers, "import_module", lambda name: module)
    monkeypatch.setattr("sys.path", [])

    assert commands.main(["bench", "--rows", "check", "--rounds", "5", "--page"], tmp_path) == 1
    assert commands.main(["bench"], tmp_path) == 1
    assert (seen[0].rows, seen[0].rounds, seen[0].page) == (["check"], 5, "")
    assert (seen[1].rows, seen[1].rounds, seen[1].page) == ([], 3, None)


@pytest.mark.parametrize("typed", ["0", "-1", "ba", "100"])
def test_a_number_of_rounds_that_is_none_is_refused(
    typed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what to write."""

    with pytest.raises(SystemExit):
        commands.main(["bench", f"--rounds={typed}"], tmp_path)
    assert f"cần một số từ 1 đến 99, không phải “{typed}”" in capsys.readouterr().err
