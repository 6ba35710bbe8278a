"""Items that are matched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from courseware.content.kinds.match import Match

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]


MATCH = "Nối.\n\n- một => A\n> v\n- hai => B\n> v\n- ba => C\n> v\n- => D\n\nHết."


def test_pairs_and_what_is_left_over_are_read(read: Read) -> None:
    """A right side alone matches nothing."""
    body, problems = read("match", MATCH)
    assert problems == []
    assert isinstance(body, Match)
    assert (body.key, body.distractors, body.targets) == ("abc-", ("D",), ("A", "B", "C", "D"))


def test_items_stand_and_targets_are_shuffled(read: Read) -> None:
    """Each item carries the letter of its target where that now stands; what matches nothing is among the targets."""
    body, _ = read("match", MATCH)
    parts = body.parts("tin-la-01")
    letters = {target.text: target.letter for target in parts.targets}
    assert [choice.text for choice in parts.choices] == ["một", "hai", "ba"]
    assert [choice.value for choice in parts.choices] == [letters[text] for text in "ABC"]
    assert sorted(letters) == list("ABCD") != list(letters)
    assert sorted(letters.values()) == list("ABCD")


def test_two_items_with_one_target_belong_into_groups(read: Read) -> None:
    """The sentence says which kind to write."""
    body, problems = read("match", MATCH.replace("hai => B", "hai => A"))
    assert body is not None
    assert [(line, "kind=sort" in message) for line, message in problems] == [(0, True)]
