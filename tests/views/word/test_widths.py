"""How wide letters are."""

from __future__ import annotations

import pytest

from courseware.views.word import widths


def test_a_line_is_the_sum_of_its_letters() -> None:
    """“AB” of 10 points: (722 + 667) / 1000 of 10 points of 25.4 / 72 mm."""

    assert widths.bold("AB", 10) == pytest.approx(1.389 * 10 * 25.4 / 72)


@pytest.mark.parametrize(("marked", "bare"), [("Ế", "E"), ("ợ", "o"), ("đ", "d")])
def test_marks_add_nothing(marked: str, bare: str) -> None:
    """Vietnamese letters are as wide as those below them."""

    assert widths.bold(marked, 13) == widths.bold(bare, 13)


def test_the_motto_is_as_wide_as_it_is_drawn() -> None:
    """55.4 mm in Liberation Serif Bold of 13 points, measured with Pillow: letters that stand closer in pairs are not ours."""

    assert widths.bold("Độc lập - Tự do - Hạnh phúc", 13) == pytest.approx(55.4, abs=0.6)
