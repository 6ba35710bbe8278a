"""The search index as a text: what comes along, that it is always the same. Ranking: tests/browser/search/test_ranking.py."""

from __future__ import annotations

from courseware.site.search.index import build_index
from courseware.site.search.pages import SearchedPage

from .unpacked import LESSON, OTHER, TYPED, read, words


def test_headings_bring_their_anchors() -> None:
    """A page is its address, title, then headings and anchors by turns; its description comes with the texts."""

    index = read(LESSON)

    assert index["pages"] == [["lop-3-5/mat-khau.html", "Mật khẩu dễ nhớ", "Điều cần biết", "can-biet"]]
    assert index["abouts"] == ["Em đặt mật khẩu."]


def test_a_heading_of_the_mould_stays_out() -> None:
    """Nine pages may share one; with ten it tells no page from another. Its words are still found."""

    pages = [SearchedPage(f"{n}.html", f"Bài {n}", "", "<h2 id='nho'>Ghi nhớ</h2>") for n in range(10)]

    assert read(*pages[:9])["pages"][0] == ["0.html", "Bài 0", "Ghi nhớ", "nho"]
    assert [len(page) for page in read(*pages)["pages"]] == [2] * 10
    assert words(read(*pages))["nhớ"] == list(range(10))


def test_the_words_of_the_box_and_the_name_of_the_second_part_come_along() -> None:
    """The script has no words of its own, and pages do not repeat what the index can say."""

    assert read(LESSON)["texts"] == "texts.js"
    assert read(LESSON)["say"] == {"hint": "Tìm"}


def test_what_people_type_comes_along() -> None:
    """Needing help with the first part, other words for a thing with the second."""

    index = read(LESSON)

    assert index["help"] == ["tự tử"]
    assert index["instead"] == [["zalo", "nhóm lớp", "tin nhắn"]]


def test_the_same_pages_give_the_same_bytes() -> None:
    """No clock, no order of sets."""

    assert build_index([LESSON, OTHER], {}, TYPED) == build_index([LESSON, OTHER], {}, TYPED)
