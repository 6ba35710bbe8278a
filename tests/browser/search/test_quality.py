"""What real people type, asked of the real index by the real script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from .real_index import PLAIN, ask, opened
from .real_words import ENGLISH, VIETNAMESE

EITHER = {
    "hồ sơ": {"nhan-vien/ho-so-va-tien-truong", "quan-tri/ho-so-cap-do-cu"},
    "quà lạ": {"lop-1-2/qua-la-tren-man-hinh", "mam-non/dung-lai-goi-nguoi-lon"},
    "tin giả": {"tu-dien", "lop-8-9/tin-gia-va-anh-ai"},
    "quảng cáo cờ bạc": {"quan-tri/cong-bi-chen-quang-cao", "lop-10-12/tim-ten-truong-ra-gi"},
}
"""What several pages are about: any of them may come first."""


def test_each_question_finds_its_page_first(vietnamese: Page) -> None:
    """With all marks."""

    assert {typed: next(iter(ask(vietnamese, typed)), None) for typed in VIETNAMESE} == VIETNAMESE


def test_each_question_finds_its_page_first_without_marks(vietnamese: Page) -> None:
    """As typed on a keyboard without Vietnamese, in capitals too."""

    plain = {typed: vietnamese.evaluate(PLAIN, typed) for typed in VIETNAMESE}

    assert {typed: next(iter(ask(vietnamese, plain[typed])), None) for typed in VIETNAMESE} == VIETNAMESE
    assert all(ask(vietnamese, typed.upper()) == ask(vietnamese, typed) for typed in VIETNAMESE)


@pytest.mark.parametrize(("root", "asked"), [("", VIETNAMESE), ("en/", ENGLISH)])
def test_titles_alone_give_most_of_the_first_answers(page: Page, site: Path, root: str, asked: dict[str, str]) -> None:
    """Before the texts have come: the right page is first for three in four, and among the first three for nearly all."""

    page.goto((site / f"{root}tim.html").as_uri())
    found = {typed: ask(page, typed) for typed in asked}

    assert sum(found[typed][:1] == [first] for typed, first in asked.items()) >= 0.75 * len(asked)
    assert sum(first in found[typed][:3] for typed, first in asked.items()) >= 0.85 * len(asked)


REACHED = {
    "zalo": "cha-me/so-lien-lac-cap-nhat",
    "facebook bị hack": "lop-10-12/chiem-tai-khoan",
    "nick bị hack": "lop-10-12/chiem-tai-khoan",
    "email lừa đảo": "giao-vien/thu-gia-va-tien-ich",
    "giấy khen": "cha-me/anh-giay-khen-cua-an",
    "matkhau": "lop-3-5/mat-khau-de-nho",
    "batnat": "mach/ung-xu-va-bat-nat",
    "luadao": "mach/lua-dao-va-ma-doc",
    "maatj khaaur": "lop-3-5/mat-khau-de-nho",
    "mat65 kha63u": "lop-3-5/mat-khau-de-nho",
    "mat6 khau3": "lop-3-5/mat-khau-de-nho",
    "bawts najt": "mach/ung-xu-va-bat-nat",
    "em muốn chết": "can-giup-ngay",
    "bi tong tien": "can-giup-ngay",
    "tuwj tuwr": "can-giup-ngay",
}
"""What is not written so on our pages → a page among the first five."""


def test_what_is_written_otherwise_is_found(vietnamese: Page) -> None:
    """Other names, without blanks, Telex, VNI; in trouble help comes first."""

    found = {typed: ask(vietnamese, typed)[:5] for typed in REACHED}

    assert {typed: found[typed] for typed, page in REACHED.items() if page not in found[typed]} == {}
    assert [found[typed][0] for typed in ("em muốn chết", "bi tong tien", "tuwj tuwr")] == ["can-giup-ngay"] * 3


def test_what_several_pages_are_about_finds_one_of_them_first(vietnamese: Page) -> None:
    """With marks and without."""

    for typed, pages in EITHER.items():
        assert ask(vietnamese, typed)[0] in pages
        assert ask(vietnamese, vietnamese.evaluate(PLAIN, typed))[0] in pages


def test_english_pages_are_found_by_english_words(page: Page, site: Path) -> None:
    """Each language searches its own pages, below its own root."""

    opened(page, site / "en/tim.html")

    assert {typed: next(iter(ask(page, typed)), None) for typed in ENGLISH} == ENGLISH
    assert ask(page, "nghỉ") == []
