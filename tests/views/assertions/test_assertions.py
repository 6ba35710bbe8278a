"""The thirty assertions over every kind of file with a form; and each is seen to find its fault."""

from __future__ import annotations

import pytest

from .binding import ASSERTIONS, DRAWN, KINDS, MORE, Assertion
from .conftest import Looked


@pytest.mark.parametrize("n", range(len(ASSERTIONS)), ids=lambda n: f"{ASSERTIONS[n].n}: {ASSERTIONS[n].says}")
def test_every_file_that_it_binds_keeps_it(n: int, looked: Looked) -> None:
    """Of all schools, lessons, papers and years that are looked at."""

    assert looked.wrong.get(n, []) == []


@pytest.mark.parametrize("one", [*ASSERTIONS, *MORE], ids=lambda one: f"{one.n}: {one.says}")
def test_a_spoilt_file_is_found(one: Assertion, looked: Looked) -> None:
    """By the assertion that it breaks."""

    file = looked.kept[one.file]

    assert list(one.look(file)) == []
    assert list(one.look(one.spoil(file))) != []


def test_the_assertions_are_thirty() -> None:
    """None is left out; those on papers and letters come in parts."""

    assert sorted({one.n for one in ASSERTIONS}) == list(range(1, 31))


def test_every_kind_of_file_is_bound_and_was_looked_at(looked: Looked) -> None:
    """None that the project makes is missing in the table, none of the table was not made."""

    assert set(looked.kinds) == KINDS
    assert frozenset().union(*(one.binds for one in ASSERTIONS)) == KINDS - DRAWN
