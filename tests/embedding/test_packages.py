"""A package's folder: a launch page, lessons' pages, and whatever they load; nothing else, and nothing from elsewhere."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from lxml import html

from courseware.content.model import Course, Lang
from courseware.embedding.packages import NotBuiltError, Shelf

from .conftest import OVERRIDES
from .small_lesson import lesson_site

ASKED = {"lop-6-7/moi-cau": ("a-01", "a-02", "a-03")}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one lesson in two languages, and a page that is none."""
    return lesson_site(tmp_path / "site")


def lost(files: dict[str, bytes]) -> list[str]:
    """Addresses in pages that lead out of the folder, or to what is not there."""
    pages = {path: html.document_fromstring(data) for path, data in files.items() if path.endswith(".html")}
    return [
        address
        for path, tree in pages.items()
        for address in tree.xpath("//@href | //@src")
        if not urlsplit(address).scheme
        and posixpath.normpath(posixpath.join(posixpath.dirname(path), urldefrag(address).url or path.split("/")[-1]))
        not in files
    ]


@pytest.mark.parametrize(("lang", "word"), [(Lang.VI, "Các bài"), (Lang.EN, "Lessons")])
def test_the_folder_holds_what_its_pages_load(site: Path, lang: Lang, word: str) -> None:
    """The launch page first; the lesson's page where it is on the site, without its language's folder; twice the same bytes."""

    files = Shelf(site, OVERRIDES, lang).folder(ASKED, "Nhóm", "scorm12")

    assert list(files)[:2] == ["index.html", "lop-6-7/moi-cau.html"]
    assert sorted(Path(path).suffix for path in files) == [".css", ".html", ".html", ".js", ".js", ".svg"]
    assert lost(files) == []
    launch = html.document_fromstring(files["index.html"])
    assert launch.xpath("//a/@data-asked") == ["a-01 a-02 a-03"]
    assert (launch.get("lang"), launch.xpath("string(//title)")) == (str(lang), "Nhóm")
    assert launch.xpath("//body/@data-session") == ["scorm12"]
    assert word not in files["index.html"].decode()  # a single lesson needs no list
    assert files == Shelf(site, OVERRIDES, lang).folder(ASKED, "Nhóm", "scorm12")


def test_links_to_what_is_not_there_become_words(site: Path) -> None:
    """Links of the page itself, to other sites and telephone numbers stay."""

    page = html.document_fromstring(
        Shelf(site, OVERRIDES, Lang.VI).folder(ASKED, "x", "scorm12")["lop-6-7/moi-cau.html"]
    )

    assert page.xpath("//article//a/@href") == ["#b", "https://vi.example/", "tel:111"]
    assert "Xem trang đầu, mục sau, ngoài" in page.xpath("string(//article/p)")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"lop-6-7/khac": ("a-01",)}, "bài lop-6-7/khac (vi) chưa có trong trang đã dựng"),
        ({"lop-6-7/moi-cau": ("a-01",)}, "bài lop-6-7/moi-cau (vi) hỏi những câu khác với ngân hàng"),
    ],
)
def test_a_site_of_another_course_is_refused(site: Path, asked: dict[str, tuple[str, ...]], said: str) -> None:
    """With the lesson, and what to do."""

    with pytest.raises(NotBuiltError) as refused:
        Shelf(site, OVERRIDES, Lang.VI).folder(asked, "x", "scorm12")

    assert str(refused.value).startswith(said)
    assert str(refused.value).endswith("chạy course.py build rồi xuất lại")


def test_a_site_that_is_not_there_has_no_lesson(tmp_path: Path) -> None:
    """The same sentence, no traceback."""

    with pytest.raises(NotBuiltError, match="chưa có trong trang đã dựng"):
        Shelf(tmp_path / "site", OVERRIDES, Lang.VI).folder(ASKED, "x", "scorm12")


@pytest.mark.parametrize("lang", Lang)
def test_every_lesson_goes_with_all_that_it_needs(built: Path, course: Course, lang: Lang) -> None:
    """Strict pages: nothing inline, no form, no dialog; only the launch page may hold a frame."""

    shelf = Shelf(built, OVERRIDES, lang)
    files = shelf.folder(
        {one.path: tuple(q.id for q in course.banks[one.path].placed) for one in course.ready()}, "x", "scorm2004"
    )

    assert lost(files) == []
    assert len([path for path in files if path.startswith("assets/hinh.")]) == 1  # all pictures
    assert not [path for path in files if path.startswith("assets/pictures/")]
    for path, data in files.items():
        if path.endswith(".html"):
            tree = html.document_fromstring(data)
            wrong = (
                "//form | //dialog | //style | //script[not(@src)] | //*[@style] | //*[@*[starts-with(name(), 'on')]]"
            )
            assert tree.xpath(wrong) == [], path
            (policy,) = tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
            assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
            assert ("frame-src 'self'" in policy) == (path == "index.html") == bool(tree.xpath("//iframe"))
        if path.endswith(".js"):
            assert b"unload" not in data
            assert b"localStorage" not in data
