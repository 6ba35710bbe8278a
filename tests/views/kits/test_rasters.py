"""Drawings as PNG."""

from __future__ import annotations

import io

from PIL import Image

from courseware.views.kits import rasters

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="20" height="20" fill="#0b6b4b"/></svg>\n'
)


def test_a_drawing_is_as_wide_as_asked_and_stands_on_white() -> None:
    """What is not drawn is paper."""

    image = rasters.drawn(SVG, 200)

    assert image.size == (200, 100)
    assert image.getpixel((50, 50)) == (11, 107, 75)
    assert image.getpixel((150, 50)) == (255, 255, 255)


def test_greys_have_no_colour_and_the_same_bytes_twice() -> None:
    """Sixteen of them at most."""

    made = rasters.grey(SVG, 120)
    rasters.grey.cache_clear()
    image = Image.open(io.BytesIO(made)).convert("RGB")
    colours = image.getcolors() or []

    assert rasters.grey(SVG, 120) == made
    assert len(colours) <= rasters.GREYS
    assert all(red == green == blue for _, (red, green, blue) in colours)  # type: ignore[misc]


def test_a_palette_is_see_through_around_the_drawing() -> None:
    """For slides: as wide as asked, its colours kept; the same bytes again."""

    made = rasters.palette(SVG, 200)
    rasters.palette.cache_clear()
    image = Image.open(io.BytesIO(made))
    seen = image.convert("RGBA")

    assert (image.format, image.mode, image.size) == ("PNG", "P", (200, 100))
    assert seen.getpixel((50, 50)) == (11, 107, 75, 255)
    assert seen.getpixel((150, 50))[3] == 0  # type: ignore[index]
    assert rasters.palette(SVG, 200) == made
