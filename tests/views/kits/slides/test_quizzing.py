"""The slides of one question, asked and then answered."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.drawing.words import Words
from courseware.views.kits import material
from courseware.views.kits.slides import posing, quizzing
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Slide
from courseware.views.kits.slides.frames import Setting
from courseware.views.kits.slides.quizzing import Quizzing
from courseware.views.kits.slides.speaking import Notes

SETTING = Setting("Bài", (32, 30, 28, 26, 24))


@pytest.fixture
def slides(small: Course, spoken: Words) -> dict[str, list[Slide]]:
    """Kind → the slides of the first question of that kind."""
    found = material.read(small, small.ready()[0], spoken)
    contents = Contents(spoken, {})
    made = Quizzing(SETTING, contents, Notes(found, contents, None))
    asked = (*found.first, *found.rest)
    return {one.question.kind: made.slides(posing.pose(one.question, one.number), one, ["Phút 1"]) for one in asked}


def test_every_kind_is_asked_first_and_answered_on_another_slide(slides: dict[str, list[Slide]]) -> None:
    """With the name of the question in both titles."""

    for kind, found in slides.items():
        titles = [slide.title for slide in found]
        assert titles[0].startswith("Câu "), kind
        assert titles[-1].startswith("Đáp án câu "), kind
        assert all(slide.notes for slide in found), kind


def test_a_conversation_is_asked_turn_by_turn_on_the_way_to_its_good_end(slides: dict[str, list[Slide]]) -> None:
    """Each turn is answered before the next is asked; then it says how it ends."""

    titles = [slide.title.split(".")[0].split(" câu")[0] for slide in slides["scenario"]]

    assert titles[:2] == [titles[0], "Đáp án"]
    assert titles.count("Đáp án") == len(titles) - len([title for title in titles if title.startswith("Câu")])
    assert titles[-2:] == ["Đáp án", "Đáp án"]


def test_the_way_is_the_one_that_keys_name(small: Course) -> None:
    """It ends well."""

    question = next(one for one in small.questions() if one.kind == "scenario")
    posed = posing.pose(question, 1)
    turns = quizzing.way(posed)

    assert turns[0][0] is posed.parts.turns[0]
    assert all(choice in turn.choices for turn, choice in turns)
    assert quizzing.turned_to(posed, turns[-1][1]).end == "good"
