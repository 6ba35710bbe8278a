"""What lists show of a band."""

from __future__ import annotations

import pytest

from courseware.drawing.card_views import Named


@pytest.mark.parametrize(
    ("name", "label"), [("Lớp 10–12", "Lớp 10–12"), ("Twelve signs", "Twelve signs"), ("Cán bộ quản lý", "Quản lý")]
)
def test_a_long_name_is_short_where_there_is_little_room(name: str, label: str) -> None:
    assert Named("X", "x", name, "Quản lý", "nha-truong", "").label == label
