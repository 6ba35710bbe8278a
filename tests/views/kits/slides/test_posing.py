"""A question as slides take it."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.kits.slides import posing


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Trâm sợ. Trâm làm gì?", "Trâm sợ.\n**Trâm làm gì?**"),
        ("Em làm gì?", "**Em làm gì?**"),
        ("Vy mệt. Việc nào giúp Vy? (Chọn các ý đúng)", "Vy mệt.\n**Việc nào giúp Vy? (Chọn các ý đúng)**"),
        ("Vy mệt. Việc nào giúp Vy? Chọn các ý đúng.", "Vy mệt.\n**Việc nào giúp Vy? Chọn các ý đúng.**"),
        ("Điền vào chỗ trống: dừng, gọi [[bố mẹ]].", "Điền vào chỗ trống: dừng, gọi [[bố mẹ]]."),
        ("Chỗ nào lạ?\n\n/// sms | A\nB\n///", "Chỗ nào lạ?\n\n/// sms | A\nB\n///"),
        ("Đó là một câu kể rất dài" + " và dài" * 20 + ".", "Đó là một câu kể rất dài" + " và dài" * 20 + "."),
    ],
)
def test_what_is_asked_stands_alone_in_bold(stem: str, expected: str) -> None:
    """The last sentence, if it asks or is short; a gap to fill and a scene at the end stay."""

    assert posing.prompted(stem) == expected


def test_marks_of_a_spot_question_get_the_letters_of_its_options(small: Course) -> None:
    """In their order."""

    question = next(one for one in small.questions() if one.kind == "spot")
    posed = posing.pose(question, 7)

    for choice in posed.parts.choices:
        assert f"==({choice.letter}) " in posed.stem


def test_titles_say_number_and_name(small: Course) -> None:
    """Of the slide that asks and of the one that answers."""

    question = next(one for one in small.questions() if one.kind == "single")
    posed = posing.pose(question, 7)

    assert posed.title == f"Câu 7. {posed.name}"
    assert posed.told == f"Đáp án câu 7. {posed.name}"
    assert [choice.right for choice in posed.right] == [True]


def test_sentences_are_cut_behind_their_ends() -> None:
    """Quotation marks belong to what they end."""

    assert posing.sentences("Dừng lại. “Ai đấy?” Hỏi cô!") == ["Dừng lại.", "“Ai đấy?”", "Hỏi cô!"]


def test_drawings_follow_the_shuffled_items_of_a_sort_question(small: Course) -> None:
    """Each stands above its own item."""

    question = next(one for one in small.questions() if one.kind == "sort")
    body = next(iter(question.texts.values())).body
    written = [pair.left for pair in body.pairs]  # type: ignore[attr-defined]
    posed = posing.pose(question, 1, written)

    assert list(posed.drawings) == [choice.text for choice in posed.parts.choices]
