"""What templates list: the grade beside a lesson, its competences in our words, the textbook's lesson."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing.cards import Cards

PATH = "lop-6-7/tin-nhan-la"


def cards(course: Course, lang: Lang = Lang.VI) -> Cards:
    """The cards of a course; an address is its path."""
    return Cards(course, lang, lambda path: path)


def test_a_card_knows_the_grade(small: Course) -> None:
    """A list shows it beside the minutes; an old lesson shows none."""

    old = replace(small, lessons=(replace(small.lessons[0], grade=None),))

    assert cards(small).lessons[PATH].grade == 6
    assert cards(old).lessons[PATH].grade is None


def test_a_card_knows_its_place_in_its_band(small: Course) -> None:
    """From 1, of the lessons that are published."""

    first = small.lessons[0]
    more = replace(
        small, lessons=(first, replace(first, path="lop-6-7/nhap", draft=True), replace(first, path="lop-6-7/hai"))
    )

    assert [card.n for card in cards(more).lessons.values()] == [1, 2]


@pytest.mark.parametrize(
    ("code", "lang", "printed"),
    [
        ("4.2.TC1a", Lang.VI, {"id": "4.2.TC1a", "name": "Giải thích cách giữ dữ liệu", "level": "Trung cấp 1"}),
        ("4.2.TC1a", Lang.EN, {"id": "4.2.TC1a", "name": "Explain how to keep data", "level": "Intermediate 1"}),
        ("GV.4.3", Lang.VI, {"id": "4.3", "name": "An toàn", "level": "Giáo viên"}),
    ],
)
def test_a_competence_is_printed_with_its_code(small: Course, code: str, lang: Lang, printed: dict[str, str]) -> None:
    """Our mark for teachers' codes is left out."""

    lesson = replace(small.lessons[0], competences=(code,))

    assert cards(replace(small, lessons=(lesson,)), lang).lesson(lesson)["competences"] == [printed]


def test_the_textbook_lesson_is_handed_on(small: Course) -> None:
    """Teachers read it below the sources."""

    assert cards(small).lesson(small.lessons[0])["hook"] == "Tin học 6, Bài 9. An toàn thông tin"
