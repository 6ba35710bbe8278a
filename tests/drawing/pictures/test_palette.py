"""Colours of light, skin and hair."""

from __future__ import annotations

import pytest

from courseware.content.registries.pictures import HairColour, Mood
from courseware.drawing.pictures.palette import HAIRS, INK, MOODS, SKINS, recoloured
from courseware.editions.colours import contrast


def test_only_the_named_colours_are_replaced() -> None:
    """Wherever they stand; all others stay."""

    drawn = '<path fill="#2b2f45" stroke="#14213d"/><path fill="#2b2f45"/>'

    assert recoloured(drawn, {"#2b2f45": "#ffffff"}) == '<path fill="#ffffff" stroke="#14213d"/><path fill="#ffffff"/>'


def test_every_word_of_a_row_has_its_colour() -> None:
    """A mood, a colour of hair and a skin that rows may name can be drawn."""

    assert set(MOODS) == set(Mood) and set(HAIRS) == set(HairColour) and set(SKINS) == {1, 2, 3}


@pytest.mark.parametrize("ground", [colour for light in MOODS.values() for colour in (light.wall, light.floor)])
def test_ink_is_seen_on_every_ground(ground: str) -> None:
    """The line of people and things: 3:1 is what WCAG 2.2 asks of graphics (1.4.11)."""

    assert contrast(INK, ground) >= 3
