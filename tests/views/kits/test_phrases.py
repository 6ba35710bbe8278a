"""What is done is told without anybody speaking."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.teaching.model import Slip, Stretch
from courseware.views.kits import phrases
from courseware.views.kits.plan import Plan


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("hỏi “Em nghi ai?”", "trả lời câu hỏi: Em nghi ai?"),
        ("hỏi cả lớp “Nam đúng hay sai?”, nghe hai bên", "trả lời câu hỏi: Nam đúng hay sai? Nghe hai bên"),
        ("đọc thư, hỏi “thật không?”", "đọc thư, trả lời câu hỏi: thật không?"),
        ("cả lớp nói “Tớ ở đây”", "cả lớp nói “Tớ ở đây”"),
    ],
)
def test_a_question_to_the_class_is_the_question_that_it_answers(written: str, told: str) -> None:
    """What pupils say stays in quotes: it is what they make."""

    assert phrases.silent(written) == told


def test_minutes_stand_behind_each_thing() -> None:
    """In one sentence or as items; Markdown is gone."""

    stretches = [Stretch(0, 2, "đọc **chat**"), Stretch(2, 5, "viết `tên`")]

    assert phrases.task("GV giao", stretches).text == "GV giao: đọc chat (2 phút); viết tên (3 phút)."
    assert [one.text for one in phrases.tasks(stretches)] == ["– đọc chat (2 phút)", "– viết tên (3 phút)"]
    assert phrases.task("GV chốt", []).text == "GV chốt."


def test_a_sentence_ends_once() -> None:
    """A quotation that ends in itself needs no other full stop."""

    ends = ["Ai giữ?", "“Tớ giữ riêng.”", "“Ai?”", "chờ …", "đúng"]

    assert [phrases.ended(text) for text in ends] == [*ends[:4], "đúng."]
    assert phrases.quoted(["Ba dấu vết", "Lỡ rồi?"]) == "“Ba dấu vết”, “Lỡ rồi?”"


def test_a_slip_is_foreseen_and_the_reply_is_an_idea(little: Plan) -> None:
    """The quotation marks of the reply go: words to say stand in the script."""

    told = phrases.foreseen(little.material, Slip("“Kể là mách lẻo.”", "“Kể là giúp bạn.”"))
    other = phrases.foreseen(little.material, Slip("Nhiều em im lặng.", "Chờ thêm."))

    assert [one.text for one in told] == ["Dự kiến: HS có thể nghĩ: “Kể là mách lẻo.”", "Hướng gỡ: Kể là giúp bạn."]
    assert other[0].text == "Dự kiến: Nhiều em im lặng."


def test_answers_and_tempting_options(little: Plan) -> None:
    """By number."""

    first = little.material.first[0]

    assert phrases.right(first).text.startswith("Câu 1. ")
    assert all(
        one.text.startswith("Câu ") and ", hay nhầm: " in one.text for one in phrases.tempting(little.material.rest)
    )
    assert phrases.numbers(little.material.rest[:2]) == "câu 2, 3"
    assert phrases.numbers([]) == ""
    assert phrases.shows([]) == "giơ thẻ chữ cái"


def test_levels_of_completion_come_from_the_levels_of_the_questions(plans: dict[str, Plan]) -> None:
    """The hardest are for who does well; of equals all but one is done; of two none is let go."""

    asked = plans["lop-6-7/khi-ban-bi-bat-nat"].material.rest
    easy, hard = (replace(asked[0], number=n, question=replace(asked[0].question, level=n)) for n in (1, 3))

    assert phrases.mastery([easy, hard]).text == (
        "Các mức hoàn thành: đúng câu 1 là hoàn thành; đúng cả câu 3, nói được vì sao là hoàn thành tốt."
    )
    assert phrases.mastery([easy] * 3).text.endswith(
        "đúng 2 trong 3 câu là hoàn thành; đúng cả 3 câu, nói được vì sao là hoàn thành tốt."
    )
    assert (
        "chọn đúng câu 1, 1 là hoàn thành; nói được vì sao các cách khác chưa ổn là hoàn thành tốt"
        in phrases.mastery([easy] * 2).text
    )
