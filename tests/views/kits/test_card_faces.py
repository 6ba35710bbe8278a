"""Faces of the cards that are raised."""

from __future__ import annotations

import io
from itertools import combinations

import pytest
from PIL import Image, ImageChops

from courseware.views.kits import card_faces
from courseware.views.kits.card_faces import LETTERS, TRUE_FALSE, Card
from courseware.views.kits.desk import Fonts

MM = card_faces.WIDE / 176
"""Pixels of a millimetre as printed."""


@pytest.mark.parametrize("card", [*LETTERS, *TRUE_FALSE], ids=lambda card: card.word)
def test_a_letter_is_read_from_six_metres(card: Card, fonts: Fonts) -> None:
    """A letter is read from 200 times its height: 30 mm; a capital is 0.7 of its size. It stays within its edge."""

    image = Image.open(io.BytesIO(card_faces.drawn(card, fonts.bold)))

    assert image.mode == "1" and image.size == (card_faces.WIDE, card_faces.HIGH)
    assert card.size * 0.7 / MM >= 50
    inside = card_faces.ring(card)
    letter = card_faces.letter(card, fonts.bold)
    assert ImageChops.multiply(letter, inside).getbbox() is None, "the letter touches its edge"


def test_no_two_cards_of_a_set_share_a_shape_or_a_pattern() -> None:
    """Whoever does not see the letter sees the shape."""

    for cards in (LETTERS, TRUE_FALSE):
        for one, other in combinations(cards, 2):
            assert one.shape is not other.shape and one.pattern != other.pattern
