"""A school's colour has to be readable."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware.editions import colours
from courseware.editions.schools import Rules, School

COLOUR = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


def test_contrast_is_that_of_wcag() -> None:
    """Reference pairs: black on white, and #767676, the lightest grey that passes AA on white."""
    assert colours.contrast("#000", "#fff") == pytest.approx(21)
    assert colours.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert colours.contrast("#777777", "#ffffff") < 4.5


def test_a_colour_passes_from_four_and_a_half_on() -> None:
    """On white #767676 has 4.54:1 and #777777 4.48:1: one may be read, of the other it is said, and a shade that may is found."""
    white = {"light": ("#ffffff",), "dark": ("#000000",)}
    assert colours.problem("#767676", "light", white) is None
    assert "4,5:1" in str(colours.problem("#777777", "light", white))
    assert colours.readable("#777777", "light", white) == "#757575"
    assert colours.readable("#767676", "light", white) == "#767676"


def test_the_worst_background_counts() -> None:
    """Readable on white is not enough where the same colour also stands on grey."""
    assert "#eeeeee" in str(colours.problem("#767676", "light", {"light": ("#ffffff", "#eeeeee")}))


def test_the_backgrounds_are_those_of_the_site(rules: Rules) -> None:
    assert "#ffffff" in rules.backgrounds["light"] and "#0f1b2d" in rules.backgrounds["dark"]
    assert len(rules.backgrounds["light"]) >= 7 and len(rules.backgrounds["dark"]) >= 7


def test_the_course_own_green_passes(rules: Rules) -> None:
    assert colours.problem("#0b6b4b", "light", rules.backgrounds) is None
    assert colours.problem("#6fd3a4", "dark", rules.backgrounds) is None


def test_a_faint_colour_is_refused_with_the_nearest_that_would_do(rules: Rules) -> None:
    told = colours.problem("#ffcc00", "light", rules.backgrounds)
    assert told and "khó đọc" in told and "cần từ 4,5:1" in told
    nearest = told.split()[-1]
    assert colours.problem(nearest, "light", rules.backgrounds) is None


@given(COLOUR, st.sampled_from(["light", "dark"]))
def test_there_is_always_a_readable_shade(rules: Rules, colour: str, scheme: str) -> None:
    shade = colours.readable(colour, scheme, rules.backgrounds)
    assert all(colours.contrast(shade, background) >= colours.ENOUGH for background in rules.backgrounds[scheme])


def test_a_school_that_gives_one_colour_gets_one_for_the_dark_scheme_too(
    school: Callable[..., School], rules: Rules
) -> None:
    made = school(colour="#7A1F6B").colours
    assert made["light"] == "#7a1f6b"
    assert colours.problem(made["dark"], "dark", rules.backgrounds) is None
