"""Words on a picture."""

from __future__ import annotations

from PIL import Image

from courseware.views.kits import lettering
from courseware.views.kits.desk import Fonts
from courseware.views.kits.lettering import Block, Letters

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
