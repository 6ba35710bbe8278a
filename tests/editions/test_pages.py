"""A school's pages in the shell of the release."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content.model import Lang
from courseware.editions import making, pages
from courseware.editions.schools import School

from .conftest import names, page

Plan = Callable[..., making.Plan]
Make = Callable[..., School]


def test_pages_carry_the_name_in_the_shell_of_the_release(plan: Plan, school: Make, out: Path) -> None:
    making.make(school(name_en="Hoa Sen School", contacts={"truong": "Văn phòng, 0225 000 0000"}), plan("shared"))
    vi = (out / "truong/thcs-hoa-sen/truong.html").read_text("utf-8")
    en = (out / "truong/thcs-hoa-sen/en/truong.html").read_text("utf-8")
    assert "<title>Trường THCS Hoa Sen – Lá chắn số</title>" in vi and "<header>Lá chắn số</header>" in vi
    assert 'href="tel:02250000000"' in vi and "<footer>cuối trang</footer>" in vi and "Bản gốc." not in vi
    assert "<title>Hoa Sen School – " in en and 'lang="vi">Văn phòng' in en


def test_a_page_in_one_language_is_listed_in_both(plan: Plan, school: Make, out: Path, tmp_path: Path) -> None:
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n", "utf-8")
    (tmp_path / "lich.md").write_text("# Lịch\n", "utf-8")
    (tmp_path / "lich.en.md").write_text("# Calendar\n", "utf-8")
    making.make(school(pages=("noi-quy.md", "lich.md", "lich.en.md")), plan("shared"))
    en = (out / "truong/thcs-hoa-sen/en/truong.html").read_text("utf-8")
    assert 'href="../truong-noi-quy.html" hreflang="vi"' in en and 'href="truong-lich.html">Calendar' in en
    assert names(out / "truong/thcs-hoa-sen") >= {"truong-lich.html", "en/truong-lich.html", "truong-noi-quy.html"}


@pytest.mark.parametrize(
    "text", ["<main>a</main>", "<title>A – B</title>", '<title>A</title><main id="noi-dung" tabindex="-1">a</main>']
)
def test_a_shell_that_is_not_as_the_template_makes_it_is_refused(text: str) -> None:
    """A page without its own title or place would show another page's."""
    with pytest.raises(ValueError, match=r"main\.html"):
        pages.Shell(Lang.VI, text).page("Nội quy", "<p>a</p>")


def test_a_title_is_text_and_stands_once() -> None:
    """Whatever signs it holds; the description of the shell's page goes."""
    shell = pages.Shell(Lang.VI, page(r"Trang <a> \1", "<p>cũ</p>"))
    made = shell.page(r"\g<0> & <b>", "<p>mới</p>")
    assert r"<title>\g&lt;0&gt; &amp; &lt;b&gt; – Lá chắn số</title>" in made and made.count("<title>") == 1
    assert "<p>mới</p>" in made and "cũ" not in made and "Của chung." not in made


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("Văn phòng, 0225 000 0000", "02250000000"),
        ("Cô Hạnh 0225.000.0000 (giờ hành chính)", "02250000000"),
        ("+84 225 000 0000", "+842250000000"),
        ("Phòng tư vấn, tầng 1 nhà B", ""),
        ("Phòng 203, tủ 12", ""),
    ],
)
def test_a_number_among_words_can_be_dialled(plan: Plan, school: Make, out: Path, typed: str, dialled: str) -> None:
    """The words stay; what is no telephone number is no link."""
    making.make(school(contacts={"truong": typed}), plan("shared"))
    html = (out / "truong/thcs-hoa-sen/truong.html").read_text("utf-8")
    assert (f'href="tel:{dialled}"' in html) is bool(dialled)
    assert typed.split()[0] in html
