"""A drawing as a PNG for paper and for chats: resvg draws it, Pillow takes the colours that nobody sees. Pure."""

from __future__ import annotations

import io
from functools import lru_cache

import resvg_py
from PIL import Image

GREYS = 16
COLOURS = 64


def drawn(svg: str, wide: int) -> Image.Image:
    """The drawing, `wide` pixels wide, on white."""
    made = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=wide)))).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", made.size, "white"), made).convert("RGB")


@lru_cache(maxsize=32)
def grey(svg: str, wide: int) -> bytes:
    """The drawing in greys, as a school's printer has it; the last ones are kept, as several papers show them."""
    return packed(drawn(svg, wide).convert("L").quantize(GREYS))


def packed(image: Image.Image) -> bytes:
    """The file, as small as it goes; nothing of a clock is in it."""
    made = io.BytesIO()
    image.save(made, "PNG", optimize=True)
    return made.getvalue()
