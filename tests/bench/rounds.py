"""Rounds in which everybody has a turn (A B C, A B C …), so that a busy spell of the machine hits all alike."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from typing import Literal

from .timed import Cost, FailedError

Turn = Callable[[], Cost]
Of = Literal["wall", "cpu", "peak"]


def interleaved(
    turns: Mapping[str, Turn], rounds: int, say: Callable[[str], None] = lambda _: None
) -> tuple[dict[str, list[Cost]], dict[str, str]]:
    """Costs of each turn by name, one a round, and why others have none. Who fails once has no further turn and no costs.

    Each round begins with another one: who comes first finds the disk as the round before left it.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in turns}
    lost: dict[str, str] = {}
    names = list(turns)
    for n in range(rounds):
        for name in names[n % len(names) :] + names[: n % len(names)]:
            if name not in lost:
                say(f"{name}, vòng {n + 1}/{rounds}")
                try:
                    costs[name].append(turns[name]())
                except FailedError as error:
                    lost[name] = str(error)
    return {name: found for name, found in costs.items() if name not in lost}, lost


def median(costs: list[Cost], of: Of) -> float:
    """The middle one of `wall`, `cpu` or `peak`."""
    return statistics.median(figure(cost, of) for cost in costs)


def ratio(ours: list[Cost], theirs: list[Cost], of: Of) -> float:
    """The middle one of the ratios within each round: what slows a round down slows both."""
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(figure(our, of) / figure(their, of) for our, their in pairs)


def figure(cost: Cost, of: Of) -> float:
    """One of the three."""
    return {"wall": cost.wall, "cpu": cost.cpu, "peak": cost.peak}[of]
