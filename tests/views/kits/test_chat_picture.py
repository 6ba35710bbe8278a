"""The picture for parents' groups."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from courseware.views.kits import chat_picture
from courseware.views.kits.chat_picture import Letters
from courseware.views.kits.desk import Desk, Fonts
from courseware.views.kits.material import Material

from .conftest import HOA_SEN

HEAVIEST = 120_000
LEAST = 42
"""Pixels: 14 on a phone that shows 360 of 1080."""


@pytest.mark.parametrize(
    "path", ["lop-1-2/qua-la-tren-man-hinh", "lop-6-7/nam-da-bam-roi-sao-nua", "cha-me/con-dang-cap-cuu"]
)
def test_it_is_light_and_of_one_size(path: str, desk: Desk, given: Callable[[str], Material]) -> None:
    """Twice the same bytes; with a QR where the school has an address."""

    plain = chat_picture.picture(desk, given(path))
    ours = Desk(desk.course, desk.words, HOA_SEN, desk.fonts)

    assert Image.open(io.BytesIO(plain)).size == (1080, 1350)
    assert len(plain) <= HEAVIEST
    assert chat_picture.picture(desk, given(path)) == plain
    assert len(chat_picture.picture(ours, given(path))) <= HEAVIEST


def test_no_letter_is_too_small_and_no_line_too_wide(desk: Desk, given: Callable[[str], Material]) -> None:
    """And the words of every lesson leave the drawing its room."""

    usual, bold = Letters(desk.fonts.usual), Letters(desk.fonts.bold)
    room = chat_picture.WIDE - 2 * chat_picture.EDGE
    for lesson in desk.course.ready():
        head, said = chat_picture.blocks(desk, given(lesson.path), usual, bold)
        for block in (*head, *said):
            font = (usual, bold)[block.bold].of(block.size)
            assert block.size >= LEAST, lesson.path
            assert max(map(font.getlength, block.rows)) <= room, (lesson.path, block.rows)
        taken = sum(block.height for block in (*head, *said)) + 2 * chat_picture.BETWEEN
        assert chat_picture.HIGH - chat_picture.FOOT - taken >= chat_picture.LEAST, lesson.path


def test_words_break_between_words(fonts: Fonts) -> None:
    """A line is as long as it may be."""

    letters = Letters(fonts.usual)
    rows = letters.wrapped("Dừng – Không bấm – Gọi người lớn", 50, 400)

    assert " ".join(rows) == "Dừng – Không bấm – Gọi người lớn"
    assert len(rows) > 1 and all(letters.of(50).getlength(row) <= 400 for row in rows)
