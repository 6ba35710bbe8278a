"""Several drawings in one file."""

from __future__ import annotations

import io
from pathlib import Path

from lxml import etree
from PIL import Image, ImageChops
from playwright.sync_api import Playwright

from courseware.embedding import stacking

from .conftest import ARGUMENTS

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 36"><clipPath id="c"><rect width="64" height="36" rx="9"/></clipPath>
<g clip-path="url(#c)"><rect width="64" height="36" fill="#fed"/><circle id="u1" cx="{x}" cy="18" r="9" fill="{fill}"/><use href="#u1" x="20"/></g></svg>"""
TWO = [DRAWING.format(x=12, fill="#c00").encode(), DRAWING.format(x=30, fill="#0a0").encode()]


def test_ids_are_told_apart_and_colours_are_no_ids() -> None:
    """Each drawing refers to its own parts."""

    tree = etree.fromstring(stacking.stack(TWO))
    ids = tree.xpath("//@id")

    assert ids == ["v0", "n0c", "n0u1", "v1", "n1c", "n1u1"]
    assert tree.xpath("//@href") == ["#n0u1", "#n1u1"]
    assert tree.xpath("//@clip-path") == ["url(#n0c)", "url(#n1c)"]
    assert tree.xpath("//@fill") == ["#fed", "#c00", "#fed", "#0a0"]
    assert tree.xpath("//@viewBox") == ["0 0 64 36", "0 0 64 36", "0 76 64 36"]


def test_a_view_looks_as_the_drawing_did(driver: Playwright, shell_path: str, tmp_path: Path) -> None:
    """Pixel by pixel."""

    for n, drawing in enumerate(TWO):
        (tmp_path / f"{n}.svg").write_bytes(drawing)
    (tmp_path / "all.svg").write_bytes(stacking.stack(TWO))
    browser = driver.chromium.launch(executable_path=shell_path, args=ARGUMENTS)
    page = browser.new_page(viewport={"width": 320, "height": 180})

    def seen(address: str) -> Image.Image:
        (tmp_path / "page.html").write_text(f'<body style="margin:0"><img src="{address}" width="320">', "utf-8")
        page.goto((tmp_path / "page.html").as_uri())
        page.wait_for_function("document.images[0].complete && document.images[0].naturalWidth")
        return Image.open(io.BytesIO(page.screenshot())).convert("RGB")

    for n in range(2):
        assert ImageChops.difference(seen(f"{n}.svg"), seen(f"all.svg#{stacking.view(n)}")).getbbox() is None
    assert ImageChops.difference(seen("all.svg#v0"), seen("all.svg#v1")).getbbox() is not None
    browser.close()
