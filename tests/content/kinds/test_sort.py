"""Items that are put into groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from courseware.content.kinds.sort import Sort

Read = Callable[..., tuple[Any, list[tuple[int, str]]]]


SORT = "Xếp.\n\n- một => Thật\n> v\n- hai => Giả\n> v\n- ba => Thật\n> v\n\nHết."


def test_groups_are_read(read: Read) -> None:
    """The name of a group stands as often as it has items."""
    body, problems = read("sort", SORT)
    assert problems == []
    assert isinstance(body, Sort)
    assert body.key == "aba"


@pytest.mark.parametrize("near", ["thật", "THẬT", "Thật ", "Thật.", "Tha\u0323\u0302t", "That", "Thạt"])
def test_groups_that_are_nearly_one_are_refused(read: Read, near: str) -> None:
    """Capitals, blanks, points, composition, accents: a group of one item that nobody meant."""
    _, problems = read("sort", SORT.replace("- ba => Thật", f"- ba => {near}"))
    if near == "Thật ":
        assert problems == []
    else:
        assert (7, f"“Thật” và “{near}” gần như một; viết giống hệt nhau hoặc khác hẳn") in problems


@pytest.mark.parametrize(("near", "refused"), [("Thậtt", True), ("Thậx", True), ("hật", True), ("Chưa rõ", False)])
def test_a_group_of_one_item_that_a_slip_has_made_is_refused(read: Read, near: str, refused: bool) -> None:
    """One sign more, less or another."""
    _, problems = read("sort", SORT.replace("- ba => Thật", f"- bốn => Thật\n> v\n- ba => {near}"))
    assert any("gần như một" in message for _, message in problems) is refused


@pytest.mark.parametrize("groups", [("Nhóm A", "Nhóm B"), ("Cách 1", "Cách 2"), ("Có", "Không")])
def test_groups_with_short_names_of_their_own_are_two(read: Read, groups: tuple[str, str]) -> None:
    """A letter or a figure may tell them apart."""
    assert read("sort", SORT.replace("Thật", groups[0]).replace("Giả", groups[1]))[1] == []


def test_items_are_shuffled_and_groups_stand(read: Read) -> None:
    """Groups in the order of the file, so that a bank may begin with the one that it teaches."""
    body, _ = read("sort", SORT)
    parts = body.parts("tin-la-01")
    assert [(group.letter, group.text) for group in parts.targets] == [("A", "Thật"), ("B", "Giả")]
    assert {choice.text: choice.value for choice in parts.choices} == {"một": "A", "hai": "B", "ba": "A"}
    assert [choice.text for choice in parts.choices] != ["một", "hai", "ba"]


@pytest.mark.parametrize(("groups", "right"), [(1, False), (2, True), (3, True), (4, False)])
def test_there_are_two_groups_or_three(read: Read, groups: int, right: bool) -> None:
    """One is no question, four are a table."""
    names = ["Nên làm", "Đừng làm", "Hỏi người lớn", "Chưa biết"]
    items = "".join(f"- việc số {n} => {names[n % groups]}\n> v\n" for n in range(8))
    _, problems = read("sort", f"Xếp.\n\n{items}\nHết.")
    assert (problems == []) is right
