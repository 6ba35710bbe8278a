"""The picture for parents' groups."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image

from courseware.views.kits import chat_picture, lettering
from courseware.views.kits.desk import Desk
from courseware.views.kits.lettering import Letters
from courseware.views.kits.material import Material
from courseware.views.kits.school import School

from .conftest import HOA_SEN

HEAVIEST = 120_000
LEAST = 42
"""Pixels: 14 on a phone that shows 360 of 1080."""


def test_it_is_light_and_of_one_size(desk: Desk, given: Callable[[str], Material]) -> None:
    """With the QR of a school that has an address; twice the same bytes."""

    ours = Desk(desk.course, desk.words, HOA_SEN, desk.fonts)
    made = chat_picture.picture(ours, given("lop-6-7/nam-da-bam-roi-sao-nua"))

    assert Image.open(io.BytesIO(made)).size == (1080, 1350)
    assert len(made) <= HEAVIEST
    assert chat_picture.picture(ours, given("lop-6-7/nam-da-bam-roi-sao-nua")) == made


def test_no_letter_is_too_small_and_the_drawing_has_its_room(desk: Desk, given: Callable[[str], Material]) -> None:
    """In every lesson."""

    letters = Letters(desk.fonts)
    for lesson in desk.course.ready():
        foot = chat_picture.below(desk, given(lesson.path), letters)
        ground = chat_picture.HIGH - max(chat_picture.FOOT, lettering.height(foot) + 2 * chat_picture.BETWEEN)
        head, said = chat_picture.above(desk, given(lesson.path), letters, ground)
        assert min(block.size for block in (*head, *said, *foot)) >= LEAST, lesson.path
        left = ground - lettering.height([*head, *said]) - 2 * chat_picture.BETWEEN
        assert left >= chat_picture.LEAST, lesson.path


def test_the_help_line_is_that_of_the_registry_and_a_long_name_stands_whole(
    desk: Desk, given: Callable[[str], Material]
) -> None:
    """The ground below grows with it."""

    name = "Trường Tiểu học, Trung học cơ sở và Trung học phổ thông Hoa Sen Sông Mây Bến Đò Đồi Thông"
    theirs = Desk(desk.course, desk.words, School(name, HOA_SEN.base), desk.fonts)
    call, whose = chat_picture.below(theirs, given("lop-6-7/khi-ban-bi-bat-nat"), Letters(desk.fonts))

    assert " ".join(call.rows) == "Cần giúp: 111, Tổng đài quốc gia bảo vệ trẻ em. Gọi miễn phí, 24 giờ mỗi ngày."
    assert " ".join(whose.rows) == name
    assert len(chat_picture.picture(theirs, given("lop-6-7/khi-ban-bi-bat-nat"))) <= HEAVIEST
