"""What stands on top of a paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from courseware.views.kits import heads
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material

from .conftest import lines


@pytest.mark.parametrize(
    ("path", "place", "unit"),
    [
        ("lop-6-7/khi-ban-bi-bat-nat", "Lớp 7", "Lớp"),
        ("mam-non/con-voi-biet-bay", "Mầm non", "Lớp"),
        ("giao-vien/hop-thu-cong-vu", "Giáo viên", "Tổ"),
    ],
)
def test_it_says_for_whom(path: str, place: str, unit: str, desk: Desk, given: Callable[[str], Material]) -> None:
    """The grade where there is one; adults at school have a group and no class."""

    told = lines(list(heads.head(desk, given(path), "Phiếu học tập")))

    assert told[1].startswith(f"{unit} ………")
    assert told[2] == f"PHIẾU HỌC TẬP  ·  {place}"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("lop-6-7/khi-ban-bi-bat-nat", "Bốn góc nhìn, một ghế trống"),
        ("mam-non/con-voi-biet-bay", "Trò giơ thẻ"),
    ],
)
def test_an_activity_has_a_name(path: str, name: str, given: Callable[[str], Material]) -> None:
    """Its own, else its heading's."""

    assert heads.activity(given(path)) == name
