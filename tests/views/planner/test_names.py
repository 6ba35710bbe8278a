"""Names of files."""

from __future__ import annotations

import pytest

from courseware.views.planner import names


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Lớp 6A", "lop-6a"),
        ("Khối 10 (ban đêm)", "khoi-10-ban-dem"),
        ("Đội Ước Mơ", "doi-uoc-mo"),
        ("../..", ""),
        ("…", ""),
    ],
)
def test_a_name_without_accents(typed: str, slug: str) -> None:
    """Small letters, digits, dashes."""

    assert names.slug(typed) == slug
