"""Who has a turn when, what the middle is, and what a program has cost; with fakes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from . import rounds, timed
from .timed import Cost, FailedError


def cost(wall: float, cpu: float = 1, peak: float = 1) -> Cost:
    """Short."""
    return Cost(wall, cpu, peak)


def test_everybody_has_a_turn_in_each_round_and_each_round_begins_with_another() -> None:
    """A busy spell hits all alike, and nobody is always first."""

    seen: list[str] = []
    turns = {name: lambda name=name: seen.append(name) or cost(1) for name in "ABC"}
    costs, lost = rounds.interleaved(turns, 3)

    assert "".join(seen) == "ABC" + "BCA" + "CAB"
    assert {name: len(found) for name, found in costs.items()} == {"A": 3, "B": 3, "C": 3}
    assert lost == {}


def test_who_fails_has_no_further_turn_and_no_figures() -> None:
    """Half of the rounds would be another middle than the whole."""

    left = iter([cost(1)])

    def fail() -> Cost:
        for one in left:
            return one
        raise FailedError("hết đĩa")

    costs, lost = rounds.interleaved({"A": lambda: cost(1), "B": fail}, 3)

    assert (len(costs["A"]), "B" in costs, lost) == (3, False, {"B": "hết đĩa"})


def test_a_ratio_is_the_middle_of_those_within_a_round() -> None:
    """The second round was slow for both: a ratio of middles would be 1.5."""

    assert rounds.ratio([cost(1), cost(6), cost(3)], [cost(2), cost(12), cost(2)], "wall") == 0.5
    assert rounds.median([cost(9), cost(1), cost(2)], "wall") == 2


def test_what_a_program_costs_counts_whom_it_starts() -> None:
    """Its children's work and memory too; the caller's own memory does not."""

    ballast = bytearray(120_000_000)
    child = "x = bytearray(60_000_000); sum(range(4_000_000)); import time; time.sleep(0.3)"
    found = timed.run(
        [sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"],
        Path(), os.environ,
    )  # fmt: skip

    assert 0.05 < found.cpu <= found.wall * 2
    assert 60 < found.peak < 120
    assert len(ballast) == 120_000_000


def test_a_program_that_fails_is_told_by_its_last_words(tmp_path: Path) -> None:
    """So a generator that stops is a sentence in the table, never a fast one."""

    with pytest.raises(FailedError, match="thiếu tệp"):
        timed.run([sys.executable, "-c", "import sys; sys.exit('thiếu tệp')"], tmp_path, os.environ)
