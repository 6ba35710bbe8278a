"""What gives a right option away before the stem is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.kinds.choices import Option
from courseware.content.kinds.single import Single
from courseware.content.model import Course, Lang, Question

from .conftest import asking, of_kind, rows


def single(course: Course, right: str, *wrong: str, place: int = 0) -> Question:
    """A question with these options, the right one at a place."""
    options = [Option(text, False, "Vì thế.", 1) for text in wrong]
    options.insert(place, Option(right, True, "Vì thế.", 1))
    question = of_kind(course, "single")
    text = replace(question.texts[Lang.VI], body=Single(tuple(options)))
    return replace(question, texts={**question.texts, Lang.VI: text})


def test_shares_say_nothing_of_a_few_questions(small: Course) -> None:
    """Nine with the right option at one place, and always the longest, are no pattern yet; ten are."""

    question = single(small, "một hai ba bốn", "một", "hai")
    few, enough = (asking(small, *[question] * count) for count in (9, 10))

    assert rows(few, "places")["L67"]["beyond"] == rows(few, "options")["L67"]["beyond"] == []
    assert rows(enough, "places")["L67"]["beyond"] == ["A"]
    assert "longest" in rows(enough, "options")["L67"]["beyond"]


def test_places_may_hold_two_in_five(small: Course) -> None:
    """Four of ten at one place are as many as may be."""

    right = (0, 0, 0, 0, 1, 1, 1, 2, 2, 2)
    course = asking(small, *(single(small, "một", "hai", "ba", place=place) for place in right))

    told = rows(course, "places")["L67"]
    assert told == {
        "name": "L67",
        "A": 0.4,
        "B": 0.3,
        "C": 0.3,
        "D": 0,
        "repeats": 0.7778,
        "chance": 0.3333,
        "beyond": [],
    }


def test_a_place_that_is_never_used_twice_running_tells_the_answer(small: Course) -> None:
    """Eleven questions whose places go round: whoever knows the last answer may strike a letter."""

    round_, chance = (0, 1, 2) * 4, (0, 1, 1, 2, 0, 0, 2, 1, 2, 2, 0, 1)
    spread, drawn = (
        asking(small, *(single(small, "một", "hai", "ba", place=place) for place in places))
        for places in (round_, chance)
    )

    assert rows(spread, "places")["L67"]["beyond"] == ["repeats"]
    assert rows(drawn, "places")["L67"]["beyond"] == []


@pytest.mark.parametrize(
    ("right", "wrong", "beyond"),
    [
        ("hỏi bố mẹ", ("bấm vào xem", "cất máy đi rồi thôi"), {"help_right", "help_distractor"}),
        ("hỏi bố mẹ", ("hỏi bạn quen trên mạng", "hỏi số lạ ấy"), set()),
        ("cất máy đi", ("luôn luôn bấm vào", "không bao giờ kể ra"), {"absolutes_wrong", "help_distractor"}),
    ],
)
def test_words_that_stand_on_one_side_alone_are_beyond(
    small: Course, right: str, wrong: tuple[str, ...], beyond: set[str]
) -> None:
    """Asking for help in right options only, absolutes in wrong ones only."""

    words = small.registry.style.words.model_copy(
        update={"help": ("hỏi",), "absolutes": ("luôn luôn", "không bao giờ")}
    )
    style = small.registry.style.model_copy(update={"words": words})
    said = replace(small, registry=small.registry.model_copy(update={"style": style}))
    course = asking(said, *[single(said, right, *wrong)] * 10)

    told = rows(course, "options")["L67"]["beyond"]
    assert set(told) - {"longest", "shortest"} == beyond
