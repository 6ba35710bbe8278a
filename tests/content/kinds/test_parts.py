"""Letters and shuffles."""

from __future__ import annotations

import pytest

from courseware.content.kinds import parts


@pytest.mark.parametrize("length", range(2, 9))
def test_a_shuffle_is_a_permutation_that_never_is_the_given_order(length: int) -> None:
    """Whatever the seed: nothing lost, nothing doubled, never already solved."""

    for seed in range(60):
        mixed = parts.shuffled(list(range(length)), f"cau-{seed}")

        assert sorted(mixed) == list(range(length))
        assert mixed != list(range(length))
        assert mixed == parts.shuffled(list(range(length)), f"cau-{seed}")
