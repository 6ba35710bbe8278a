"""Letters can be read on their grounds."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.kits.slides import looks
from courseware.views.kits.slides.deck import Look, Tone

LEAST = 4.5


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Of two colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("group", looks.GROUPS)
def test_every_ink_is_read_on_its_ground(group: str) -> None:
    """4.5 : 1 at least, for a box’s own ink and for the tones that letters in it may have, in the colours of each group."""

    accent, wash = looks.GROUPS[group]
    real = {looks.ACCENT: accent, looks.WASH: wash, "": looks.WHITE}
    faint = []
    for look, skin in looks.SKINS.items():
        ground = real.get(skin.fill, skin.fill)
        inks = [skin.ink] if skin.ink == looks.WHITE else [skin.ink, *looks.TONES.values()]
        faint += [(look, ink) for ink in inks if contrast(real.get(ink, ink), ground) < LEAST]
        if look in (Look.RIGHT, Look.OPTION, Look.WRONG):
            assert contrast(real.get(skin.line, skin.line), looks.WHITE) >= 3, look

    assert faint == []


def test_every_look_and_every_group_of_the_course_is_there(course: Course) -> None:
    """None is left without colours."""

    assert set(looks.SKINS) == set(Look)
    assert set(looks.TONES) == set(Tone) - {Tone.OWN}
    assert {band.group for band in course.registry.scope.bands} == set(looks.GROUPS)
