"""The face of a card that is raised: a letter in a shape and a pattern of its own, in black and white. Pure."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from courseware.views.kits import rasters

WIDE, HIGH = 1080, 1500
"""Pixels of a card: 180 × 250 mm at 150 to the inch."""
MARGIN, BAND = 30, 110
"""Pixels around the shape, and of its patterned edge."""
Draw = ImageDraw.ImageDraw
Box = tuple[int, int, int, int]
OUTER: Box = (MARGIN, 4 * MARGIN, WIDE - MARGIN, 2 * MARGIN + WIDE)
INNER: Box = (OUTER[0] + BAND, OUTER[1] + BAND, OUTER[2] - BAND, OUTER[3] - BAND)
BELOW = 150
"""Pixels of the word below."""


@dataclass(frozen=True)
class Card:
    """A card: its letter, what stands below it, its shape, the pattern of its edge, how large its letter is and how far up."""

    letter: str
    word: str
    shape: Callable[[Box], list[tuple[float, float]] | None]
    pattern: str
    size: int = 660
    up: int = 0


def _round(box: Box) -> None:
    return None


def _square(box: Box) -> list[tuple[float, float]]:
    left, top, right, bottom = box
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _diamond(box: Box) -> list[tuple[float, float]]:
    left, top, right, bottom = box
    return [
        ((left + right) / 2, top),
        (right, (top + bottom) / 2),
        ((left + right) / 2, bottom),
        (left, (top + bottom) / 2),
    ]


def _shield(box: Box) -> list[tuple[float, float]]:
    """Straight above, a point below."""
    left, top, right, bottom = box
    return [
        (left, top),
        (right, top),
        (right, top + (bottom - top) * 0.62),
        ((left + right) / 2, bottom),
        (left, top + (bottom - top) * 0.62),
    ]


LETTERS = (
    Card("A", "tròn", _round, "full"),
    Card("B", "vuông", _square, "stripes"),
    Card("C", "thoi", _diamond, "dots", 440),
    Card("D", "lá chắn", _shield, "checks", 560, 90),
)
TRUE_FALSE = (Card("Đ", "ĐÚNG", _round, "full"), Card("S", "SAI", _diamond, "stripes", 440))


def drawn(card: Card, font: bytes) -> bytes:
    """One card as a PNG; `font` is a file of TrueType."""
    image = Image.new("L", (WIDE, HIGH), 255)
    pen = ImageDraw.Draw(image)
    image.paste(_pattern(card.pattern), (0, 0), ring(card))
    for box in (OUTER, INNER):
        _outline(pen, card, box)
    image.paste(0, (0, 0), letter(card, font))
    pen.text((WIDE // 2, HIGH - 150), card.word, fill=0, font=_font(font, BELOW), anchor="mm")
    return rasters.packed(image.convert("1", dither=Image.Dither.NONE))


def ring(card: Card) -> Image.Image:
    """Where its edge is: white on black."""
    mask = Image.new("L", (WIDE, HIGH), 0)
    pen = ImageDraw.Draw(mask)
    _fill(pen, card, OUTER, 255)
    _fill(pen, card, INNER, 0)
    return mask


def letter(card: Card, font: bytes) -> Image.Image:
    """Where its letter is: white on black."""
    mask = Image.new("L", (WIDE, HIGH), 0)
    middle = (WIDE // 2, (OUTER[1] + OUTER[3]) // 2 - card.up)
    ImageDraw.Draw(mask).text(middle, card.letter, fill=255, font=_font(font, card.size), anchor="mm")
    return mask


def _font(font: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)


def _fill(pen: Draw, card: Card, box: Box, tone: int) -> None:
    corners = card.shape(box)
    if corners is None:
        pen.ellipse(box, fill=tone)
    else:
        pen.polygon(corners, fill=tone)


def _outline(pen: Draw, card: Card, box: Box) -> None:
    corners = card.shape(box)
    if corners is None:
        pen.ellipse(box, outline=0, width=10)
    else:
        pen.line([*corners, corners[0], corners[1]], fill=0, width=10, joint="curve")


def _pattern(name: str) -> Image.Image:
    """The edge's pattern over the whole card."""
    image = Image.new("L", (WIDE, HIGH), 0 if name == "full" else 255)
    pen = ImageDraw.Draw(image)
    step = 48
    if name == "stripes":
        for at in range(-HIGH, WIDE, step):
            pen.line([(at, HIGH), (at + HIGH, 0)], fill=0, width=step // 2)
    elif name in ("dots", "checks"):
        for n, y in enumerate(range(0, HIGH, step)):
            for x in range(n % 2 * step, WIDE, 2 * step):
                box = (x, y, x + step - 1, y + step - 1)
                pen.rectangle(box, fill=0) if name == "checks" else pen.ellipse(
                    (x + 4, y + 4, x + step - 4, y + step - 4), fill=0
                )
    return image
