"""Recordings stand where they are heard; what the Markdown says and what the page says have one mark."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from courseware.content import sounds
from courseware.content.model import Course, Lang
from courseware.drawing import aloud

PAGE = """<div><h2 id="tinh-huong">Chuyện</h2><figure class="story"><ol><li><img alt=""><p>Voi bay.</p></li></ol></figure>
<p>Voi <strong>bay</strong> thật?<sup class="cite"><a href="#can-cu-1">1</a></sup></p><ul><li>Một.</li><li>Hai.</li></ul>
<div class="quiz"><section class="q"><div class="q-stem"><p>Con chọn gì?</p></div>
<fieldset><label><input type="radio"><b>A</b> <img alt=""> Hỏi mẹ</label></fieldset></section>
<section class="q"><div class="q-stem">Xếp nhóm.</div><ol class="q-items"><li><b>1</b> Con vẹt</li></ol></section></div>
<h2 id="thay-co">Dành cho người lớn</h2><p>Voi bay.</p></div>"""


def sounding(*words: str) -> list[tuple[str, str]]:
    """Where recordings of these words are heard: (tag, words)."""
    root = html.fragment_fromstring(PAGE)
    aloud.tell(root, {sounds.mark(one): f"assets/{n}.opus" for n, one in enumerate(words)}, "../")
    return [(el.tag, " ".join(el.text_content().split())) for el in root.xpath("//*[@data-sound]")]


def test_each_kind_of_place_is_found() -> None:
    """A panel, a paragraph without its citation, a list, a stem, an option without its letter, an item without its number."""

    assert sounding("Voi bay") == [("p", "Voi bay.")]
    assert sounding("Voi bay thật") == [("p", "Voi bay thật?1")]
    assert sounding("Một. Hai.") == [("ul", "Một.Hai.")]
    assert sounding("Con chọn gì", "Hỏi mẹ") == [("div", "Con chọn gì?"), ("label", "A Hỏi mẹ")]
    assert sounding("Xếp nhóm", "Con vẹt") == [("div", "Xếp nhóm."), ("li", "1 Con vẹt")]


def test_the_address_holds_on_the_page() -> None:
    root = html.fragment_fromstring(PAGE)
    aloud.tell(root, {sounds.mark("Hỏi mẹ"): "assets/sound/a.opus"}, "../../")

    assert root.xpath("//label/@data-sound") == ["../../assets/sound/a.opus"]


def test_nothing_is_marked_without_a_recording() -> None:
    assert sounding() == sounding("Không câu nào") == []


def test_whatever_may_be_recorded_is_heard_somewhere(course: Course, built: Path) -> None:
    """Each name that `sounds` prints has its place on the page: a recording under it would be played."""

    lost = []
    for lesson in course.ready():
        if not course.registry.band(lesson.band).little:
            continue
        for lang in Lang:
            page = html.parse(str(built / f"{'' if lang is Lang.VI else 'en/'}{lesson.path}.html"))
            (article,) = page.xpath("//main/article")
            for one in sounds.spoken(lesson, course, lang):
                aloud.tell(article, {sounds.mark(one.words): one.name}, "")
            placed = set(article.xpath("//@data-sound"))
            marks = {name.split(".")[1] for name in placed}
            lost += [
                (lang, lesson.path, one.name)
                for one in sounds.spoken(lesson, course, lang)
                if sounds.mark(one.words) not in marks
            ]

    assert lost == []
