"""Words and pairs of the index: which page holds which."""

from __future__ import annotations

import pytest

from courseware.site.search.pages import SearchedPage
from courseware.site.search.words import fold

from .unpacked import LESSON, OTHER, pairs, read, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Mật", "mat"),
        ("KHẨU", "khau"),
        ("Đường", "duong"),
        ("dẫn", "dan"),
        ("đ", "d"),
        ("ươ", "uo"),
        ("AI", "ai"),
        ("113", "113"),
        ("ma\u0302\u0323t", "mat"),
        ("Lý", "li"),
        ("ty", "ti"),
        ("quý", "qui"),
        ("thuý", "thuy"),
        ("y", "y"),
    ],
)
def test_fold_takes_all_marks_and_the_stroke_of_d(written: str, folded: str) -> None:
    """Precomposed or not, capital or small; after a consonant y is i."""

    assert fold(written) == folded


def test_words_know_their_pages() -> None:
    """As written, in lower case, with marks, whatever the case and the form of Unicode."""

    found = words(read(LESSON, OTHER, SearchedPage("nfd.html", "MA\u0302\u0323T", "", "")))

    assert found["mật"] == [0, 1, 2]
    assert found["khẩu"] == [0, 1]
    assert found["khoá"] == [0]
    assert list(found) == sorted(found), "the order of a set changes from run to run"


def test_pairs_are_neighbours_that_are_no_chance() -> None:
    """“mật khẩu” stands together on page 0 but not on page 1; a phrase ends at a comma and at a block, not at <b>."""

    assert pairs(read(LESSON, OTHER)) == {("mật", "khẩu"): [0]}


def test_neighbours_that_met_once_are_no_pair() -> None:
    """Else every sentence would be in the index."""

    once = SearchedPage("a.html", "", "", "<p>chữ gặp</p>")
    apart = SearchedPage("b.html", "", "", "<p>gặp, chữ</p>")

    assert pairs(read(once, apart)) == {}
    assert pairs(read(once, apart, once)) == {("chữ", "gặp"): [0, 2]}


def test_a_pair_that_its_words_already_tell_stays_out() -> None:
    """Where all pages with both words have them side by side there is nothing to know."""

    assert pairs(read(LESSON, SearchedPage("khac.html", "Trang khác", "", "<p>không liên quan</p>"))) == {}
