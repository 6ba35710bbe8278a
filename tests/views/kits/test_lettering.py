"""Words on a picture."""

from __future__ import annotations

import hashlib

from PIL import Image

from courseware.views.kits import lettering
from courseware.views.kits.desk import Fonts
from courseware.views.kits.lettering import Block, Letters

from ...miniature import ROOT

FOREIGN = {
    "OFL.txt": "6b7f8f73609a25ea78c891e34cf37b06f8a676b7ea986e941e43b009110f2a85",
    "be-vietnam-pro-bold.ttf": "2fe6c3f9dbb65f61554d530c16b2eb4ec32ca437dc8f9999a6ec0f6403b30bfe",
    "be-vietnam-pro-regular.ttf": "cb6f53d6fd56316356c55b067474d9621c27b7182b124063b8f6eab6acef63bd",
}
"""What lies in `overrides/fonts/` → its SHA-256."""
SLOGAN = "Dừng – Không bấm – Gọi người lớn"


def test_words_break_between_words(fonts: Fonts) -> None:
    """A line is as long as it may be; a word that is too wide stands alone."""

    letters = Letters(fonts)
    rows = letters.wrapped(SLOGAN, 50, 400, bold=False)
    font = letters.of(50, bold=False)

    assert " ".join(rows) == SLOGAN
    assert len(rows) > 1 and all(font.getlength(row) <= 401 for row in rows)
    assert letters.wrapped("một nghiêngngảnghiêng hai", 50, 100, bold=False)[1] == "nghiêngngảnghiêng"


def test_every_vietnamese_letter_is_in_the_font(fonts: Fonts) -> None:
    """None is drawn as the box of a missing one."""

    marks = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ0123456789–…“”·"
    for weight in (False, True):
        font = Letters(fonts).of(40, bold=weight)
        missing = font.getmask("\uffff").getbbox(), bytes(font.getmask("\uffff"))
        for letter in {*marks, *marks.upper()}:
            mask = font.getmask(letter)
            assert (mask.getbbox(), bytes(mask)) != missing, letter


def test_blocks_stand_one_below_the_other(fonts: Fonts) -> None:
    """Their heights add up to where the next may stand."""

    image = Image.new("RGB", (400, 300), "#ffffff")
    blocks = [Block(("một", "hai"), 40, True, 10, "#14213d"), Block(("ba",), 30, False, 5, "#0b6b4b")]

    assert Letters(fonts).write(image, blocks, 20, 7) == 7 + lettering.height(blocks) == 7 + 10 + 2 * 53 + 5 + 40
    assert image.getcolors(100000)[0][0] > 0  # type: ignore[index]
    assert image.crop((0, 0, 400, 17)).getcolors() == [(400 * 17, (255, 255, 255))]


def test_the_letters_are_those_that_were_published() -> None:
    """Be Vietnam Pro 400 and 700 of npm `@expo-google-fonts/be-vietnam-pro` 0.4.1, whole, with their licence beside them."""

    folder = ROOT / "overrides/fonts"

    assert {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()} == FOREIGN
