"""What an item knows of itself, and what becomes of those that other systems cannot ask whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courseware.content.kinds.body import Way
from courseware.content.model import Lang
from courseware.drawing import keys, question_views
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import Item, Option, reasons, statements, steps

from . import made as some
from .made import item


def named(wanted: Wanted, number: int) -> Item:
    """A question of the small project by the number in its id."""
    return next(one for one in wanted.items(wanted.lessons[0]) if one.id == f"LD-tin-nhan-la-{number:02}")


def test_pairs_know_their_targets_and_what_is_left_over(little: Wanted) -> None:
    """In the order in which items stand."""

    pairs = named(little, 4)

    assert [(option.text, target.text) for option, target in pairs.pairs] == [
        ("Tin của cô Hạnh", "Làm theo"), ("Tin của số lạ", "Không bấm"), ("Tin đòi mật khẩu", "Báo cô"),
    ]  # fmt: skip
    assert [target.text for target in pairs.spare] == ["Xoá tài khoản"]
    assert (item().pairs, item().spare) == ((), ())


def test_steps_know_their_order(little: Wanted) -> None:
    """They come shuffled."""

    order = named(little, 6)

    assert [one.text for one in order.placed] == ["Dừng lại", "Chụp màn hình", "Báo cô"]
    assert [one.text for one in order.options] != [one.text for one in order.placed]


@pytest.mark.parametrize(
    ("loose", "accepted"), [(True, ("Người lớn", "bo me", "nguoi lon")), (False, ("Người lớn", "bo me"))]
)
def test_without_accents_counts_where_the_bank_says_so(loose: bool, accepted: tuple[str, ...]) -> None:
    """Each once, however capitals stand."""

    assert item(Way.TYPED, "fill", answers=("Người lớn", "bo me"), loose=loose).accepted == accepted


def test_a_unit_is_seen_where_the_answer_is_written(little: Wanted) -> None:
    """Behind the line to write on; the stem alone has none."""

    short = named(little, 10)

    assert short.asked.endswith("bao nhiêu phút?\n\n………………………… phút")
    assert (short.unit, len(short.stem)) == ("phút", 1)


def test_statements_stand_alone_with_what_they_are_about(little: Wanted) -> None:
    """Four questions, each with its own id."""

    found = list(statements(named(little, 9)))

    assert [one.id for one in found] == [f"LD-tin-nhan-la-09.{letter}" for letter in "abcd"]
    assert [one.options[0].right for one in found] == [True, False, True, False]
    assert found[1].asked == "Số lạ gửi tin báo có quà. Mỗi câu sau đúng hay sai?\n\nTin có tên em thì chắc là thật"


def test_a_conversation_falls_into_steps(little: Wanted) -> None:
    """What an end says follows the choice that leads to it."""

    [step] = steps(named(little, 8))

    assert (step.id, step.name, step.way) == ("LD-tin-nhan-la-08.a", "Cuộc gọi: Nghe máy", Way.ONE)
    assert [(one.text, one.right) for one in step.options] == [("Đọc mã", False), ("Hỏi bố mẹ", True)]
    assert step.options[1].feedback == "Bố mẹ kiểm tra giúp. Bố mẹ gọi lại số của trường."


def test_right_is_the_way_that_the_teachers_page_tells(whole: Wanted) -> None:
    """Every conversation of the course: each step of the shortest way names the same choice here and there."""

    questions = {question.id: question for question in whole.course.questions() if question.kind == "scenario"}
    for lesson in whole.lessons:
        for one in (one for one in whole.items(lesson) if one.way is Way.TURNS):
            question = questions[one.id.removeprefix("LD-")]
            view = question_views.view(question, Lang.VI, 1, lambda text: text, None)  # type: ignore[arg-type,return-value]
            best = {turn.id: choice.letter for turn, choice in keys.way(view.turns)}
            ours = {step.id.rpartition(".")[2]: step.right[0].letter for step in steps(one)}
            assert ours.items() >= best.items(), one.id


def test_one_right_choice_in_a_step_where_no_way_is_good(little: Wanted) -> None:
    """Also then one is right, and no step is without."""

    lost = named(little, 8)
    turns = tuple(replace(turn, end="retry") if turn.end else turn for turn in lost.turns)

    assert [len(step.right) for step in steps(replace(lost, turns=turns))] == [1]


def test_reasons_say_where_each_belongs_and_why() -> None:
    """Of pairs and steps; a reason keeps its last sign, and none leaves no colon. Others have reasons of their own."""

    options = (Option("A", "Một", "Vì:", goes="X"), Option("B", "Hai", goes="X"))
    pairs = some.item(Way.PAIRS, options=options, targets=(Option("X", "Nhóm"),))
    order = some.item(Way.ORDER, options=(Option("A", "Sau", "Rồi.", goes="2"), Option("B", "Trước", goes="1")))

    assert list(reasons(pairs)) == ["Một → Nhóm: Vì:", "Hai → Nhóm"]
    assert list(reasons(order)) == ["1. Trước", "2. Sau: Rồi."]
    assert list(reasons(some.item())) == []


def test_labels_stand_behind_the_id() -> None:
    """In one line, for files without a place for them."""

    assert some.item().mark == "LD-thu-01 · muc-2 · tin-nhan · 1.1.TC1a"
