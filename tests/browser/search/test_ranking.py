"""What the real scripts find on small pages, in which order, what they understand and what they mark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from courseware.content.registries.finding import Typed
from courseware.site.search.index import build_index
from courseware.site.search.pages import SearchedPage

SCRIPTS = Path(__file__).resolve().parents[3] / "overrides/assets/js"
TYPED = Typed(trouble=("tự tử",), instead={"xoắn": ("lừa đảo", "con đường"), "làng xa": ("bàn ghế",)})
PAGES = [
    SearchedPage("than.html", "Bài ba", "Bài ba.", "<p>Đổi mật khẩu ngay; có bản vá, có đường dẫn lạ. Bạn nói.</p>"),
    SearchedPage("khac.html", "Bài sáu", "Bài sáu.", "<p>Lúa đạo. Lúa đạo thơm. Ban giám hiệu. Con lừa, hòn đảo.</p>"),
    SearchedPage("tua-roi.html", "Khẩu trang và điều bí mật", "Bài bảy.", ""),
    SearchedPage("muc.html", "Bài hai", "Giữ mật khẩu.", '<h2 id="giu">Giữ mật khẩu</h2><p>mật khẩu, mật khẩu</p>'),
    SearchedPage("tua.html", "Mật khẩu dễ nhớ", "Bài một.", ""),
    SearchedPage("roi.html", "Bài bốn", "Bài bốn.", "<p>Khẩu trang, bí mật. Dẫn em qua đường. Bàn ghế.</p>"),
    SearchedPage("lua.html", "Kẻ lừa đảo", "Bài năm.", "<p>Lừa đảo nữa. Con đường dẫn về làng.</p>"),
    SearchedPage("lop/index.html", "Lớp 3–5", "", ""),
    SearchedPage("ly.html", "Lý do nghỉ ở công ty", "", "<p>Hoà bình, thúy. Quý thầy.</p>"),
    SearchedPage("can-giup-ngay.html", "Cần giúp ngay", "", "<p>Gọi.</p>"),
    SearchedPage("lop/bai.html", "Passwords", "Change your password.", "<p>A strong address.</p>"),
]


def ask(page: Page, typed: str, texts: bool = True) -> list[str]:
    """What the real script finds on the small pages, best first; without the texts, of which it knows only titles."""
    prepare(page, texts)
    found = page.evaluate("typed => Search.find(typed).map((f) => f.page.url)", typed)
    return [url.removesuffix(".html") for url in found]


def prepare(page: Page, texts: bool = True) -> None:
    """The real scripts with the small pages."""
    index = build_index(PAGES, {}, TYPED)
    later = [index.texts, (SCRIPTS / "search-reach.js").read_text("utf-8")] if texts else []
    scripts = [(SCRIPTS / f"search{part}.js").read_text("utf-8") for part in ("-spelling", "", "-why")]
    for script in (*scripts, index.first(""), *later):
        page.add_script_tag(content=script)
    page.evaluate("Search.load(searchIndex)")
    if texts:
        page.evaluate("Search.learn(searchTexts)")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        *(
            (typed, ["tua", "muc", "than", "tua-roi", "roi"])
            for typed in ("mật khẩu", "mat khau", "MẬT KHẨU", "ma\u0302\u0323t kha\u0302\u0309u", "mật kh")
        ),
        ("lừa đảo", ["lua", "khac"]),
        ("lua dao", ["lua", "khac"]),
        ("lúa đạo", ["khac", "lua"]),
        ("duong dan ", ["than", "lua", "roi"]),
        ("bản", ["than", "khac", "roi"]),
        ("bàn ", ["roi", "than", "khac"]),
        ("ban", ["khac", "than", "roi"]),
        ("password", ["lop/bai"]),
        ("passwords", ["lop/bai"]),
        ("addr", ["lop/bai"]),
        ("addr ", []),
        ("đổi mật khẩu giùm", ["than"]),
        ("", []),
        ("  ?!", []),
        ("xyz", []),
        ("constructor", []),
    ],
)
def test_ranking(page: Page, typed: str, found: list[str]) -> None:
    """Exact before folded, phrase before scattered, title before heading before text; the last word may be unfinished."""

    assert ask(page, typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mật khẩu", ["tua", "muc", "tua-roi"]),
        ("mat kh", ["tua", "muc", "tua-roi"]),
        ("khẩu", ["tua-roi", "tua", "muc"]),
        ("lop bai", ["lop/bai"]),
        ("bạn nói", []),
        ("", []),
    ],
)
def test_the_first_answer_knows_titles_headings_and_addresses(page: Page, typed: str, found: list[str]) -> None:
    """Ranked as later; what only a text says comes with the texts."""

    assert ask(page, typed, texts=False) == found


@pytest.mark.parametrize(
    ("typed", "found", "meant"),
    [
        ("lí do", ["ly"], None),
        ("công ti", ["ly"], None),
        ("hòa bình", ["ly"], None),
        ("thuý ", ["ly"], None),
        ("quí thầy", ["ly"], None),
        ("matkhau", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("mậtkhẩu dễnhớ", ["tua"], ["mật khẩu dễ nhớ"]),
        ("maatj khaaur", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("maajt khaaru ", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("dduwowngf daanx ", ["than", "lua", "roi"], ["đường dẫn"]),
        ("đuwongf ", ["than", "roi", "lua"], ["đường"]),
        ("mat65 kha63u", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("mat6 khau3", ["tua", "muc", "than", "tua-roi", "roi"], ["mật khẩu"]),
        ("d9u7o7ng2 da64n", ["than", "lua", "roi"], ["đường dẫn"]),
        ("lop3", ["lop/index"], ["lớp 3"]),
        ("strongaddress", ["lop/bai"], ["strong address"]),
        ("xoắn", ["lua", "khac"], ["lừa đảo", "con đường"]),
        ("xoan", ["lua", "khac"], ["lừa đảo", "con đường"]),
        ("lang xa", ["roi"], ["bàn ghế"]),
        ("tự tử", ["can-giup-ngay"], None),
        ("em muốn tu tu", ["can-giup-ngay", "roi"], None),
        ("giùm", [], None),
    ],
)
def test_what_is_understood(page: Page, typed: str, found: list[str], meant: list[str] | None) -> None:
    """Other spellings, Telex, VNI, no blanks, other words; what was understood is told when it is not what was typed."""

    assert ask(page, typed) == found
    assert page.evaluate("typed => Search.find(typed).meant", typed) == meant


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Mắt em và mật khẩu", "mat khau", ["mật", "khẩu"]),
        ("Mắt em và mật khẩu", "mật khẩu", ["mật", "khẩu"]),
        ("Mắt em", "mat khau", []),
        ("Mắt em, mật ong", "mat", ["Mắt", "mật"]),
        ("Mắt em, mật ong", "mật ", ["mật"]),
        ("Hòa bình", "hoà bì", ["Hòa", "bình"]),
        ("Passwords change", "password", ["Passwords"]),
    ],
)
def test_only_what_was_meant_is_marked(page: Page, text: str, typed: str, marked: list[str]) -> None:
    """A word typed without its marks is marked by itself only when it was typed by itself."""

    prepare(page)
    hits = "([text, list, open]) => Search.cut(text, { list, open }).filter((p) => p.hit).map((p) => p.text)"

    assert page.evaluate(hits, [text, typed.split(), not typed.endswith(" ")]) == marked
