"""The slides of every published lesson: what must be there, what must not, and that all of it fits."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing.words import Words
from courseware.views.kits import plan
from courseware.views.kits.slides import measuring, paging, pieces, walk
from courseware.views.kits.slides.deck import (
    HIGH,
    WIDE,
    Box,
    Deck,
    Frame,
    Image,
    Item,
    Layout,
    Look,
    Role,
    Sign,
    Slide,
    Table,
)
from courseware.views.kits.slides.frames import FOOT

from .conftest import boxes, images, told

LABELS = (Look.TAG, Look.BADGE_RIGHT, Look.BADGE_WRONG)
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
NUMBERS = re.compile(r"(?<![\d./–-])(?:0\d{8,10}|1\d{2}|1[89]00\d{4,6})(?![\d./–-])")


def test_every_published_lesson_has_slides(course: Course, decks: dict[str, Deck]) -> None:
    """Those of preschool and of adults too, for which there is no official plan; a dozen at least, forty at most."""

    formless = [lesson.path for lesson in course.ready() if not plan.has_form(course, lesson)]

    assert set(decks) == {lesson.path for lesson in course.ready()}
    assert formless
    assert {path: len(deck.slides) for path, deck in decks.items() if not 12 <= len(deck.slides) <= 40} == {}


def test_a_deck_begins_with_its_cover_and_ends_with_help_and_sources(course: Course, decks: dict[str, Deck]) -> None:
    """The cover has the lesson’s title, its band, its minutes and its picture."""

    for lesson in course.ready():
        cover, *rest = decks[lesson.path].slides
        band = course.registry.band(lesson.band).name[Lang.VI]
        assert cover.layout is Layout.COVER
        assert cover.title == lesson.texts[Lang.VI].title
        assert f"{band} · {lesson.minutes} phút" in [one.text for one in told(cover)]
        assert [one.alt for one in images(cover)] == [course.registry.pictures.pictures[lesson.path].alt[Lang.VI]]
        assert rest[-1].title.startswith("Căn cứ") is bool(lesson.sources), lesson.path


def test_every_question_is_asked_and_then_answered(course: Course, decks: dict[str, Deck]) -> None:
    """All on the lesson’s page, numbered through; no slide shows an answer before its question was asked."""

    for lesson in course.ready():
        bank = course.banks.get(lesson.path)
        titles = [slide.title for slide in decks[lesson.path].slides]
        for n in range(1, len(bank.placed if bank else ()) + 1):
            asked = [at for at, title in enumerate(titles) if title.startswith(f"Câu {n}. ")]
            answered = [at for at, title in enumerate(titles) if title.startswith(f"Đáp án câu {n}. ")]
            assert asked, (lesson.path, n)
            assert answered, (lesson.path, n)
            assert min(asked) < min(answered), (lesson.path, n)
            assert max(asked) < max(answered), (lesson.path, n)


def test_every_text_of_a_question_is_on_its_slides(course: Course, decks: dict[str, Deck], spoken: Words) -> None:
    """Each option, item and target, as it stands in the bank; no answer slide lacks what is right."""

    for lesson in course.ready():
        bank = course.banks.get(lesson.path)
        slides = decks[lesson.path].slides
        whole = "\n".join(one.text for slide in slides for one in told(slide))
        for question in bank.placed if bank else ():
            parts = question.texts[Lang.VI].body.parts(question.id)
            for choice in (*parts.choices, *parts.targets):
                assert walk.Contents(spoken, {}).line(choice.text) in whole, (question.id, choice.text)


def test_right_answers_are_marked_by_a_sign_and_a_word(decks: dict[str, Deck]) -> None:
    """“Đúng” with a tick, “Sai” with a cross: never by colour alone; none of them where something is asked."""

    for path, deck in decks.items():
        for slide in deck.slides:
            signs = [item.alt for item in slide.items if isinstance(item, Sign)]
            words = [box.paras[0].text for box in boxes(slide) if box.look in (Look.BADGE_RIGHT, Look.BADGE_WRONG)]
            assert signs == words, (path, slide.title)
            assert not signs or slide.title.startswith("Đáp án"), (path, slide.title)


def least(course: Course, path: str) -> float:
    """The least size of the letters of a lesson."""
    return min(paging.sizes(course.registry.band(path_band(course, path))))


def path_band(course: Course, path: str) -> str:
    """The band of a lesson."""
    return next(lesson.band for lesson in course.ready() if lesson.path == path)


def test_no_letters_are_too_small(course: Course, decks: dict[str, Deck]) -> None:
    """24 points for pupils, 28 for the youngest, 20 for adults; titles 32; labels in scenes 15; sources 14; the foot 12."""

    small = []
    for path, deck in decks.items():
        for slide in deck.slides:
            for item in slide.items:
                if isinstance(item, (Image, Sign)):
                    continue
                need = 14 if slide.title.startswith("Căn cứ") else least(course, path)
                if isinstance(item, Box) and item.role is Role.TITLE:
                    need = 32
                elif isinstance(item, Box) and (item.look in LABELS or slide.layout is Layout.COVER):
                    need = 16
                elif isinstance(item, Box) and item.role in (Role.FOOT, Role.NUMBER):
                    need = 12
                scales = [para.scale for para in item.paras] if isinstance(item, Box) else [1.0]
                if item.size < need or item.size * min(scales) < min(need, 15):
                    small.append((path, slide.title, item.size))

    assert small == []


def test_no_text_is_higher_than_its_box(decks: dict[str, Deck]) -> None:
    """By the measure; rows of tables too."""

    high = []
    for path, deck in decks.items():
        for slide in deck.slides:
            for item in slide.items:
                if isinstance(item, Box):
                    needed = measuring.box_height(item.paras, item.size, item.frame.w, item.look)
                    high += [(path, slide.title, item.name)] if needed > item.frame.h + 0.5 else []
                elif isinstance(item, Table):
                    wants = [pieces.row_high(row, item.widths, item.size, sum(item.widths)) for row in item.rows]
                    high += [
                        (path, slide.title, "bảng")
                        for want, has in zip(wants, item.heights, strict=True)
                        if want > has + 0.5
                    ]

    assert high == []


def overlap(one: Frame, other: Frame) -> bool:
    """Whether two frames share more than their edges."""
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > 0.5 and down > 0.5


def solid(slide: Slide) -> list[Item]:
    """What must not lie upon one another: all but signs and badges."""
    return [
        item
        for item in slide.items
        if not isinstance(item, Sign) and not (isinstance(item, Box) and item.look in LABELS[1:])
    ]


def test_nothing_lies_upon_another_or_outside(decks: dict[str, Deck]) -> None:
    """All stand on the slide, above the foot; a tick stands within its badge."""

    for path, deck in decks.items():
        for slide in deck.slides:
            items = solid(slide)
            for item in items:
                low = FOOT.y if not (isinstance(item, Box) and item.role in (Role.FOOT, Role.NUMBER)) else HIGH
                assert item.frame.x >= 0, (path, slide.title)
                assert item.frame.x + item.frame.w <= WIDE, (path, slide.title)
                assert 0 <= item.frame.y < item.frame.y + item.frame.h <= low, (path, slide.title)
            crossed = [(path, slide.title) for a, b in combinations(items, 2) if overlap(a.frame, b.frame)]
            assert crossed == []


def test_every_drawing_has_a_text_alternative_and_every_slide_notes(decks: dict[str, Deck]) -> None:
    """And a title, by which it is found in the outline."""

    for path, deck in decks.items():
        for slide in deck.slides:
            assert slide.title, path
            assert all(image.alt.strip() for image in images(slide)), (path, slide.title)
            assert [note for note in slide.notes if note.strip()], (path, slide.title)


def test_notes_have_minutes_keys_and_slips_of_the_lesson_itself(decks: dict[str, Deck]) -> None:
    """Of one lesson, word for word."""

    notes = {slide.title: slide.notes for slide in decks["lop-6-7/khi-ban-bi-bat-nat"].slides}

    assert (
        "Mở đầu, 5 phút: đọc đoạn chat (2 phút); mỗi em viết một câu nhắn riêng Khang (3 phút)." in notes["Tình huống"]
    )
    assert "Hay gặp: “Kể với cô là mách lẻo.” → “Kể để bạn được an toàn là giúp bạn.”" in notes["Bốn góc nhìn"]
    asked = notes["Câu 5. Ảnh chụp trong máy Trâm"]
    assert "Luyện tập, 9 phút: các câu kiểm tra (9 phút)." in asked
    assert any(note.startswith("Đáp án câu 5: C. Giữ nguyên trong máy, chờ cô dặn tiếp.") for note in asked)
    assert "Hay nhầm: A. Xoá khỏi máy như cô Hạnh dặn. → Chuyện xong, cô dặn xoá thì xoá. Giờ cô chưa dặn." in asked


def test_letters_are_composed_without_emoji_or_strange_numbers(course: Course, decks: dict[str, Deck]) -> None:
    """NFC; of telephone numbers those of the registry alone; no sign of Markdown is left."""

    known = {contact.number for contact in course.registry.contacts.contacts}
    for path, deck in decks.items():
        for slide in deck.slides:
            lines = [one.text for one in told(slide)] + list(slide.notes) + [image.alt for image in images(slide)]
            whole = "\n".join(lines)
            assert unicodedata.is_normalized("NFC", whole), (path, slide.title)
            assert not EMOJI.search(whole), (path, slide.title)
            calls = [n for n in NUMBERS.findall(whole) if f"gọi {n}" in whole or len(n) > 3]
            assert set(calls) <= known, (path, slide.title)
            assert not re.search(r"\*\*|==|\[\[|^///|\]\(", whole, re.M), (path, slide.title, whole)


def test_a_young_lesson_opens_with_its_story(course: Course, decks: dict[str, Deck]) -> None:
    """Three panels with their sentences, on one slide behind the cover."""

    for path, panels in course.registry.stories.stories.items():
        slide = decks[path].slides[1]
        assert [image.alt for image in images(slide)] == [panel.alt[Lang.VI] for panel in panels]
        assert {panel.says[Lang.VI] for panel in panels} <= {one.text for one in told(slide)}


def test_drawn_options_are_shown_with_their_drawings(course: Course, decks: dict[str, Deck]) -> None:
    """As many drawings on the slides that ask as the question has options."""

    for path, choices in course.registry.choices.choices.items():
        placed = {question.id: n for n, question in enumerate(course.banks[path].placed, 1)}
        for question, names in choices.questions.items():
            if question in placed:
                title = f"Câu {placed[question]}. "
                drawn = [
                    image for slide in decks[path].slides if slide.title.startswith(title) for image in images(slide)
                ]
                assert len(drawn) == len(names), question


def test_the_activity_says_its_minutes(decks: dict[str, Deck]) -> None:
    """Those in which it is done and shown."""

    tags = [
        box.paras[0].text
        for slide in decks["lop-6-7/khi-ban-bi-bat-nat"].slides
        for box in boxes(slide)
        if box.look is Look.TAG
    ]

    assert "Làm thử · 18 phút" in tags


def test_help_names_the_numbers_of_the_registry(course: Course, decks: dict[str, Deck]) -> None:
    """Those for the lesson’s audience, with what they are for."""

    for lesson in course.ready():
        learner = course.registry.band(lesson.band).learner
        whole = "\n".join(one.text for slide in decks[lesson.path].slides for one in told(slide))
        for contact in course.registry.contacts.contacts:
            assert (f"{contact.number}  {contact.name[Lang.VI]}" in whole) is (learner in contact.audience), lesson.path


@pytest.mark.parametrize("school", ["", "THCS Hoa Sen"])
def test_a_school_stands_on_the_cover(school: str, small: Course, spoken: Words) -> None:
    """Where an edition names it."""

    lesson = small.ready()[0]
    cover = walk.deck(small, lesson, spoken, school).slides[0]

    assert ("THCS Hoa Sen" in [one.text for one in told(cover)]) is bool(school)
