"""Cards held up and strips filled in, read from photos: what the page prints is drawn at angles, given to it as a file, and counted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

from ...accessibility import of_scheme, violations
from ..conftest import noises
from ..drawn_photos import Light, Photo, Placed, png
from .class_room import NAME, SAY, STORED, Class

QUARTERS = {"A": 0, "D": 1, "C": 2, "B": 3}
"""How many quarters clockwise a card is turned for a letter to be on top."""


@pytest.fixture
def room(page: Page, site: Path) -> Iterator[Class]:
    """A class whose part that reads photos is open; the console stays silent."""
    heard = noises(page)
    yield opened(page, site)
    assert heard == []


def opened(page: Page, site: Path) -> Class:
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


def test_cards_are_read_corrected_by_hand_and_counted(room: Class) -> None:
    """Nothing is stored; who is missing is named; what a teacher chooses counts; below five there is no picture."""
    page = room.page
    before = page.evaluate(STORED)
    faces = printed(page, "cards")
    shown = dict(zip(range(1, 9), "ABBADCAB", strict=True))
    expect(given(page, held(faces, shown))).to_have_text(SAY["paper_js_cards_read"].replace("{n}", "8"))
    assert list_of(page) == [*shown.values(), "", ""]
    expect(page.locator(".paper-told li")).to_have_text(
        [SAY["paper_js_missing"].replace("{n}", "2").replace("{x}", "9, 10")]
    )
    expect(page.locator(".paper-counts")).to_contain_text("A 3 · B 3 · C 1 · D 1")
    page.locator(".paper-list").get_by_label("Ghế 9").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".paper-counts")).to_contain_text("A 4 · B 3 · C 1 · D 1")
    page.locator(".paper-take").click()
    expect(page.locator(".paper-done")).to_have_text(SAY["paper_js_taken"].replace("{n}", "9"))
    expect(page.locator("#anh-tin")).to_have_value("2")
    first = room.test["forms"][0][0]
    cell = page.locator(".class-picture table").nth(1).locator("tbody tr td").nth(1)
    expect(cell).to_contain_text("4/7" if room.genuine[first] else "3/7")
    assert page.evaluate(STORED) == before
    page.locator(".paper-forget").click()
    expect(page.locator(".class-picture")).to_be_hidden()


def test_what_is_wrong_with_cards_is_a_sentence_each(room: Class) -> None:
    """Twice the same, twice another, leaning, of no seat of the class, two photos that differ."""
    page = room.page
    page.fill("#si-so", "12")
    page.locator("#si-so").blur()
    faces = printed(page, "cards", 12)
    page.fill("#si-so", "10")
    page.locator("#si-so").blur()
    doubled = Photo(
        (700, 420),
        [
            *(Placed(faces[seat - 1], (90 + n * 120, 90), 90) for n, seat in enumerate((1, 1, 2, 12))),
            *(Placed(faces[seat - 1], (90 + n * 120, 230), 90, roll) for n, (seat, roll) in enumerate(((2, 90), (3, 44), (4, 0)))),
        ],
    )  # fmt: skip
    given(page, doubled.png())
    told = page.locator(".paper-told li")
    names = ["twice", "two", "leans", "outside"]
    expect(told).to_have_count(5)
    for n, (seat, name) in enumerate(zip((1, 2, 3, 12), names, strict=True)):
        expect(told.nth(n)).to_contain_text(f"Ghế {seat}: ")
        expect(told.nth(n)).to_contain_text(SAY[f"paper_js_told_{name}"].partition("{")[0])
    assert list_of(page)[:4] == ["A", "", "", "A"]
    given(page, Photo((300, 300), [Placed(faces[3], (150, 150), 120, 180)]).png())
    expect(told.nth(0)).to_contain_text("Ghế 4: hai ảnh cho hai chữ khác nhau (A, C)")
    assert list_of(page)[:4] == ["A", "", "", ""]


def test_a_photo_that_lies_on_its_side_is_turned(room: Class) -> None:
    """Every answer turns with it."""
    page = room.page
    faces = printed(page, "cards")
    given(page, held(faces, dict(zip(range(1, 7), "ABCDAA", strict=True))))
    page.locator(".paper-turn").click()
    assert list_of(page)[:6] == list("DABCDD")
    wide, high = page.evaluate(
        "[...document.querySelectorAll('.class-paper canvas')].map((c) => [c.width, c.height])[0]"
    )
    assert wide < high


def test_a_photo_is_read_upright_as_its_camera_says(room: Class) -> None:
    """A JPEG whose pixels lie on their side and whose EXIF says so (orientation 6: turn a quarter clockwise)."""
    faces = printed(room.page, "cards", 4)
    lying = Image.open(io.BytesIO(held(faces, dict(zip(range(1, 5), "ABCD", strict=True))))).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    file = io.BytesIO()
    lying.save(file, "JPEG", quality=80, exif=exif)
    given(room.page, file.getvalue(), "lop.jpg")
    assert list_of(room.page)[:4] == list("ABCD")


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
    opened(page, site)
    faces = printed(page, "cards", 2)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    given(page, held(faces, {1: "A", 2: "B"}))
    assert violations(page, "photo", of_scheme(scheme)) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
