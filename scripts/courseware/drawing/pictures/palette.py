"""The colours that a row names: of light, of skin, of hair. All others stand in the parts themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from courseware.content.registries.pictures import HairColour, Mood

INK = "#14213d"
WALL, FLOOR, HAIR = "#eef5fb", "#d5e5f2", "#2b2f45"
"""The colours in the sheets that a row replaces by its own."""

MOODS: dict[Mood, tuple[str, str]] = {
    Mood.MORNING: ("#fff6dd", "#f5e3b5"),
    Mood.DAY: ("#e9f6ee", "#cfe8d9"),
    Mood.SKY: ("#e6f2fc", "#cbe0f3"),
    Mood.EVENING: ("#efeafb", "#d8cff0"),
    Mood.NIGHT: ("#c9d3ee", "#aab8de"),
    Mood.CARE: ("#fdeee8", "#f6d8cb"),
    Mood.FEAST: ("#fff0d2", "#f8d9a4"),
    Mood.RAIN: ("#e3ebf2", "#c3d1de"),
}
"""Wall, floor. Each is light enough for ink, and dark enough to be seen as a card on a white page."""


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
