"""What of a built page goes into a frame, with its links right for the new place."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from courseware.embedding import taking
from courseware.embedding.frames import KINDS

from .conftest import made
from .small_lesson import lesson_embeds, lesson_page


def test_questions_bring_the_scene_that_they_ask_about(framed: Path) -> None:
    """Not the rest of the lesson: what stands between the scene's heading and its questions."""

    tree = html.document_fromstring((framed / "nhung/lop-8-9/bat-coc-online-cau-hoi.html").read_bytes())
    scenes = tree.xpath("//main/div/figure[contains(@class, 'scene')]")
    assert len(scenes) == 1
    assert scenes[0].xpath("following::div[contains(concat(' ', @class, ' '), ' quiz ')]")
    whole = html.document_fromstring((framed / "nhung/lop-8-9/bat-coc-online.html").read_bytes())
    assert len(whole.xpath("//main//h2")) > len(tree.xpath("//main//h2"))


def test_every_link_and_picture_leads_somewhere(framed: Path) -> None:
    """At the new depth; what leaves the frame opens beside it and cannot reach back."""
    ids: dict[Path, set[str]] = {}
    for page in made(framed):
        tree = html.document_fromstring(page.read_bytes())
        for url in tree.xpath("//@href | //@src"):
            path, _, anchor = url.partition("#")
            if ":" in path:
                continue
            target = (page.parent / path).resolve() if path else page
            assert target.is_file(), (page, url)
            if anchor:
                known = ids.setdefault(target, set(html.document_fromstring(target.read_bytes()).xpath("//@id")))
                assert anchor in known, (page, url)
        for link in tree.xpath('//a[not(starts-with(@href, "#")) and not(starts-with(@href, "tel:"))]'):
            assert (link.get("target"), link.get("rel")) == ("_blank", "noopener")


def test_a_frame_holds_no_mark_of_what_only_the_site_does(framed: Path) -> None:
    """Steps, which a package goes by, and the note that a lesson is late; the site's own page has both."""
    path = "lop-8-9/bat-coc-online.html"
    page = taking.read(framed, framed / path)
    marks = '//*[@data-step] | //*[@class="late"]'
    assert len(page.tree.xpath(marks)) > 5
    assert html.document_fromstring((framed / "nhung" / path).read_bytes()).xpath(marks) == []
    package = taking.taken(page, KINDS[0], path, alone=True)
    assert any("data-step" in part for part in package.parts)


def test_a_lesson_gives_its_page_and_its_questions() -> None:
    """Below a folder of their own, in the language of the page; another page gives nothing."""
    assert [one.path for one in lesson_embeds()] == ["nhung/lop-6-7/moi-cau.html", "nhung/lop-6-7/moi-cau-cau-hoi.html"]
    english = lesson_embeds(path="en/lop-6-7/moi-cau.html", lang="en")
    assert english[0].path == "en/nhung/lop-6-7/moi-cau.html"
    plain = taking.SitePage("index.html", html.document_fromstring('<body class="view-home"><h1>a</h1></body>'))
    assert list(taking.embeds(plain)) == []


def test_a_title_is_one_line_and_a_page_tells_whether_it_is_for_children() -> None:
    """Whatever its heading is broken into."""
    assert lesson_page().title == "Mồi câu trực tuyến"
    assert [lesson_page(young=young).young for young in ("", " young", " younger")] == [False, True, False]
    assert lesson_page().one('//meta[@name="description"]/@content') == "Học xong em biết dừng lại & hỏi."
    assert lesson_page().one("//khong-co") == ""


def test_links_are_right_at_the_new_depth() -> None:
    """What stays in the frame stays; what leaves it opens beside it; a number is dialled."""
    tree = html.fromstring("<div>" + "".join(lesson_embeds()[0].parts) + "</div>")
    links = {link.text: (link.get("href"), link.get("target")) for link in tree.xpath("//a")}
    assert links == {
        "trang đầu": ("../../index.html", "_blank"),
        "mục sau": ("#b", None),
        "ngoài": ("../../lop-6-7/moi-cau.html#ngoai", "_blank"),
        "nơi khác": ("https://vi.example/", "_blank"),
        "111": ("tel:111", None),
        "OTP": ("../../tu-dien.html#otp", "_blank"),
    }
    assert tree.xpath("//img/@src") == ["../../assets/img/canh.svg"]
    assert tree.xpath("//button | //@data-definition") == []


def test_each_question_comes_once_with_the_scene_that_leads_up_to_it() -> None:
    """The first has one; the second follows another question, the third has words alone before it."""
    parts = [html.fromstring(part) for part in lesson_embeds()[1].parts]
    assert [part.get("class") or part.tag for part in parts] == ["p", "scene", "quiz", "quiz", "quiz"]
    assert "OTP" not in "".join(lesson_embeds()[1].parts)


def test_whom_to_call_is_taken_without_the_lines_for_paper() -> None:
    """And the page that is taken apart stays whole for the next kind."""
    page = lesson_page()
    before = html.tostring(page.tree)
    contacts = {str(one.contacts) for one in taking.embeds(page)}
    assert contacts == {'<ul><li><a href="tel:111">111</a></li></ul>'}
    assert html.tostring(page.tree) == before


@pytest.mark.parametrize(
    ("target", "here", "url"),
    [
        ("index.html", "nhung/lop-6-7/a.html", "../../index.html"),
        ("nhung/a.svg", "nhung/index.html", "a.svg"),
        ("a.html", "index.html", "a.html"),
    ],
)
def test_an_address_is_told_from_the_page_that_writes_it(target: str, here: str, url: str) -> None:
    assert taking.relative(target, here) == url
