"""Colours, margins and lines of boxes. Letters on each ground have a contrast of 4.5 at least (a test counts)."""

from __future__ import annotations

from dataclasses import dataclass

from courseware.views.kits.slides.deck import Look, Tone

INK, MUTED, WHITE = "14213D", "4A5A70", "FFFFFF"
LEAF, CORAL = "0B6B4B", "B3361F"
MINT, MIST, BLUSH, CREAM = "E6F4EC", "F3F7F4", "FDEEEA", "FFF6DD"
LINE = "B9C6CF"
ACCENT, WASH = "accent1", "accent6"
"""Names of the theme's colours: a teacher who takes another theme gets other ones."""
GROUPS: dict[str, tuple[str, str]] = {
    "mam-non": ("0E6672", "E0F3F5"),
    "tieu-hoc": ("8A5A00", "FFF4D6"),
    "thcs": ("1B5E9E", "E7F1FB"),
    "thpt": ("5B3FA8", "EFEBFB"),
    "nha-truong": (LEAF, MINT),
    "cha-me": ("8A2E6B", "FBEBF5"),
}
"""Group of bands → its colour and the ground that goes with it, as on the site."""
TONES = {Tone.ACCENT: ACCENT, Tone.MUTED: MUTED, Tone.RIGHT: LEAF, Tone.WRONG: CORAL}


@dataclass(frozen=True)
class Skin:
    """`fill`, `line`, `ink` are colours ("" for none); `across` and `down` are the margins within, in points."""

    fill: str = ""
    line: str = ""
    ink: str = INK
    across: float = 0
    down: float = 0
    weight: float = 1
    round: bool = True
    middle: bool = False


SKINS: dict[Look, Skin] = {
    Look.PLAIN: Skin(round=False),
    Look.TAG: Skin(ink=ACCENT, round=False),
    Look.SMALL: Skin(ink=MUTED, round=False),
    Look.CARD: Skin(WHITE, LINE, across=14, down=8),
    Look.HEAD: Skin(MIST, LINE, across=14, down=5, middle=True),
    Look.OTHERS: Skin(MIST, LINE, across=12, down=5, middle=True),
    Look.OWN: Skin(MINT, LEAF, across=12, down=5, middle=True),
    Look.STRANGER: Skin(BLUSH, CORAL, across=12, down=5, middle=True),
    Look.NOTICE: Skin(ink=MUTED, across=12, down=2, middle=True),
    Look.PAPER: Skin(CREAM, "D9C48A", across=18, down=10, round=False),
    Look.SCREEN: Skin(INK, INK, WHITE, across=16, down=10),
    Look.BAR: Skin(MIST, MUTED, across=16, down=6, middle=True),
    Look.KEY_RED: Skin(CORAL, CORAL, WHITE, across=12, down=6, middle=True),
    Look.KEY_GREEN: Skin(LEAF, LEAF, WHITE, across=12, down=6, middle=True),
    Look.OPTION: Skin(WHITE, ACCENT, across=14, down=5, weight=1.5, middle=True),
    Look.RIGHT: Skin(MINT, LEAF, across=14, down=5, weight=3, middle=True),
    Look.WRONG: Skin(BLUSH, CORAL, across=14, down=5, weight=1.5, middle=True),
    Look.PALE: Skin(WHITE, LINE, MUTED, across=14, down=5, middle=True),
    Look.WHY: Skin(WASH, "", across=16, down=10, middle=True),
    Look.TIP: Skin(MIST, LEAF, across=16, down=10, weight=1.5, middle=True),
    Look.WARNING: Skin(BLUSH, CORAL, across=16, down=10, weight=1.5, middle=True),
    Look.BADGE_RIGHT: Skin(LEAF, LEAF, WHITE, across=4, down=2, middle=True),
    Look.BADGE_WRONG: Skin(CORAL, CORAL, WHITE, across=4, down=2, middle=True),
    Look.NUMBER: Skin(ACCENT, ACCENT, WHITE, across=2, down=2, middle=True),
}
