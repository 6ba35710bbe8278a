"""Forms, levels and points."""

from __future__ import annotations

from decimal import Decimal

import pytest

from courseware.content.blueprints.scoring import PRESETS, WHOLE, Form, said, scale

HALF = Decimal("0.5")


def test_true_and_false_is_worth_a_tenth_a_quarter_a_half_and_one() -> None:
    """Not a quarter for each statement, the usual mistake."""

    assert list(map(str, scale(Form.TRUEFALSE, HALF))) == ["0.0", "0.1", "0.25", "0.5", "1.0"]


def test_a_choice_is_a_quarter_and_a_short_answer_what_the_blueprint_says() -> None:
    """Nothing in between."""

    assert scale(Form.CHOICE, HALF) == (0, Decimal("0.25"))
    assert scale(Form.SHORT, HALF) == (0, HALF)


@pytest.mark.parametrize("name", [name for name, preset in PRESETS.items() if preset.parts])
def test_the_parts_of_a_preset_add_up(name: str) -> None:
    """To ten."""

    assert sum(PRESETS[name].parts.values()) == WHOLE


def test_primary_school_has_three_levels_and_no_marks() -> None:
    """Thông tư 27/2020, Điều 7."""

    assert (PRESETS["tieu-hoc"].levels, PRESETS["tieu-hoc"].marks) == (("Mức 1", "Mức 2", "Mức 3"), False)


@pytest.mark.parametrize(
    ("points", "text"), [("2", "2,0"), ("0.25", "0,25"), ("0.5", "0,5"), ("2.75", "2,75"), ("10", "10,0")]
)
def test_points_are_written_as_in_the_forms(points: str, text: str) -> None:
    """A comma, one decimal at least."""

    assert said(Decimal(points)) == text
