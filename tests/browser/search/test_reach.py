"""What the real index holds: every phrase of a lesson, every word that stands in for another, and nothing of the questions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page

from courseware.content.model import Course, Lang
from courseware.drawing import addresses
from courseware.site.search.pages import UNREAD
from courseware.site.search.words import fold

from .real_index import PLAIN, ask, opened
from .real_words import VIETNAMESE


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
    for part in article.xpath(UNREAD):
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
    plain = {fold(word) for word in taught}
    only = sorted(word for word in asked if fold(word) not in plain)

    assert len(only) > 20
    assert vietnamese.evaluate("words => words.filter((word) => Search.rank([word], false).length)", only) == []
