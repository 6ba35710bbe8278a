"""A picture for parents' chat groups: the lesson's drawing, three sentences, the help line, the way to the lesson. Pure.

1080 × 1350 pixels: a phone 360 wide shows it at a third, so no letter is smaller than SMALL, 14 there. Letters are Be Vietnam
Pro without shaping, so that every machine draws the same pixels.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from courseware.content.model import Lang
from courseware.views.kits import five_minutes, heads, rasters, school
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material

WIDE, HIGH = 1080, 1350
EDGE, BETWEEN = 54, 22
TITLE, TEXT, SMALL = (64, 58, 52), (50, 46, 44), 42
"""Pixels; the first that fits of each."""
FOOT = 236
CODE = 216
INK, LEAF, MINT, WHITE = "#14213d", "#0b6b4b", "#e6f4ec", "#ffffff"
COLOURS = 96
LEADING = 1.32
TALLEST, LEAST = 506, 300
"""Pixels of the drawing's height: it takes what the words leave."""


class Letters:
    """Letters of one weight in any size."""

    def __init__(self, file: bytes) -> None:
        self._file = file
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}

    def of(self, size: int) -> ImageFont.FreeTypeFont:
        """In a size; without shaping."""
        if size not in self._sizes:
            self._sizes[size] = ImageFont.truetype(io.BytesIO(self._file), size, layout_engine=ImageFont.Layout.BASIC)
        return self._sizes[size]

    def wrapped(self, text: str, size: int, room: float) -> list[str]:
        """Its lines in a room."""
        rows: list[str] = []
        for word in text.split():
            longer = f"{rows[-1]} {word}" if rows else word
            if rows and self.of(size).getlength(longer) <= room:
                rows[-1] = longer
            else:
                rows.append(word)
        return rows


@dataclass(frozen=True)
class Block:
    """Lines of one look; `before` stands above them."""

    rows: tuple[str, ...]
    size: int
    bold: bool
    before: int
    colour: str = INK

    @property
    def height(self) -> int:
        """All of it, in pixels."""
        return self.before + round(len(self.rows) * self.size * LEADING)


def picture(desk: Desk, found: Material) -> bytes:
    """The PNG."""
    usual, bold = Letters(desk.fonts.usual), Letters(desk.fonts.bold)
    image = Image.new("RGB", (WIDE, HIGH), WHITE)
    pen = ImageDraw.Draw(image)
    head, said = blocks(desk, found, usual, bold)
    at = _drawing(desk, found, image, sum(block.height for block in (*head, *said)), head, pen, (usual, bold))
    _write(pen, said, at, (usual, bold))
    _foot(desk, found, image, pen, (usual, bold))
    return rasters.packed(image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE))


def blocks(desk: Desk, found: Material, usual: Letters, bold: Letters) -> tuple[list[Block], list[Block]]:
    """What stands above the drawing and below it, in the largest letters that leave it room."""
    room = WIDE - 2 * EDGE
    place = heads.place(found) if found.band.learner == "pupil" else found.band.name[Lang.VI]
    tag = f"{desk.words['site']} · {place}"
    for title, text in zip(TITLE, TEXT, strict=True):
        head = [
            Block((tag,), SMALL, True, 40, LEAF),
            Block(tuple(bold.wrapped(found.title, title, room)), title, True, 2),
        ]
        name = "Ba điều con vừa học" if found.band.learner == "pupil" else "Ba điều để nhớ"
        said = [Block((name,), text, True, BETWEEN, LEAF)]
        for n, sentence in enumerate(five_minutes.remembered(found), 1):
            said.append(Block(tuple(usual.wrapped(f"{n}. {sentence}", text, room)), text, False, 8))
        if sum(block.height for block in (*head, *said)) + 2 * BETWEEN + LEAST <= HIGH - FOOT:
            break
    return head, said


def _drawing(
    desk: Desk,
    found: Material,
    image: Image.Image,
    taken: int,
    head: Sequence[Block],
    pen: ImageDraw.ImageDraw,
    letters: tuple[Letters, Letters],
) -> int:
    """The head, the drawing in what room there is; where what follows begins."""
    at = _write(pen, head, 0, letters) + BETWEEN
    drawn = desk.drawings(found).picture
    if drawn is None:
        return at
    tall = min(TALLEST, HIGH - FOOT - taken - 2 * BETWEEN)
    wide = tall * 16 // 9
    made = rasters.drawn(drawn.svg, wide)
    image.paste(made, ((WIDE - wide) // 2, at))
    return at + made.height


def _write(pen: ImageDraw.ImageDraw, blocks: Sequence[Block], at: int, letters: tuple[Letters, Letters]) -> int:
    for block in blocks:
        at += block.before
        font = letters[block.bold].of(block.size)
        for row in block.rows:
            pen.text((EDGE, at + round(block.size * LEADING / 2)), row, fill=block.colour, font=font, anchor="lm")
            at += round(block.size * LEADING)
    return at


def _foot(
    desk: Desk, found: Material, image: Image.Image, pen: ImageDraw.ImageDraw, letters: tuple[Letters, Letters]
) -> None:
    """Whom to call, whose picture it is, the QR of the lesson."""
    top = HIGH - FOOT
    pen.rectangle((0, top, WIDE, HIGH), fill=MINT)
    address = desk.school.page(found.lesson.path)
    room = WIDE - 2 * EDGE - (CODE + BETWEEN if address else 0)
    rows = [*_help(desk, found, letters[1], room), *letters[0].wrapped(desk.school.name, SMALL, room)[:1]]
    tall = round(SMALL * LEADING)
    at = top + (FOOT - tall * len(rows)) // 2
    for n, row in enumerate(rows):
        bold = n < len(rows) - bool(desk.school.name)
        pen.text((EDGE, at + tall // 2), row, fill=INK, font=letters[bold].of(SMALL), anchor="lm")
        at += tall
    if address:
        code = Image.open(io.BytesIO(school.code(address, CODE))).convert("RGB")
        image.paste(code, (WIDE - EDGE - code.width, top + (FOOT - code.height) // 2))


def _help(desk: Desk, found: Material, letters: Letters, room: int) -> Iterator[str]:
    for one in desk.contacts(found)[:1]:
        yield from letters.wrapped(f"Cần giúp, gọi {one.number}: {one.name[Lang.VI]}, miễn phí", SMALL, room)
