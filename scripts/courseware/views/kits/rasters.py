"""A drawing as a PNG for paper, chats and slides: resvg draws it, Pillow takes the colours that nobody sees. Pure.

resvg is Rust with wheels for all systems: the same bytes on every run. No drawing has text, so no fonts are looked for.
"""

from __future__ import annotations

import io
from functools import lru_cache

import resvg_py
from PIL import Image

GREYS = 16
COLOURS = 64
ON_SLIDES = 96
"""Colours of a drawing that is see-through around it."""


def drawn(svg: str, wide: int) -> Image.Image:
    """The drawing, `wide` pixels wide, on white."""
    made = _bare(svg, wide)
    return Image.alpha_composite(Image.new("RGBA", made.size, "white"), made).convert("RGB")


@lru_cache(maxsize=32)
def grey(svg: str, wide: int) -> bytes:
    """The drawing in greys, as a school's printer has it; the last ones are kept, as several papers show them."""
    return packed(drawn(svg, wide).convert("L").quantize(GREYS))


@lru_cache(maxsize=64)
def palette(svg: str, wide: int) -> bytes:
    """The drawing in few colours on nothing; a lesson's picture comes twice, so the last ones are kept."""
    few = _bare(svg, wide).quantize(ON_SLIDES, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return packed(few)


def _bare(svg: str, wide: int) -> Image.Image:
    made = resvg_py.svg_to_bytes(svg_string=svg, width=wide, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(made))).convert("RGBA")


def packed(image: Image.Image) -> bytes:
    """The file, as small as it goes; nothing of a clock is in it."""
    made = io.BytesIO()
    image.save(made, "PNG", optimize=True)
    return made.getvalue()
