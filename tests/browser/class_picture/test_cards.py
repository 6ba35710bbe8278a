"""Cards held up, read from photos: what the page prints is drawn at angles, given to it as a file, and counted."""

from __future__ import annotations

import io

from PIL import Image
from playwright.sync_api import expect

from ..drawn_photos import Photo, Placed
from .class_room import SAY, STORED, Class
from .photographing import given, held, list_of, printed


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
