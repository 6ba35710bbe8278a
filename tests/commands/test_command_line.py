"""The command line: options before or after the command, and a page that tells all of it."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from courseware import commands

ROOT = Path(__file__).resolve().parents[2]
KNOWN = commands.known(commands.parser())
PAGES = [ROOT / f"docs/{lang}/van-hanh/lenh.md" for lang in ("vi", "en")]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["-q", "build"], ["build", "-q"]),
        (["--port", "8001", "serve"], ["serve", "--port", "8001"]),
        (["-n", "2", "test", "-k", "x"], ["test", "-n", "2", "-k", "x"]),
        (["-q", "new", "lesson", "lop-6-7/check"], ["new", "-q", "lesson", "lop-6-7/check"]),
        (["keys", "new", "test"], ["keys", "new", "test"]),
        (["check"], ["check"]),
        (["--help"], ["--help"]),
        (["dung", "-q"], ["dung", "-q"]),
        ([], []),
    ],
)
def test_options_may_stand_before_the_command(typed: list[str], read: list[str]) -> None:
    """The first word that names a command is the command; the others keep their order."""

    assert commands.command_first(typed, KNOWN) == read


def test_every_module_adds_the_commands_that_its_row_names() -> None:
    """So that one command finds its module without loading the others."""

    assert {group: tuple(commands.known(commands.parser([group]))) for group in commands.GROUPS} == commands.GROUPS


def test_a_check_loads_nothing_that_makes_documents() -> None:
    """python-docx, python-pptx and resvg are a third of a second on every call."""

    said = subprocess.run(
        [sys.executable, "-c", "import sys; from courseware import commands; commands.parser(['authors']); print(*sys.modules)"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")}, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip

    assert {"docx", "pptx", "resvg_py", "openpyxl"}.isdisjoint(said)


def test_a_flag_before_the_command_is_taken_as_meant(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-q check` is `check -q`, and `-k x test` hands `-k x` to pytest."""

    seen: list[argparse.Namespace] = []
    monkeypatch.setattr("courseware.commands.engineers.test", lambda options, root: seen.append(options) or 0)

    assert commands.main(["-q", "check"], mini) == 0
    assert commands.main(["-k", "x", "test", "--fast"], mini) == 0
    assert (seen[0].fast, seen[0].rest) == (True, ["-k", "x"])


def test_words_for_pytest_are_never_taken_for_an_abbreviation_of_ours(
    mini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--fa` is not `--fast`: pytest shall say what it makes of it."""

    seen: list[argparse.Namespace] = []
    monkeypatch.setattr("courseware.commands.engineers.test", lambda options, root: seen.append(options) or 0)

    assert commands.main(["test", "--fa"], mini) == 0
    assert (seen[0].fast, seen[0].rest) == (False, ["--fa"])


def told(page: Path) -> dict[str, str]:
    """Command → what a page says about it: from its bold name to the next one, with what both editions share."""
    text = page.read_text("utf-8")
    parts = re.split(r"^- \*\*`(?=[a-z])", text, flags=re.M)[1:]
    return {re.match("[a-z]+", part)[0]: part for part in parts}  # type: ignore[index]


@pytest.mark.parametrize("page", PAGES, ids=["vi", "en"])
def test_the_page_of_commands_tells_every_command_and_every_option(page: Path) -> None:
    """And none that does not exist; `-q` and `--help` stand at its top for all."""

    says = told(page)
    says["edition"] += says["editions"]
    missing = {
        (name, option)
        for name, words in KNOWN.items()
        for action in words._actions
        for option in action.option_strings
        if option.startswith("--") and option not in ("--help", "--quiet") and f"`{option}" not in says[name]
    }

    assert says.keys() == KNOWN.keys()
    assert missing == set()
    known = {option for words in KNOWN.values() for action in words._actions for option in action.option_strings}
    assert set(re.findall(r"`(--[a-z-]+)", page.read_text("utf-8"))) <= known
