"""A school's colour, refused where its text would be hard to read.

Contrast: WCAG 2.2, 1.4.3 (AA: 4.5:1) with relative luminance as defined there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

ENOUGH = 4.5
SCHEMES = {"light": ("html {", "#000000"), "dark": ("html[data-scheme=dark] {", "#ffffff")}
"""Scheme → where tokens.css says its colours, and the end towards which a colour gets more contrast."""
BACKGROUND = re.compile(r"--(paper|mist|[a-z]+-wash):\s*(#[0-9a-f]{3,6})")

Backgrounds = Mapping[str, tuple[str, ...]]
"""Scheme → every colour on which links and headings stand."""


def backgrounds(tokens: Path) -> Backgrounds:
    """Read them where the site itself has them."""
    text = tokens.read_text("utf-8")
    blocks = {scheme: text.partition(start)[2].partition("}")[0] for scheme, (start, _) in SCHEMES.items()}
    return {
        scheme: tuple(sorted({_long(value) for _, value in BACKGROUND.findall(block)}))
        for scheme, block in blocks.items()
    }


def problem(colour: str, scheme: str, on: Backgrounds) -> str | None:
    """A sentence with the nearest colour that would do, when `colour` is hard to read."""
    worst = min(on[scheme], key=lambda background: contrast(colour, background))
    found = contrast(colour, worst)
    if found >= ENOUGH:
        return None
    shown = f"{found:.1f}".replace(".", ",")
    return (
        f"chữ màu {colour} trên nền {worst} khó đọc: tương phản {shown}:1, cần từ 4,5:1;"
        f" màu gần nhất dùng được là {readable(colour, scheme, on)}"
    )


def readable(colour: str, scheme: str, on: Backgrounds) -> str:
    """`colour` itself, or the first of its shades that can be read on every background of the scheme."""
    return next(shade for shade in _shades(colour, SCHEMES[scheme][1]) if problem_free(shade, on[scheme]))


def problem_free(colour: str, on: tuple[str, ...]) -> bool:
    """Whether text of this colour has enough contrast on all of them."""
    return all(contrast(colour, background) >= ENOUGH for background in on)


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _shades(colour: str, end: str) -> Iterator[str]:
    start, target = _parts(colour), _parts(end)
    for step in range(51):
        mixed = (round(a + (b - a) * step / 50) for a, b in zip(start, target, strict=True))
        yield "#" + "".join(f"{part:02x}" for part in mixed)


def _luminance(colour: str) -> float:
    red, green, blue = (part / 255 for part in _parts(colour))
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> tuple[int, int, int]:
    digits = _long(colour)[1:]
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _long(colour: str) -> str:
    return colour.lower() if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:].lower())
