"""Papers as they come out of a printer, photographed and given to the page that reads photos."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from ..drawn_photos import Light, Photo, Placed
from .class_room import NAME, SAY, Class

QUARTERS = {"A": 0, "D": 1, "C": 2, "B": 3}
"""How many quarters clockwise a card is turned for a letter to be on top."""


def opened_for_photos(page: Page, site: Path) -> Class:
    """A class of ten on a small phone, from a disk."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto((site / NAME).as_uri())
    room = Class(page)
    page.fill("#si-so", "10")
    page.locator("#si-so").blur()
    page.evaluate("print = () => {}")
    page.locator(".paper-open").click()
    expect(page.locator("#doc-gi")).to_be_focused()
    return room


def printed(page: Page, what: str, seats: int = 8) -> list[Image.Image]:
    """The papers of the first seats as they come out of a printer, a picture each."""
    page.select_option("#doc-gi", what)
    page.locator(".paper-print").click()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 800, "height": 1100})
    papers = page.locator(".paper-sheet svg")
    made = [Image.open(io.BytesIO(papers.nth(n).screenshot())).convert("L") for n in range(seats)]
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 360, "height": 640})
    return made


def given(page: Page, picture: bytes, name: str = "lop.png") -> Locator:
    """A file is picked; gives where it is said what came of it, once that is said."""
    page.set_input_files("#anh", {"name": name, "mimeType": "image/png", "buffer": picture})
    said = page.locator(".paper-said")
    expect(said).not_to_have_text(SAY["paper_js_reading"])
    expect(said).not_to_be_empty()
    return said


def held(faces: list[Image.Image], shown: dict[int, str], light: Light | None = None, lean: float = 0) -> bytes:
    """A photo of cards, 60 pixels across, of seats and their letters, each leaning and turned away a little."""
    papers = [
        Placed(
            faces[seat - 1],
            (80 + n % 4 * 130, 80 + n // 4 * 130),
            80,
            90 * QUARTERS[letter] + lean + (n - 3) * 4,
            n * 5 - 15,
            9 * (n % 3),
        )
        for n, (seat, letter) in enumerate(shown.items())
    ]
    return Photo((560, 420), papers, light or Light()).png()


def list_of(page: Page) -> list[str]:
    """What stands in the list, seat by seat."""
    values: list[str] = page.locator(".paper-list select").evaluate_all("all => all.map((one) => one.value)")
    return values
