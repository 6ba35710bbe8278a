"""Words on a picture: letters of two weights without shaping, so that every machine draws the same pixels. Pure."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from courseware.views.kits.desk import Fonts

LEADING = 1.32
"""Distance of lines, in letters: Vietnamese marks need air."""


@dataclass(frozen=True)
class Block:
    """Lines of one look; `before` pixels stand above them."""

    rows: tuple[str, ...]
    size: int
    bold: bool
    before: int
    colour: str

    @property
    def height(self) -> int:
        """All of it, in pixels."""
        return self.before + len(self.rows) * pitch(self.size)


def pitch(size: int) -> int:
    """Pixels from one line to the next."""
    return round(size * LEADING)


def height(blocks: Iterable[Block]) -> int:
    """Of several, one below the other."""
    return sum(block.height for block in blocks)


class Letters:
    """The letters of two weights in any size."""

    def __init__(self, fonts: Fonts) -> None:
        self._files = {False: fonts.usual, True: fonts.bold}
        self._sizes: dict[tuple[int, bool], ImageFont.FreeTypeFont] = {}

    def of(self, size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
        """In one size and weight."""
        key = size, bold
        if key not in self._sizes:
            file = io.BytesIO(self._files[bold])
            self._sizes[key] = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
        return self._sizes[key]

    def wrapped(self, text: str, size: int, room: float, *, bold: bool) -> tuple[str, ...]:
        """The lines of a text in a room; a word that is wider stands alone."""
        font = self.of(size, bold=bold)
        blank = font.getlength(" ")
        rows: list[str] = []
        at = 0.0
        for word in text.split():
            wide = font.getlength(word)
            if rows and at + blank + wide <= room:
                rows[-1] += f" {word}"
                at += blank + wide
            else:
                rows.append(word)
                at = wide
        return tuple(rows)

    def write(self, image: Image.Image, blocks: Iterable[Block], left: int, at: int) -> int:
        """Blocks one below the other; where what follows may stand."""
        pen = ImageDraw.Draw(image)
        for block in blocks:
            at += block.before
            font = self.of(block.size, bold=block.bold)
            for row in block.rows:
                pen.text((left, at + pitch(block.size) // 2), row, fill=block.colour, font=font, anchor="lm")
                at += pitch(block.size)
        return at
