"""What people type, compared."""

from __future__ import annotations

import unicodedata

import pytest

from courseware.content.kinds import answers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khoá", "khóa"), ("khoá", unicodedata.normalize("NFD", "khoá")), (" người  lớn ", "người lớn"), ("“bản vá”.", "bản vá"), ("４８", "48"), ("7,5", "7.5"),
        ("mật\u200b khẩu", "mật khẩu"), ("mật\u00a0khẩu", "mật khẩu"), ("hoà", "hòa"), ("THUỶ", "thủy"),
    ],
)  # fmt: skip
def test_these_are_the_same(one: str, other: str) -> None:
    """However they were typed."""
    assert answers.folded(one) == answers.folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("khoá", "khoa"), ("má", "mà"), ("7,5", "75"), ("1 000", "1000"), ("bản vá", "bảnvá")]
)
def test_these_are_not(one: str, other: str) -> None:
    """Accents, figures and words count."""
    assert answers.folded(one) != answers.folded(other)


def test_without_accents_d_is_d() -> None:
    """đ has no accent that could be taken off."""
    assert answers.bare("Đường dây") == "duong day"


@pytest.mark.parametrize(
    ("text", "number"),
    [("48", "48"), ("1,5", "1.5"), ("４８", "48"), ("-3", "-3"), ("48 giờ", ""), ("OTP", ""), ("2/9", "")],
)
def test_a_number_is_told_from_a_word(text: str, number: str) -> None:
    """Written with a point."""
    assert answers.number(text) == number
