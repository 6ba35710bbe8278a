"""The sheet for parents."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from courseware.content.model import Course, Lang
from courseware.views.kits import rasters, take_home
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.kits.school import School
from courseware.views.word.paragraphs import Grid, Para, Picture, cell_of

from .conftest import HOA_SEN, Papers, lines, outline, paragraphs


def test_it_stands_twice_on_a_page(papers: Papers) -> None:
    """Both halves are one, a line to cut between them."""

    for path, elements in papers["phieu-mang-ve"].items():
        upper, cut, lower = elements
        assert isinstance(upper, Grid) and upper == lower, path
        assert isinstance(cut, Para) and cut.text == "cắt theo đường này"


def test_it_fits_its_half_with_the_longest_address(
    desk: Desk, given: Callable[[str], Material], papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words and drawing, in every lesson."""

    monkeypatch.setattr(rasters, "grey", outline)
    name = "Trường Tiểu học, Trung học cơ sở và Trung học phổ thông Hoa Sen Sông Mây"
    school = School(name, "https://an-toan.truong-pho-thong-nhieu-cap-hoa-sen.example/an-toan-tren-mang/")
    ours = Desk(desk.course, desk.words, school, desk.fonts)
    for path in papers["phieu-mang-ve"]:
        half = next(take_home.sheet(ours, given(path)))
        assert isinstance(half, Grid)
        for cell, share in zip(half.rows[0], take_home.SHARES, strict=True):
            high = take_home.tall(cell_of(cell), share)
            assert high <= (take_home.HALF - take_home.SPARE) * take_home.MM, (path, share)


def test_it_says_what_was_learnt_what_to_ask_and_who_helps(papers: Papers) -> None:
    """The question was not asked in class, its answer stands below; the goals are the lesson’s."""

    told = lines(papers["phieu-mang-ve"]["lop-1-2/qua-la-tren-man-hinh"])

    assert "– Nhận ra ba dấu hiệu lạ là quà miễn phí, giục bấm, người lạ nhắn" in told
    assert any(line.startswith("Hỏi con: Hộp lạ hiện ra, nhạc kêu to.") for line in told)
    assert "Trả lời: C. Bà ở trong bếp. Người lớn nào ở gần, em gọi người ấy." in told
    assert any(line.startswith("Làm cùng con: Dán tấm thẻ con mang về cạnh máy ở nhà.") for line in told)
    assert {"111: Tổng đài quốc gia bảo vệ trẻ em.", "113: Công an, gọi khẩn cấp."} <= set(told)


def test_every_lesson_of_children_has_a_question_to_ask(papers: Papers) -> None:
    """With options and an answer."""

    for path, elements in papers["phieu-mang-ve"].items():
        told = lines(elements)
        assert sum(line.startswith("Hỏi con: ") for line in told) == 2, path
        assert sum(line.startswith("Trả lời: ") for line in told) == 2, path


def test_a_school_with_an_address_has_its_way_there(desk: Desk, given: Callable[[str], Material]) -> None:
    """A QR, the address as it is typed, its own contacts; without one none of them, and dots."""

    found = given("lop-6-7/khi-ban-bi-bat-nat")
    ours = list(take_home.sheet(Desk(desk.course, desk.words, HOA_SEN, desk.fonts), found))
    nobodys = list(take_home.sheet(desk, found))
    address = "an-toan.thcs-hoa-sen.example/lop-6-7/khi-ban-bi-bat-nat.html"

    assert f"Mở bài: {address}" in lines(ours)
    assert "Trường THCS Hoa Sen" in lines(ours)
    assert f"Mã QR của https://{address}" in [
        span.says for one in paragraphs(ours) for span in one.spans if isinstance(span, Picture)
    ]
    assert not any("Mở bài" in line for line in lines(nobodys))
    assert "Trường: …………………" in lines(nobodys)


def test_every_lesson_gives_another_thing_to_do(papers: Papers) -> None:
    """Said to the adult, and no question of whether the child was good."""

    told = [
        next(line for line in lines(elements) if line.startswith("Làm cùng con: "))
        for elements in papers["phieu-mang-ve"].values()
    ]

    assert len(told) == len(set(told)) > 50
    assert [line for line in told if re.search(r"\b[Ee]m\b", line)] == []


def test_a_lesson_without_it_is_named(small: Course) -> None:
    """In a sentence, and no sheet is made of it."""

    (lesson,) = small.lessons
    text = lesson.texts[Lang.VI]
    cut = replace(text, body=text.body.replace("- **Ở nhà:**", "- **Cần để ý:**"))

    assert take_home.lacking(lesson) == ""
    assert "**Ở nhà:**" in take_home.lacking(replace(lesson, texts={**lesson.texts, Lang.VI: cut}))
