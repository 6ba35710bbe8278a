"""The four pages that tell how the course is looked after."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from courseware.content.model import Course, Lang, Release
from courseware.drawing import upkeep
from courseware.drawing.cards import Cards

PATH, LAW = "lop-6-7/tin-nhan-la", "LANM-2025-D7.2DD"
LAST = datetime.date(2027, 2, 28)


def cards(course: Course, lang: Lang = Lang.VI) -> Cards:
    """The cards of a course; an address is its path."""
    return Cards(course, lang, lambda path: path)


def with_source(course: Course, **changes: object) -> Course:
    """The course with one fact changed."""
    law = course.registry.sources
    sources = tuple(s.model_copy(update=changes) if s.id == LAW else s for s in law.sources)
    registry = course.registry.model_copy(update={"sources": law.model_copy(update={"sources": sources})})
    return replace(course, registry=registry)


def test_the_lesson_to_be_read_next_stands_first(small: Course) -> None:
    """By its day; each band that has lessons, in its order."""

    first, text = small.lessons[0], small.lessons[0].texts[Lang.VI]
    sooner = replace(first, path="lop-6-7/som", review_in=6, texts=first.texts | {Lang.VI: replace(text, title="Sớm")})
    rows = upkeep.reviews(cards(replace(small, lessons=(first, sooner))))

    assert [row["band"].slug for row in rows] == ["lop-6-7"]
    assert [(lesson["card"].title, lesson["due"]) for lesson in rows[0]["lessons"]] == [
        ("Sớm", datetime.date(2027, 5, 22)),
        ("Tin nhắn lạ", datetime.date(2027, 11, 22)),
    ]


def test_news_are_told_in_the_language_of_the_page(small: Course) -> None:
    course = replace(small, news=(Release("1.0", ({Lang.VI: "Bài mới", Lang.EN: "A new lesson"},)),))

    assert upkeep.news(cards(course, Lang.EN)) == [{"number": "1.0", "items": ["A new lesson"]}]


@pytest.mark.parametrize(("confidence", "told"), [("high", []), ("medium", [LAW])])
def test_what_is_known_less_than_well_is_told_with_its_lessons(small: Course, confidence: str, told: list[str]) -> None:
    found = upkeep.unsure(cards(with_source(small, confidence=confidence)))

    assert [source["id"] for document in found for source in document["sources"]] == told
    assert [card.path for d in found for s in d["sources"] for card in s["lessons"]] == [PATH] * len(told)


def test_a_law_without_a_last_day_is_no_change(small: Course) -> None:
    assert upkeep.law_changes(cards(small)) == []


def test_a_law_that_will_end_names_the_lessons_that_cite_it(small: Course) -> None:
    """Nothing is mended yet, and nothing replaces it."""

    [change] = upkeep.law_changes(cards(with_source(small, until=LAST)))

    assert (change["source"]["id"], change["last"], change["instead"]) == (LAW, LAST, "")
    assert [(lesson["card"].path, lesson["mended"]) for lesson in change["lessons"]] == [(PATH, None)]


def test_a_lesson_that_cited_it_once_says_since_when_it_does_not(small: Course) -> None:
    """By that day a teacher knows which printed copies to throw away; what replaces the law is told in full."""

    other = next(source.id for source in small.registry.sources.sources if source.id != LAW)
    mended = replace(small, lessons=(replace(small.lessons[0], sources=(other,)),))
    [change] = upkeep.law_changes(cards(with_source(mended, until=LAST, replaced_by=other)))

    assert [lesson["mended"] for lesson in change["lessons"]] == [datetime.date(2026, 11, 22)]
    assert change["instead"]["id"] == other


def test_a_lesson_that_moved_is_found_and_one_that_is_gone_is_not(small: Course) -> None:
    cited = (("lop-6-7/ten-cu", LAW), ("lop-6-7/da-bo", LAW))
    course = replace(with_source(small, until=LAST), cited=cited, moved={"lop-6-7/ten-cu": PATH})

    assert [x["card"].path for change in upkeep.law_changes(cards(course)) for x in change["lessons"]] == [PATH]
