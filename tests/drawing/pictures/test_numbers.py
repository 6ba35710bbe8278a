"""Numbers as short as SVG reads them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware.drawing.pictures.numbers import point, run, short

NUMBER = re.compile(r"-?\d*\.?\d+")


@pytest.mark.parametrize(
    ("number", "written"),
    [(3.0, "3"), (0.5, ".5"), (-0.5, "-.5"), (0, "0"), (-0.04, "0"), (10.25, "10.2"), (-7.96, "-8"), (100, "100")],
)
def test_nothing_is_written_that_says_nothing(number: float, written: str) -> None:
    """No zero before the point, none behind it, no minus zero."""

    assert short(number) == written


@given(st.lists(st.tuples(*[st.floats(-999, 999)] * 2), min_size=1, max_size=4))
def test_a_reader_of_numbers_finds_what_was_meant(points: list[tuple[float, float]]) -> None:
    """Written without a blank before a minus, they are still as many numbers, and the same to a tenth."""

    found = [float(number) for number in NUMBER.findall(run(*points))]

    assert len(found) == 2 * len(points)
    assert all(abs(a - b) <= 0.051 for a, b in zip(found, (x for one in points for x in one), strict=True))


def test_a_point_needs_no_blank_before_a_minus() -> None:
    assert (point(3.5, -2), point(3, 2)) == ("3.5-2", "3 2")
