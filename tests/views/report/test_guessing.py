"""A machine that never sees a stem: what it learns, and that it does not learn from the lesson it guesses."""

from __future__ import annotations

from courseware.content.kinds.choices import Option
from courseware.views.report import guessing
from courseware.views.report.asking import Asked


def single(name: str, lesson: str, right: str, *wrong: str) -> Asked:
    """A question whose first option is right."""
    options = (Option(right, True, "", 1), *(Option(text, False, "", 1) for text in wrong))
    return Asked(name, lesson, "L67", options)


def test_a_word_that_gives_right_options_away_elsewhere_is_followed() -> None:
    """“hỏi” is right in two lessons, so it is chosen in the third, whose key it has never seen."""

    asked = [
        single("a-01", "a", "hỏi lại cô", "bấm vào xem"),
        single("b-01", "b", "hỏi bạn Nam", "bấm để nhận"),
        single("c-01", "c", "hỏi chú bảo vệ", "đi tiếp thôi"),
    ]

    guessed = {g.id: g for g in guessing.guess(asked)}

    assert guessed["c-01"].right
    assert guessed["c-01"].option == "hỏi chú bảo vệ"
    assert guessed["c-01"].margin > 0
    assert guessed["c-01"].chance == 0.5


def test_the_lesson_that_is_guessed_teaches_nothing() -> None:
    """All that is known stands in the same lesson: the machine has no preference and takes the first."""

    asked = [single("a-01", "a", "hỏi lại", "bấm vào"), single("a-02", "a", "hỏi cô ", "bấm thử")]

    assert [g.margin for g in guessing.guess(asked)] == [0.0, 0.0]


def test_an_option_is_seen_by_words_pairs_first_word_and_rank_of_length() -> None:
    """The shortest of two has rank 0."""

    short, long = Option("Hỏi cô", True, "", 1), Option("Bấm vào xem thử", False, "", 1)

    assert guessing.features(short, (long, short)) == ["w:cô", "w:hỏi", "p:hỏi cô", "len:0/2", "first:hỏi"]


def test_a_misleading_word_makes_the_machine_wrong() -> None:
    """Where the giveaway of other lessons stands in a distractor, the guess misses."""

    asked = [
        single("a-01", "a", "hỏi lại cô", "bấm vào xem"),
        single("b-01", "b", "hỏi bạn Nam", "bấm để nhận"),
        single("c-01", "c", "đi ra cổng", "hỏi người lạ"),
    ]

    assert not guessing.guess(asked)[2].right
