"""The way through a conversation."""

from __future__ import annotations

from courseware.content.kinds import paths
from courseware.content.kinds.paths import Move, Node


def nodes(*told: str) -> tuple[Node, ...]:
    """Steps written as "a>b>c" (a leads to b and c) and "c=good"."""
    made = []
    for text in told:
        id_, _, end = text.partition("=")
        id_, *to = id_.split(">")
        made.append(Node(id_, id_, "", tuple(Move(f"to {place}", place, "why", 1) for place in to), end, 1))
    return tuple(made)


def test_the_good_path_is_the_shortest_to_a_good_ending() -> None:
    """A detour, from which it can be mended, does not count; nor does an ending to try again."""

    assert paths.good_moves(nodes("a>b>c", "b>c>d", "c>d>e", "d=good", "e=retry")) == 2


def test_an_ending_at_once_takes_no_choice() -> None:
    """Nothing to choose, nothing to count."""

    assert paths.good_moves(nodes("a=good")) == 0


def test_steps_that_lead_round_and_nowhere_are_walked_once() -> None:
    """A circle, a step that is not there, no step at all: no path, and an end of the search."""

    assert paths.good_moves(nodes("a>b", "b>a>gone", "c=good")) == 0
    assert paths.good_moves(()) == 0
