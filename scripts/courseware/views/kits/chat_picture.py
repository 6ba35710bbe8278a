"""A picture for parents' chat groups: the lesson's drawing, three sentences, the help line, the way to the lesson. Pure.

1080 × 1350 pixels: a phone 360 wide shows it at a third, so no letter is smaller than SMALL, 14 there.
"""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from courseware.content import prose
from courseware.content.model import Lang
from courseware.views.kits import five_minutes, heads, lettering, rasters, school
from courseware.views.kits.desk import Desk
from courseware.views.kits.lettering import Block, Letters
from courseware.views.kits.material import Material

WIDE, HIGH = 1080, 1350
EDGE, BETWEEN = 54, 22
ROOM = WIDE - 2 * EDGE
TITLE, TEXT, SMALL = (64, 58, 52), (50, 46, 44), 42
"""Pixels; of the first two the largest that leaves the drawing its room."""
FOOT, CODE = 236, 216
"""Pixels of the ground below, at least, and of the QR on it, at most."""
INK, LEAF, MINT, WHITE = "#14213d", "#0b6b4b", "#e6f4ec", "#ffffff"
COLOURS = 96
TALLEST, LEAST = 506, 300
"""Pixels of the drawing's height."""


def picture(desk: Desk, found: Material) -> bytes:
    """The PNG."""
    letters = Letters(desk.fonts)
    image = Image.new("RGB", (WIDE, HIGH), WHITE)
    foot = below(desk, found, letters)
    ground = HIGH - max(FOOT, lettering.height(foot) + 2 * BETWEEN)
    head, said = above(desk, found, letters, ground)
    at = letters.write(image, head, EDGE, 0) + BETWEEN
    at = _drawing(desk, found, image, at, ground - lettering.height([*head, *said]) - 2 * BETWEEN)
    letters.write(image, said, EDGE, at)
    ImageDraw.Draw(image).rectangle((0, ground, WIDE, HIGH), fill=MINT)
    letters.write(image, foot, EDGE, (ground + HIGH - lettering.height(foot)) // 2)
    _code(desk, found, image, ground)
    return rasters.packed(image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE))


def above(desk: Desk, found: Material, letters: Letters, ground: int) -> tuple[list[Block], list[Block]]:
    """What stands above the drawing and below it, in the largest letters that leave it room."""
    pupil = found.band.learner == "pupil"
    tag = f"{desk.words['site']} · {heads.place(found)}"
    for title, text in zip(TITLE, TEXT, strict=True):
        name = letters.wrapped(found.title, title, ROOM, bold=True)
        head = [Block((tag,), SMALL, True, 40, LEAF), Block(name, title, True, 2, INK)]
        said = [Block(("Ba điều con vừa học" if pupil else "Ba điều để nhớ",), text, True, BETWEEN, LEAF)]
        for n, sentence in enumerate(five_minutes.remembered(found), 1):
            rows = letters.wrapped(f"{n}. {sentence}", text, ROOM, bold=False)
            said.append(Block(rows, text, False, 8, INK))
        if lettering.height([*head, *said]) + 2 * BETWEEN + LEAST <= ground:
            break
    return head, said


def below(desk: Desk, found: Material, letters: Letters) -> list[Block]:
    """Whom to call, and whose picture it is."""
    room = ROOM - (CODE + BETWEEN if desk.school.base else 0)
    one = desk.contacts(found)[0]
    note = next(iter(prose.sentences(one.note[Lang.VI], 1))).text
    call = f"Cần giúp: {one.number}, {one.name[Lang.VI]}. {note}"
    rows = [(call, True), *((name, False) for name in [desk.school.name] if name)]
    return [Block(letters.wrapped(text, SMALL, room, bold=bold), SMALL, bold, 0, INK) for text, bold in rows]


def _drawing(desk: Desk, found: Material, image: Image.Image, at: int, room: int) -> int:
    """The drawing as high as there is room; where what follows may stand."""
    drawn = desk.drawings(found).picture
    if drawn is None:
        return at
    tall = min(TALLEST, room)
    made = rasters.drawn(drawn.svg, tall * 16 // 9)
    image.paste(made, ((WIDE - made.width) // 2, at))
    return at + made.height


def _code(desk: Desk, found: Material, image: Image.Image, ground: int) -> None:
    """The QR of the lesson in whole dots, if the school has an address."""
    if address := desk.school.page(found.lesson.path):
        made = Image.open(io.BytesIO(school.code(address, CODE))).convert("RGB")
        image.paste(made, (WIDE - EDGE - made.width, (ground + HIGH - made.height) // 2))
