"""What a format is given."""

from __future__ import annotations

from dataclasses import replace

from courseware.content.kinds.body import Way
from courseware.views.exports.format import USUAL, Carried, Left, Wanted, file_name, sorted_out
from courseware.views.exports.gift import WAYS
from courseware.views.exports.item import Option

from .made import SQUARE, item


def test_many_lessons_come_by_band_and_one_alone_under_its_own_name(whole: Wanted) -> None:
    """In the order of the course; every lesson once."""

    sheaves = dict(whole.sheaves())

    assert [lesson for mine in sheaves.values() for lesson in mine] == list(whole.lessons)
    assert {lesson.path.partition("/")[0] for lesson in whole.lessons} == set(sheaves)
    one = Wanted(whole.course, whole.lessons[:1], whole.lang, whole.words)
    assert dict(one.sheaves()) == {file_name(whole.lessons[0]): whole.lessons[:1]}
    assert "/" not in file_name(whole.lessons[0])


def test_what_a_format_has_no_form_for_is_sorted_out_with_the_reason(little: Wanted) -> None:
    """The others keep their order."""

    found = [item(), item(Way.ORDER, "order", id="LD-thu-02"), replace(item(), id="LD-thu-03")]
    carried, left = sorted_out(found, WAYS | {Way.ORDER: Carried("", "no_order")}, little)

    assert [one.id for one in carried] == ["LD-thu-01", "LD-thu-03"]
    assert left == [Left("LD-thu-02", "Dạng này không có câu xếp thứ tự")]


def test_drawings_that_a_format_does_not_have_are_named_and_their_question_is_carried(little: Wanted) -> None:
    """Where it has them nothing is."""

    drawn = item(options=(Option("A", "Một", drawing=SQUARE), Option("B", "Hai", right=True)))

    assert sorted_out([drawn], USUAL, little) == ([drawn], [])
    assert sorted_out([drawn], USUAL, little, drawn=False) == (
        [drawn],
        [Left("LD-thu-01", "Hình vẽ của các phương án")],
    )
