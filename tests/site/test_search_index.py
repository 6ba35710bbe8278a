"""The search index as a text: what goes in, what stays out, that it is always the same. Ranking: tests/browser/search/test_ranking.py."""

from __future__ import annotations

import json
from typing import Any

import pytest

from courseware.content.registries.finding import Typed
from courseware.site.search_index import BASE, SearchedPage, build_index, fold

LESSON = SearchedPage(
    "lop-3-5/mat-khau.html",
    "Mật khẩu dễ nhớ",
    "Em đặt mật khẩu.",
    """
    <h2 id="can-biet">Điều cần biết</h2><p>Mật <b>khẩu</b> là chìa khoá<sup class="cite"><a href="#x">97</a></sup>.</p>
    <div class="quiz"><section><p>Câu hỏi <b>bíẩn</b></p></section><details>đápán</details></div>
    <p>Sau câu hỏi</p><div class="contacts"><a href="tel:111">sốnóng</a></div><pre><code>lệnh</code></pre>
    <span aria-hidden="true">trangtrí</span><!-- ghichú -->
    """,
)
TYPED = Typed(trouble=("tự tử",), instead={"zalo": ("nhóm lớp", "tin nhắn")})
OTHER = SearchedPage("khac.html", "Trang khác", "", "<p>khẩu trang, bí mật</p>")


def read(*documents: SearchedPage) -> dict[str, Any]:
    """Both parts of the index as the scripts see them."""
    made = build_index(documents, {"hint": "Tìm"}, TYPED)
    first = made.first("texts.js")
    assert first.startswith("self.searchIndex=") and made.texts.startswith("self.searchTexts=")
    parts = [json.loads(script.partition("=")[2]) for script in (first, made.texts)]
    return {**parts[0], **parts[1]}


def numbers(text: str) -> list[int]:
    """Growing numbers from their distances."""
    found, at = [], -1
    for sign in text:
        at += ord(sign) - BASE + 1
        found.append(at)
    return found


def words(index: dict[str, Any]) -> dict[str, list[int]]:
    """Word → pages that hold it."""
    found, before = {}, ""
    for text, pages in zip(index["words"].split(" "), index["holders"].split(" "), strict=True):
        before = before[: ord(text[0]) - BASE] + text[1:]
        found[before] = numbers(pages)
    return found


def pairs(index: dict[str, Any]) -> dict[tuple[str, str], list[int]]:
    """Pair of neighbours → pages that hold it."""
    vocabulary, found, first = list(words(index)), {}, 0
    for text in index["pairs"].split():
        first += ord(text[0]) - BASE
        found[vocabulary[first], vocabulary[ord(text[1]) - BASE]] = numbers(text[2:])
    return found


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


def test_questions_contacts_notes_code_and_ornaments_stay_out() -> None:
    """Nobody finds the key of a question; what follows the questions is in."""

    found = words(read(LESSON))

    assert {"bíẩn", "đápán", "sốnóng", "97", "lệnh", "trangtrí", "ghichú"} & set(found) == set()
    assert "sau" in found


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


def test_the_words_of_the_box_and_the_name_of_the_second_part_come_along() -> None:
    """The script has no words of its own, and pages do not repeat what the index can say."""

    assert read(LESSON)["texts"] == "texts.js"
    assert read(LESSON)["say"] == {"hint": "Tìm"}


def test_what_people_type_comes_along() -> None:
    """Needing help with the first part, other words for a thing with the second."""

    index = read(LESSON)

    assert index["help"] == ["tự tử"]
    assert index["instead"] == [["zalo", "nhóm lớp", "tin nhắn"]]


@pytest.mark.parametrize("content", ["", "<p></p>", "chữ trơn", "<p>chưa đóng", "<!-- x -->"])
def test_any_content_is_read(content: str) -> None:
    """Empty pages and loose text do no harm."""

    assert words(read(SearchedPage("a.html", "Tựa", "", content)))["tựa"] == [0]


def test_the_same_pages_give_the_same_bytes() -> None:
    """No clock, no order of sets."""

    assert build_index([LESSON, OTHER], {}, TYPED) == build_index([LESSON, OTHER], {}, TYPED)


def test_a_site_of_many_pages_and_words_can_be_written() -> None:
    """Distances beyond ASCII, and no sign that ends a string of JSON or an entry."""

    many = [
        SearchedPage(f"{n}.html", f"chung từ{n:04}", "", "<p>hiếm</p>" if n in {0, 699} else "") for n in range(700)
    ]
    found = words(read(*many))

    assert found["chung"] == list(range(700))
    assert found["hiếm"] == [0, 699]
    assert found["từ0500"] == [500]
