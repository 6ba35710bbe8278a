"""SVG as a PNG of few colours: PowerPoint of every year shows it, and a whole lesson stays light.

resvg draws it (Rust, with wheels for all systems): the same bytes on every run. What it draws is flat, so a palette loses
nothing that one sees. No drawing has text, so no fonts are looked for.
"""

from __future__ import annotations

import io
from functools import lru_cache

import resvg_py
from PIL import Image

COLOURS = 96


@lru_cache(maxsize=64)
def png(svg: str, wide: int) -> bytes:
    """The drawing, `wide` pixels wide; a lesson's picture comes twice, so the last ones are kept."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=wide, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(drawn))) as image:
        few = image.convert("RGBA").quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    packed = io.BytesIO()
    few.save(packed, "PNG", compress_level=9)
    return packed.getvalue()
