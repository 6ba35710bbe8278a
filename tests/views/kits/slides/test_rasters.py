"""SVG as a small PNG."""

from __future__ import annotations

import io

from PIL import Image

from courseware.views.kits.slides import rasters

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 36">'
    '<rect width="64" height="36" rx="8" fill="#e9f6ee"/><circle cx="20" cy="18" r="9" fill="#0b6b4b"/></svg>'
)


def test_a_drawing_is_a_palette_of_its_colours() -> None:
    """As wide as asked, in its shape, see-through at its round corners; the same bytes again."""

    data = rasters.png(SVG, 320)
    image = Image.open(io.BytesIO(data))
    seen = image.convert("RGBA")

    assert (image.format, image.mode, image.size) == ("PNG", "P", (320, 180))
    assert seen.getpixel((0, 0))[3] == 0  # type: ignore[index]
    assert seen.getpixel((100, 90)) == (0x0B, 0x6B, 0x4B, 255)
    rasters.png.cache_clear()
    assert rasters.png(SVG, 320) == data
