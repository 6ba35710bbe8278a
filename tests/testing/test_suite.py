"""How `course.py test` starts pytest."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from courseware.testing import suite
from courseware.testing.tools import Outcome

SPREAD = ["-n", "auto", "--dist", "worksteal"]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["-k", "foo"],
        ["tests/checks"],
        ["-x", "--durations=9"],
        ["-p", "no:cacheprovider"],
        ["-m", "servers"],
        ["--pyargs"],
        ["-n-la"],
    ],
)
def test_words_for_pytest_do_not_switch_the_cores_off(words: list[str]) -> None:
    """Some tests or all: on all cores."""

    assert suite.arguments(words, fast=False, every=False) == [*SPREAD, *words]


@pytest.mark.parametrize(
    "words", [["-n", "0"], ["-n2"], ["--numprocesses=3"], ["--dist=loadfile"], ["--pdb"], ["-s"], ["--collect-only"]]
)
def test_who_says_how_the_tests_are_spread_is_obeyed(words: list[str]) -> None:
    """And who wants to look on, or to stop at a fault, gets them one after the other."""

    assert suite.arguments(words, fast=False, every=False) == words


def test_the_fast_ones_are_chosen_by_their_marks() -> None:
    """No browser, no server, no other Python, nothing slow."""

    words = suite.arguments(["-k", "foo"], fast=True, every=False)

    assert words == [*SPREAD, "-m", suite.FAST, "--hypothesis-profile=fast", "-k", "foo"]
    assert suite.FAST.split(" and ") == [
        f"not {mark}" for mark in ("browser", "servers", "slow", "second_python", "node")
    ]


@pytest.mark.parametrize("words", [["-m", "browser"], ["-mbrowser"]])
def test_two_choices_by_marks_are_refused(words: list[str]) -> None:
    """pytest would take the last and say nothing."""

    with pytest.raises(ValueError, match="--fast đã chọn"):
        suite.arguments(words, fast=True, every=False)


def test_all_is_the_full_cross_product() -> None:
    """A word of ours, understood by the sweeps."""

    assert suite.arguments([], fast=False, every=True) == [*SPREAD, "--full"]


def test_what_was_timed_before_and_the_browser_are_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In variables: the report is printed by pytest, before its own last line."""

    calls: list[tuple[list[str], dict[str, str]]] = []

    def call(command: list[str], cwd: Path, env: dict[str, str]) -> int:
        assert cwd == tmp_path
        calls.append((command, env))
        return 5

    monkeypatch.setattr(subprocess, "call", call)
    before = [Outcome("lint", 0.251, True), Outcome("kiểu dữ liệu", 9.0, False)]

    assert suite.run(tmp_path, "/usr/bin/chromium", ["-x"], before) == 5
    ((command, environment),) = calls
    assert command[1:] == ["-m", "pytest", "-x"]
    assert json.loads(environment[suite.PARTS]) == {"lint": 0.25, "kiểu dữ liệu (chưa đạt)": 9.0}
    assert environment["LACHAN_CHROMIUM"] == "/usr/bin/chromium"
