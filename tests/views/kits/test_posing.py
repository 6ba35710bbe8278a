"""Questions as they stand on paper."""

from __future__ import annotations

from collections.abc import Callable

from courseware.views.kits import posing
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Asked, Material
from courseware.views.kits.posing import Posed
from courseware.views.word.paragraphs import Element, Grid, Para

from .conftest import lines


def posed(desk: Desk, found: Material, kind: str) -> Posed:
    """The first question of a kind."""
    asked: Asked = next(one for one in (*found.first, *found.rest) if one.question.kind == kind)
    return posing.pose(asked, desk.words, {})


def of(elements: list[Element], form: type) -> list[Element]:
    """Those of one form."""
    return [one for one in elements if isinstance(one, form)]


def test_every_kind_of_the_small_project_has_its_form(tiny: tuple[Desk, Material]) -> None:
    """Groups and statements are a table to tick, pairs two columns, all others lines."""

    desk, found = tiny
    for asked in (*found.first, *found.rest):
        one = posing.pose(asked, desk.words, {})
        elements = list(posing.elements(one))
        grids = of(elements, Grid)
        assert lines(elements)[0] == one.head
        assert bool(grids) == (one.kind in ("sort", "truefalse", "match")), one.kind
        assert len(elements) > 1 or grids, one.kind


def test_a_table_to_tick_has_a_column_for_each_group(desk: Desk, given: Callable[[str], Material]) -> None:
    """And an empty cell in it for each item."""

    (grid,) = of(list(posing.options(posed(desk, given("lop-1-2/qua-la-tren-man-hinh"), "sort"))), Grid)

    assert isinstance(grid, Grid)
    assert lines([grid])[:3] == ["", "Tin lạ", "Tin quen"]
    assert [len(row) for row in grid.rows] == [3] * 5
    assert all(cell == (posing.para(""),) for row in grid.rows for cell in row[1:])


def test_of_a_conversation_stands_the_first_turn(desk: Desk, given: Callable[[str], Material]) -> None:
    """Where it leads would tell which way is right."""

    told = lines(list(posing.elements(posed(desk, given("lop-6-7/khi-ban-bi-bat-nat"), "scenario"))))

    assert told[0] == "Câu 1. 20:18 trong nhóm 7B"
    assert told[-3:] == [
        "A. Thả một cái cười rồi đặt máy xuống",
        "B. Viết: “Khang nhờ xoá rồi, mình dừng thôi.”",
        "C. Chưa viết trong nhóm, nhắn riêng cho Khang",
    ]


def test_a_question_is_not_parted_by_the_end_of_a_page(desk: Desk, given: Callable[[str], Material]) -> None:
    """All but its last line are kept with the next."""

    elements = list(posing.elements(posed(desk, given("lop-6-7/khi-ban-bi-bat-nat"), "single")))

    assert [one.kept for one in elements if isinstance(one, Para)] == [True] * (len(elements) - 1) + [False]


def test_whose_screen_a_chat_is_on_is_not_printed(desk: Desk, given: Callable[[str], Material]) -> None:
    """Lines of a scene are read as in the lesson; marks have the letters of their options."""

    told = posed(desk, given("lop-3-5/thanh-kiem-vang-cua-tung"), "spot").told

    assert "Tùng" not in told
    assert "Vua Kiếm (20:14): (A) Kiếm cà rốt đẹp ghê!" in told
