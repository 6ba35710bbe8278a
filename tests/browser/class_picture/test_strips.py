"""Strips filled in, read from photos; and the part that reads photos where there is none to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from ...accessibility import of_scheme, violations
from ..drawn_photos import Photo, Placed, png
from .class_room import SAY, Class
from .photographing import given, held, list_of, opened_for_photos, printed


def test_a_browser_without_pictures_says_so(room: Class) -> None:
    """Safari before 15; the list can still be chosen by hand."""
    room.page.evaluate("delete self.createImageBitmap")
    expect(given(room.page, Photo((300, 300), []).png())).to_have_text(SAY["paper_js_photo_old"])
    assert list_of(room.page) == [""] * 10


def test_a_file_that_cannot_be_read_gets_a_sentence(room: Class) -> None:
    """No picture, a cut one, a tiny one, one without any paper; the list stays for choosing by hand."""
    page = room.page
    whole = Photo((400, 300), []).png()
    for picture, key in (
        (b"xin chao", "photo_broken"),
        (whole[:200], "photo_broken"),
        (png(Image.new("L", (120, 120))), "photo_small"),
        (whole, "none"),
    ):
        expect(given(page, picture)).to_have_text(SAY[f"paper_js_{key}"])
    assert list_of(page) == [""] * 10


def filled(strip: Image.Image, shape: dict[str, list[float]], answers: list[int]) -> Image.Image:
    """A strip with a circle filled by pencil in each column whose answer is 1 or 2; 3: both."""
    strip = strip.copy()
    pen, scale = ImageDraw.Draw(strip), strip.width / shape["wide"][0]
    for n, answer in enumerate(answers):
        for row in (1, 2):
            if answer & row:
                x, y, r = shape["columns"][n] * scale, shape["rows"][row - 1] * scale, 2.8 * scale
                pen.ellipse((x - r, y - r, x + r, y + r), fill=70)
    return strip


def test_strips_are_read_several_at_a_time(room: Class) -> None:
    """Each says its seat, sheet and time; what is filled twice has to be chosen by hand before it counts; one without its end is told."""
    page = room.page
    page.select_option("#anh-lan", "2")
    faces = printed(page, "strips", 6)
    shape = page.evaluate(
        "({ wide: [PaperStrip.WIDE], rows: PaperStrip.ROWS, columns: [...Array(10).keys()].map(PaperStrip.column) })"
    )
    chosen = {seat: [(seat * n) % 3 for n in range(10)] for seat in range(1, 6)}
    chosen[3][4] = 3
    papers = [
        Placed(filled(faces[seat - 1], shape, answers), (500, 140 * seat - 20), 850, 2 * (seat - 3), 8, 10)
        for seat, answers in chosen.items()
    ]
    cut = faces[5].crop((0, 0, faces[5].width // 2, faces[5].height))
    photo = Photo((1000, 900), [*papers, Placed(cut, (320, 830), 400)])
    expect(given(page, photo.png())).to_have_text(SAY["paper_js_strips_read"].replace("{n}", "5"))
    chosen[3][4] = -1
    assert list_of(page) == ["?" if one < 0 else str(one) for seat in chosen for one in chosen[seat]]
    told = page.locator(".paper-told li")
    expect(told).to_have_count(2)
    expect(told.nth(0)).to_contain_text("Ghế 3: tin 5")
    expect(told.nth(1)).to_contain_text("Ghế 6: chỉ thấy một đầu phiếu")
    page.locator(".paper-take").click()
    expect(page.locator(".paper-said")).to_have_text(SAY["paper_js_still_unsure"].replace("{n}", "1"))
    page.keyboard.press("ArrowDown")
    page.locator(".paper-take").click()
    expect(page.locator(".class-picture table").first.locator("thead th")).to_have_text(
        [SAY["class_js_when"], SAY["class_js_sitting_2"]]
    )
    room.type(room.lines(range(1, 2), sitting=2))
    expect(page.locator(".class-told li")).to_contain_text(SAY["class_js_told_coded"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_part_is_accessible_and_fits_a_phone(page: Page, site: Path, scheme: str) -> None:
    """With a photo, the list and sentences in sight."""
    opened_for_photos(page, site)
    faces = printed(page, "cards", 2)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    given(page, held(faces, {1: "A", 2: "B"}))
    assert violations(page, "photo", of_scheme(scheme)) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
