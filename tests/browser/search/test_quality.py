"""What real people type, asked of the real index by the real script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page

from courseware.content.model import Course, Lang
from courseware.drawing import addresses
from courseware.site import search_index

VIETNAMESE = {
    "mật khẩu": "lop-3-5/mat-khau-de-nho",
    "mật khẩu dài": "lop-3-5/mat-khau-de-nho",
    "làm sao đặt mật khẩu khó đoán": "lop-3-5/mat-khau-de-nho",
    "đường dẫn": "tu-dien",
    "lừa đảo": "mach/lua-dao-va-ma-doc",
    "bắt nạt": "mach/ung-xu-va-bat-nat",
    "bị bạn bắt nạt": "mach/ung-xu-va-bat-nat",
    "bắt cóc": "lop-8-9/bat-coc-online",
    "bắt cóc online": "lop-8-9/bat-coc-online",
    "ảnh ai": "lop-8-9/tin-gia-va-anh-ai",
    "tin này có thật không": "lop-3-5/tin-nay-co-that-khong",
    "thông tin của em": "lop-6-7/thong-tin-cua-em",
    "dữ liệu cá nhân": "mach/du-lieu-ca-nhan",
    "kỳ nghỉ": "lop-6-7/ke-hoach-ky-nghi",
    "luật an ninh mạng": "lop-10-12/luat-an-ninh-mang-va-em",
    "chiếm tài khoản": "lop-10-12/chiem-tai-khoan",
    "việc nhẹ lương cao": "gdtx/viec-nhe-luong-cao",
    "tiện ích": "giao-vien/thu-gia-va-tien-ich",
    "thư giả": "giao-vien/thu-gia-va-tien-ich",
    "danh sách lớp": "giao-vien/anh-va-danh-sach-lop",
    "báo cáo sự cố": "can-bo-quan-ly/su-co-va-bao-cao",
    "triển khai luật": "can-bo-quan-ly/ke-hoach-trien-khai-luat",
    "trực nghỉ lễ": "can-bo-quan-ly/truc-ky-nghi-le",
    "chèn quảng cáo": "quan-tri/cong-bi-chen-quang-cao",
    "vá lỗi": "quan-tri/kiem-ke-va-va-loi",
    "con đang cấp cứu": "cha-me/con-dang-cap-cuu",
    "cấp cứu": "cha-me/con-dang-cap-cuu",
    "gọi người lớn": "mam-non/dung-lai-goi-nguoi-lon",
    "111": "can-giup-ngay",
    "giúp": "can-giup-ngay",
    "từ điển": "tu-dien",
    "botnet": "tu-dien",
    "mã qr": "tu-dien",
    "deepfake": "tu-dien",
    "căn cứ pháp lý": "can-cu",
    "công văn và bài học": "ma-tran",
    "thiết bị": "mach/thiet-bi-va-tien-ich",
    "ứng cứu": "mach/ung-cuu-va-bao-cao",
    "tin g": "lop-8-9/tin-gia-va-anh-ai",
    "bắt n": "mach/ung-xu-va-bat-nat",
}
"""What is typed → the page that should come first."""

EITHER = {
    "hồ sơ": {"nhan-vien/ho-so-va-tien-truong", "quan-tri/ho-so-cap-do-cu"},
    "quà lạ": {"lop-1-2/qua-la-tren-man-hinh", "mam-non/dung-lai-goi-nguoi-lon"},
    "tin giả": {"tu-dien", "lop-8-9/tin-gia-va-anh-ai"},
    "quảng cáo cờ bạc": {"quan-tri/cong-bi-chen-quang-cao", "lop-10-12/tim-ten-truong-ra-gi"},
}
"""What several pages are about: any of them may come first."""

ENGLISH = {
    "password": "lop-3-5/mat-khau-de-nho",
    "passwords": "lop-3-5/mat-khau-de-nho",
    "online kidnapping": "lop-8-9/bat-coc-online",
    "personal data": "mach/du-lieu-ca-nhan",
    "holiday": "lop-6-7/ke-hoach-ky-nghi",
    "incident": "can-bo-quan-ly/su-co-va-bao-cao",
    "bullying": "mach/ung-xu-va-bat-nat",
    "glossary": "tu-dien",
    "botnet": "tu-dien",
    "111": "can-giup-ngay",
    "kidnap": "lop-8-9/bat-coc-online",
}

PLAIN = "text => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/g, 'd')"


@pytest.fixture
def vietnamese(page: Page, site: Path) -> Page:
    """The Vietnamese search page, from a file, with all that is known."""
    return opened(page, site / "tim.html")


def opened(page: Page, file: Path) -> Page:
    """A search page whose texts have come."""
    page.goto(file.as_uri())
    page.locator("#search-typed").fill("a")
    page.wait_for_function("() => self.searchTexts")
    return page


def ask(page: Page, typed: str) -> list[str]:
    """Addresses found, best first."""
    found = page.evaluate("typed => Search.find(typed).map((f) => f.page.url)", typed)
    return [url.removesuffix(".html") for url in found]


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


@pytest.mark.parametrize("lang", Lang)
def test_every_word_that_stands_in_for_another_is_on_some_page(
    page: Page, site: Path, course: Course, lang: Lang
) -> None:
    """As a phrase, so that nobody is led to nothing; and what it stands in for is not what the pages say themselves."""

    opened(page, site / f"{addresses.root_of(lang)}tim.html")
    best = "words => { const [first] = Search.rank(words.split(' '), false); return first ? first.score : 0; }"
    typed = course.registry.finding[lang]
    others = {other for several in typed.instead.values() for other in several}

    assert [other for other in sorted(others) if page.evaluate(best, other) < 800] == []
    assert [phrase for phrase in typed.trouble if ask(page, phrase)[:1] != ["can-giup-ngay"]] == []


def test_what_several_pages_are_about_finds_one_of_them_first(vietnamese: Page) -> None:
    """With marks and without."""

    for typed, pages in EITHER.items():
        assert ask(vietnamese, typed)[0] in pages
        assert ask(vietnamese, vietnamese.evaluate(PLAIN, typed))[0] in pages


def test_marks_change_the_order_but_never_what_is_found(vietnamese: Page) -> None:
    """Whoever types without marks misses nothing."""

    for typed in VIETNAMESE:
        assert set(ask(vietnamese, vietnamese.evaluate(PLAIN, typed))) == set(ask(vietnamese, typed)), typed


@pytest.fixture(scope="module")
def texts(course: Course, built: Path) -> dict[str, str]:
    """The Vietnamese lessons as the index reads them: lower case, one space between words, a bar between blocks."""
    return {lesson.path: text_of(built / f"{lesson.path}.html") for lesson in course.ready()}


def text_of(file: Path) -> str:
    """Title, description and article of a built page."""
    page = html.parse(str(file)).getroot()
    article = page.xpath("//article[contains(@class, 'md-typeset')]")[0]
    for part in article.xpath(search_index.UNREAD):
        part.drop_tree()
    for block in article.xpath(
        ".//*[self::p or self::li or self::td or self::th or self::h2 or self::h3 or self::div]"
    ):
        block.tail = f" | {block.tail or ''}"
    parts = [
        page.xpath("string(//h1)"),
        page.xpath("string(//meta[@name='description']/@content)"),
        article.text_content(),
    ]
    return " ".join(" | ".join(parts).lower().split())


@pytest.mark.parametrize(
    "phrase",
    [
        "mật khẩu",
        "lừa đảo",
        "bắt nạt",
        "tài khoản",
        "người lớn",
        "thông tin",
        "cá nhân",
        "công an",
        "mã độc",
        "bí mật",
        "chuyển tiền",
        "giả mạo",
    ],
)
def test_every_lesson_with_the_phrase_is_found_and_comes_before_the_others(
    vietnamese: Page, texts: dict[str, str], phrase: str
) -> None:
    """Against the text of the built lessons, typed with and without marks."""

    holding = {path for path, text in texts.items() if phrase in text}
    for typed in (phrase, vietnamese.evaluate(PLAIN, phrase)):
        found = [path for path in ask(vietnamese, f"{typed} ") if path in texts]

        assert holding
        assert set(found[: len(holding)]) == holding, typed


def test_english_pages_are_found_by_english_words(page: Page, site: Path) -> None:
    """Each language searches its own pages, below its own root."""

    opened(page, site / "en/tim.html")

    assert {typed: next(iter(ask(page, typed)), None) for typed in ENGLISH} == ENGLISH
    assert ask(page, "nghỉ") == []


def test_what_only_questions_say_cannot_be_found(vietnamese: Page, course: Course, site: Path) -> None:
    """Words that stand in questions, options, keys or feedback and nowhere else lead nowhere."""

    asked, taught = set(), set()
    for file in (
        *site.glob("*.html"),
        *(site / f"{lesson.path}.html" for lesson in course.ready()),
        *site.glob("*/*.html"),
    ):
        main = html.parse(str(file)).getroot().xpath("//main")[0]
        questions = main.xpath(".//div[@class='quiz']")
        for section in questions:
            asked |= set(re.findall(r"[^\W\d_]+", " ".join(section.itertext()).lower()))
            section.drop_tree()
        taught |= set(re.findall(r"[^\W\d_]+", " ".join(main.itertext()).lower()))
    plain = {search_index.fold(word) for word in taught}
    only = sorted(word for word in asked if search_index.fold(word) not in plain)

    assert len(only) > 20
    assert vietnamese.evaluate("words => words.filter((word) => Search.rank([word], false).length)", only) == []
