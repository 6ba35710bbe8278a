"""Which page is which, and what its template sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing import addresses
from courseware.drawing.cards import Cards

from .. import interface

LESSON = "lop-6-7/tin-nhan-la"


@pytest.mark.parametrize(
    ("source", "path"),
    [("vi/lop-8-9/bat-coc-online.md", "lop-8-9/bat-coc-online"), ("en/index.md", "index"), ("vi/a.md.md", "a.md")],
)
def test_a_path_has_neither_language_nor_suffix(source: str, path: str) -> None:
    assert addresses.path_of(source) == path


def test_vietnamese_stands_at_the_root() -> None:
    assert {lang: addresses.root_of(lang) for lang in Lang} == {Lang.VI: "", Lang.EN: "en/"}


@pytest.mark.parametrize(
    ("path", "view"),
    [
        ("index", "home"),
        ("can-giup-ngay", "help"),
        ("404", "404"),
        ("cong-cu/bai-do-lop", "class-test"),
        ("cong-cu/buc-tranh-lop", "class-picture"),
        ("tac-gia/dau-trang", "reference"),
        ("cong-cu/soi-giao-an", "soi"),
        ("tac-gia/viet-bai", "page"),
        ("lop-6-7/index", "band"),
        (LESSON, "lesson"),
        ("lop-8-9/bai", "page"),
        ("mach/lua-dao", "strand"),
        ("gioi-thieu", "page"),
        ("lop-6-7/bai-cu", "moved"),
        ("can-cu/luat-an-ninh-mang-2025", "document"),
        ("can-cu/luat-chua-dan", "page"),
        ("phong-thuc-hanh/chuyen/vi-sao", "page"),
    ],
)
def test_a_page_is_told_by_its_path(small: Course, path: str, view: str) -> None:
    """A folder that is no band holds pages; a page that has moved is nothing else, whatever its folder."""

    course = replace(small, moved={"lop-6-7/bai-cu": LESSON})

    assert addresses.view_of(path, course) == view
    assert addresses.template_of(path, course) == f"{view}.html"


def seen(course: Course, path: str, lang: Lang = Lang.VI) -> dict[str, object]:
    """What the template of a page sees; an address is told with the page that it is written on."""
    cards = Cards(course, lang, lambda target: f"{addresses.root_of(lang)}{target}.html")
    return addresses.context(path, course, lang, interface.said(lang), cards, lambda url: f"{path}>{url}")


@pytest.mark.parametrize("lang", list(Lang))
def test_every_page_has_the_addresses_of_the_shell(small: Course, lang: Lang) -> None:
    """Ready to print on this page, in its language; nobody links to 404."""

    known = seen(small, "gioi-thieu", lang)
    urls = {name: url for name, url in known.items() if name.endswith("_url")}

    assert known["help_url"] == f"gioi-thieu>{addresses.root_of(lang)}can-giup-ngay.html"
    assert known["authors_url"] == f"gioi-thieu>{addresses.root_of(lang)}tac-gia/viet-bai.html"
    assert "404_url" not in urls and len(urls) == len(addresses.SPECIAL) - 1 + 3
    assert all(str(url).startswith("gioi-thieu>") for url in urls.values())


@pytest.mark.parametrize(
    ("path", "own"),
    [
        (LESSON, {"lesson"}),
        ("lop-6-7/index", {"band", "labs"}),
        ("phong-thuc-hanh/index", {"labs"}),
        ("mach/lua-dao", {"strand"}),
        ("can-giup-ngay", {"contacts", "slots"}),
        ("can-cu", {"documents"}),
        ("can-cu/luat-an-ninh-mang-2025", {"document"}),
        ("ma-tran", {"clauses"}),
        ("ho-so", {"clauses"}),
        ("tu-dien", {"terms"}),
        ("tac-gia/dau-trang", {"tables"}),
        ("index", {"year"}),
        ("gioi-thieu", set()),
    ],
)
def test_a_template_sees_what_its_kind_needs(small: Course, path: str, own: set[str]) -> None:
    """And nothing of another kind."""

    assert set(seen(small, path)) - set(seen(small, "gioi-thieu")) == own


def test_a_page_that_has_moved_names_the_page_where_it_went(small: Course) -> None:
    """By its title in the language of the page."""

    course = replace(small, moved={"lop-6-7/bai-cu": LESSON})
    target = seen(course, "lop-6-7/bai-cu", Lang.EN)["target"]

    assert target == {"title": small.title(LESSON, Lang.EN), "url": f"lop-6-7/bai-cu>en/{LESSON}.html"}
