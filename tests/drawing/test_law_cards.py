"""What templates see of the law: where each source is told, by whom it is taught, and the letters' duties."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing.cards import Cards
from courseware.drawing.law_cards import LawCards

LESSON = "lop-6-7/tin-nhan-la"


def law(course: Course, lang: Lang = Lang.VI) -> LawCards:
    """The cards of the law; an address is its path."""
    return Cards(course, lang, lambda path: path).law


def test_a_source_is_told_on_the_page_of_its_document_with_the_lessons_that_cite_it(small: Course) -> None:
    """One page a document, below the list; the same entry is what a lesson's basis links to."""

    cited = small.lessons[0].sources
    told = {source["id"]: (document, source) for document in law(small).documents() for source in document["sources"]}

    assert set(cited) <= told.keys()
    for id_ in cited:
        document, source = told[id_]
        assert source["page"] == document["page"] and document["page"].startswith("can-cu/")
        assert LESSON in {card.path for card in source["lessons"]}
        assert law(small).document(document["page"].removeprefix("can-cu/")) == document


def test_what_nobody_cites_has_no_page_and_what_is_unknown_is_a_fault(small: Course) -> None:
    nobody = replace(small, lessons=(), labs=(), cited=())

    assert law(nobody).documents() == []
    assert law(nobody).source(small.lessons[0].sources[0], 1)["page"] == ""
    with pytest.raises(KeyError):
        law(small).source("luat-khong-co", 1)


def test_a_duty_knows_its_letter_and_who_teaches_it(small: Course) -> None:
    """A duty that no lesson serves is told as exempt."""

    letters = law(small).clauses()
    rows = [row for letter in letters for row in letter["clauses"]]

    assert letters and all(row["dispatch"] == letter["id"] for letter in letters for row in letter["clauses"])
    assert any(LESSON in {card.path for card in row["lessons"]} for row in rows)
    assert all(row["exempt"] == (not row["lessons"]) for row in rows)
