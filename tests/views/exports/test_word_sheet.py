"""What question sheets have in common: which questions, and lines that no reader takes for something else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.kinds.body import Way
from courseware.content.model import Lang
from courseware.views.exports import word_sheet
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Option, Passage
from courseware.views.word.paragraphs import Picture, Span

from .conftest import wanted_of
from .made import Fixed, item

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 9"><path d="M0 0h5v5z"/></svg>'


def several(count: int) -> tuple[Option, ...]:
    """Options of which the first two are right."""
    return tuple(Option("ABCDE"[n], f"Ý {n}", f"Vì {n}.", n < 2) for n in range(count))


@pytest.mark.parametrize(("count", "kept"), [(4, True), (3, False), (5, False)])
def test_several_right_ones_of_four_become_four_statements(little: Wanted, count: int, kept: bool) -> None:
    """Of more or fewer there is no such form."""

    lesson = little.lessons[0]
    given = item(Way.SEVERAL, "multiple", options=several(count))
    found, left = word_sheet.questions(Fixed(little, {lesson.path: (given,)}), lesson)

    assert [one.way for one in found] == [Way.EACH] * kept
    assert [one.why for one in left] == ["Câu chọn nhiều không có đúng bốn phương án"] * (not kept)
    assert not kept or "".join(option.letter for option in found[0].options) == "abcd"


def test_the_letter_alone_of_a_right_option_is_underlined(little: Wanted) -> None:
    """Its words are not; a drawing stands between."""

    drawn = replace(several(2)[0], drawing=SVG)
    *_, option = word_sheet.asked(item(options=(drawn,)), "Câu 1.", "[NB]")

    assert [(span.text, span.underlined) for span in option.spans if isinstance(span, Span)] == [
        ("A.", True), (" ", False), (" ", False), ("Ý 0", False),
    ]  # fmt: skip
    assert [one.png[:4] for one in option.spans if isinstance(one, Picture)] == [b"\x89PNG"]


def test_a_scene_is_set_apart_and_a_place_to_answer_follows(little: Wanted) -> None:
    """In italics, each line by itself."""

    given = item(
        Way.TYPED, "short", options=(), stem=(Passage(("Lan nhắn:",)), Passage(("[Chat]", "Lan: a"), scene=True)), answers=("5",), unit="phút",
    )  # fmt: skip
    lines = list(word_sheet.asked(given, "Câu 2.", "[VD]"))

    assert [line.text for line in lines] == ["Câu 2. [VD] Lan nhắn:", "[Chat]", "Lan: a", "………………………… phút"]
    assert [span.italic for line in lines[1:3] for span in line.spans if isinstance(span, Span)] == [True, True]


def test_what_is_said_names_each_option_and_never_begins_like_one(little: Wanted) -> None:
    """Of statements whether they are true; of typed answers what else counts."""

    assert list(word_sheet.told(item(), little)) == [
        "Vì thế.", "Phương án A: Chưa", "Phương án B: Đúng", "Phương án C: Chưa phải",
    ]  # fmt: skip
    assert list(word_sheet.told(item(Way.EACH, options=several(2)[1:]), little))[1] == "Ý B (Đúng): Vì 1."
    typed = item(Way.TYPED, options=(), answers=("48", "bốn mươi tám"), why="")
    assert list(word_sheet.told(typed, little)) == ["Cũng nhận: bốn mươi tám."]
    assert word_sheet.answer(typed) == "Đáp án: 48"


def test_english_speaks_english(little: Wanted) -> None:
    """But for the words that the systems read."""

    assert "Option A: Chưa" in list(word_sheet.told(item(), wanted_of(little.course, Lang.EN)))
