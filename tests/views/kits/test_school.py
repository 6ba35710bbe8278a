"""Whose papers they are."""

from __future__ import annotations

import io

from PIL import Image

from courseware.views.kits import school
from courseware.views.kits.school import NOBODY

from .conftest import HOA_SEN


def test_what_nobody_has_said_is_dots() -> None:
    """And no address."""

    assert NOBODY.line == f"Trường: {school.DOTS}"
    assert (NOBODY.page("lop-6-7/ten-bai"), NOBODY.short()) == ("", "")


def test_an_address_is_that_of_the_page() -> None:
    """Typed without its https."""

    assert HOA_SEN.page("lop-6-7/ten-bai") == "https://an-toan.thcs-hoa-sen.example/lop-6-7/ten-bai.html"
    assert HOA_SEN.short("lop-6-7/ten-bai") == "an-toan.thcs-hoa-sen.example/lop-6-7/ten-bai.html"
    assert HOA_SEN.short() == "an-toan.thcs-hoa-sen.example"


def test_a_qr_is_in_whole_dots_and_fits_its_room() -> None:
    """For print each is eight pixels."""

    address = HOA_SEN.page("lop-6-7/khi-ban-bi-bat-nat")
    small, print_ = (Image.open(io.BytesIO(school.code(address, room))) for room in (216, 0))
    dots = print_.width // school.DOT

    assert print_.width == print_.height == dots * school.DOT
    assert small.width % dots == 0 and 150 < small.width <= 216
    assert school.code(address) == school.code(address)
