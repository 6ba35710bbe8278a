"""The colours that a row names: of light, of skin, of hair. All others stand in the parts themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from courseware.content.registries.pictures import HairColour, Mood

INK = "#14213d"
WALL, FLOOR, GLASS, HAIR = "#eef5fb", "#d5e5f2", "#cfe6f7", "#2b2f45"
"""The colours in the sheets that a row replaces by its own."""


@dataclass(frozen=True)
class Light:
    """The colours of wall and floor, and of the sky behind windows."""

    wall: str
    floor: str
    sky: str = GLASS


MOODS: dict[Mood, Light] = {
    Mood.MORNING: Light("#fff6dd", "#f5e3b5"),
    Mood.DAY: Light("#e9f6ee", "#cfe8d9"),
    Mood.SKY: Light("#e6f2fc", "#cbe0f3"),
    Mood.EVENING: Light("#efeafb", "#d8cff0", "#b3b4e0"),
    Mood.NIGHT: Light("#c9d3ee", "#aab8de", "#5d76a8"),
    Mood.CARE: Light("#fdeee8", "#f6d8cb"),
    Mood.FEAST: Light("#fff0d2", "#f8d9a4"),
    Mood.RAIN: Light("#e3ebf2", "#c3d1de", "#b4c8da"),
}
"""Each is light enough for ink, and dark enough to be seen as a card on a white page."""


@dataclass(frozen=True)
class Skin:
    """A colour of skin and of the cheeks in it."""

    face: str
    cheeks: str


SKINS: dict[int, Skin] = {1: Skin("#f6cfa6", "#f0a98a"), 2: Skin("#e0a678", "#d08a64"), 3: Skin("#c68a5c", "#b0704c")}

HAIRS: dict[HairColour, str] = {
    HairColour.BLACK: HAIR,
    HairColour.BROWN: "#5b4536",
    HairColour.GREY: "#a3adbd",
    HairColour.WHITE: "#e3e7ee",
}


def recoloured(drawn: str, colours: Mapping[str, str]) -> str:
    """A part with some of its colours replaced."""
    return re.sub(r"#[0-9a-f]{6}", lambda found: colours.get(found[0], found[0]), drawn)
