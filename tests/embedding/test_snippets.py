"""What an administrator copies, and what portals leave of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from courseware.content.model import Lang
from courseware.embedding import snippets

from .. import interface
from .conftest import BASE, copied, made
from .sanitisers import clean, kses, nukeviet, untouched, wordpress_oembed
from .small_lesson import lesson_embeds


@pytest.mark.parametrize("lang", list(Lang))
def test_a_card_survives_sanitisers_whole(framed: Path, lang: Lang) -> None:
    lessons = copied(framed, lang)
    assert lessons
    for *_, card, link in lessons:
        for rule in (nukeviet(), kses):
            assert clean(card, rule) == clean(card, untouched)
            assert clean(link, rule) == clean(link, untouched)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_frame_meets_the_fate_that_the_guide_foretells(framed: Path, lang: Lang) -> None:
    """In a folder of the portal NukeViet keeps it whole; on another domain it takes its address until that is listed.

    WordPress takes the frame; the link to the lesson before it, which is also the words that NukeViet asks for, stays.
    """
    for *frames, _, _ in copied(framed, lang):
        for frame in frames:
            words, before = html.fragments_fromstring(frame)
            assert "\n" not in frame
            assert len(words.text_content()) > 5
            foreign = before.get("src").startswith("https:")
            _, stripped = html.fragments_fromstring(clean(frame, nukeviet()))
            kept = {name: value for name, value in before.attrib.items() if not (foreign and name == "src")}
            assert dict(stripped.attrib) == kept
            assert clean(frame, nukeviet("hoc-lieu.example")) == clean(frame, untouched)
            assert clean(frame, kses) == html.tostring(words, encoding="unicode")


def test_the_codes_for_a_folder_of_the_portal_come_first(framed: Path) -> None:
    """They need no domain to be declared; the same frames follow with the whole address."""
    for *frames, _, _ in copied(framed, Lang.VI):
        near, far = frames[: len(frames) // 2], frames[len(frames) // 2 :]
        assert [frame.replace('"/an-toan/', f'"{BASE}') for frame in near] == far


def test_oembed_answers_are_what_the_standard_asks_and_survive_wordpress(framed: Path) -> None:
    """Each page names its answer; the frame keeps address, title and height."""
    for page in made(framed):
        (url,) = html.document_fromstring(page.read_bytes()).xpath('//link[@type="application/json+oembed"]/@href')
        answer = json.loads((framed / url.removeprefix(BASE)).read_text("utf-8"))
        assert (answer["type"], answer["version"]) == ("rich", "1.0")
        (frame,) = html.fragments_fromstring(clean(answer["html"], wordpress_oembed))
        assert frame.get("src") == BASE + page.relative_to(framed).as_posix()
        assert (frame.get("title"), frame.get("height")) == (answer["title"], str(answer["height"]))
        assert frame.get("sandbox") == "allow-scripts"


def test_a_frame_is_one_line_whose_words_are_text() -> None:
    """Signs of HTML in a title end no attribute; the sandbox lets a page neither store nor send."""
    [lesson, _] = lesson_embeds()
    line = str(snippets.frame(lesson, 'Bài "<b>"', BASE))
    words, frame = html.fragments_fromstring(line)
    assert "\n" not in line and words.xpath(".//a/@href") == [f"{BASE}lop-6-7/moi-cau.html"]
    assert (frame.get("title"), frame.get("height"), frame.get("width")) == ('Bài "<b>"', str(snippets.HEIGHT), "100%")
    assert frame.get("src") == BASE + lesson.path
    assert frame.get("sandbox").split() == ["allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox"]


def test_a_card_says_what_the_lesson_is_about() -> None:
    """Title and sentence, no picture."""
    [lesson, _] = lesson_embeds()
    card = html.fromstring(snippets.card(lesson, BASE))
    assert [p.text_content() for p in card.xpath(".//p")] == ["Mồi câu trực tuyến", "Học xong em biết dừng lại & hỏi."]
    assert card.xpath(".//img") == []


def test_a_screen_reader_is_told_lesson_and_questions_apart() -> None:
    """By words of the page's language, with its title."""
    said = [snippets.title(one, interface.said(Lang.VI)) for one in lesson_embeds()]
    assert len(set(said)) == 2 and all("Mồi câu trực tuyến" in title and "{" not in title for title in said)


def test_an_address_ends_no_attribute_of_the_helper() -> None:
    assert snippets.helper('https://a.example/"', "x.js") == '<script src="https://a.example/&#34;x.js" defer></script>'
