"""Which questions a review has."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from .known_day import DAY


def choose(page: Page, all_: dict[str, Any], table: dict[str, Any], day: int = DAY) -> list[list[str]]:
    """The review of a day."""
    script = "([all, map, day]) => ReviewPlan.choose(Review.waiting(all, day), all, map, day)"
    found: list[list[str]] = page.evaluate(script, [all_, table, day])
    return found


def due(table: dict[str, Any], day: int = DAY) -> dict[str, Any]:
    """Every objective of the course, due since some day."""
    goals = [f"{path}/{n}" for path, row in table.items() for n in range(1, len(row))]
    return {goal: [1, day - n % 5, ""] for n, goal in enumerate(goals)}


SMALL = {
    "b/mot": ["S1", "m1 m2= m3", "m4"],
    "b/hai": ["S2", "h1 h2", "h3="],
    "b/ba": ["S1", "b1"],
}


def test_at_most_six_strands_mixed_a_third_genuine(desk: Page, table: dict[str, Any]) -> None:
    """With the whole course due."""
    chosen = choose(desk, due(table), table)
    strands = [table[goal.rpartition("/")[0]][0] for goal, _ in chosen]

    assert len(chosen) == 6 and len({goal for goal, _ in chosen}) == 6
    assert len(set(strands)) == 6
    assert sum(genuine(table, goal, id_) for goal, id_ in chosen) >= 2


def genuine(table: dict[str, Any], goal: str, id_: str) -> bool:
    """Whether the right answer is “it is fine”."""
    path, _, n = goal.rpartition("/")
    return f"{id_}=" in table[path][int(n)].split()


def test_another_question_than_the_last_time(desk: Page) -> None:
    """In turn; the same one when there is no other; the first when the last one is gone."""
    for last, asked in (("h1", "h2"), ("h2", "h1"), ("xưa", "h1")):
        assert choose(desk, {"b/hai/1": [1, DAY, last]}, SMALL) == [["b/hai/1", asked]]
    assert choose(desk, {"b/ba/1": [1, DAY, "b1"]}, SMALL) == [["b/ba/1", "b1"]]


def test_something_genuine_is_preferred_where_there_is_any_but_not_the_last_one_again(desk: Page) -> None:
    assert choose(desk, {"b/mot/1": [1, DAY, "m3"]}, SMALL) == [["b/mot/1", "m2"]]
    assert choose(desk, {"b/mot/1": [1, DAY, "m2"]}, SMALL) == [["b/mot/1", "m3"]]


def test_no_two_of_a_strand_stand_side_by_side_when_that_can_be(desk: Page) -> None:
    """Three of one, one of another: as far as it goes."""
    state = {goal: [1, DAY, ""] for goal in ("b/mot/1", "b/mot/2", "b/hai/1", "b/hai/2")}
    strands = [goal.split("/")[1] for goal, _ in choose(desk, state, SMALL)]
    assert strands in (["mot", "hai", "mot", "hai"], ["hai", "mot", "hai", "mot"])
    assert len(choose(desk, {**state, "b/ba/1": [1, DAY, ""]}, SMALL)) == 5


def test_what_has_waited_longest_is_always_asked(desk: Page, table: dict[str, Any]) -> None:
    """However much else is due, also when something genuine is wanted."""
    state = due(table)
    for goal in [*state][::37]:
        assert goal in [one for one, _ in choose(desk, {**state, goal: [0, DAY - 30, ""]}, table)]


def test_an_objective_that_this_copy_has_not_is_left_out(desk: Page) -> None:
    state = {"b/xa/1": [1, DAY, ""], "b/ba/9": [1, DAY, ""], "b/ba/1": [1, DAY, ""], "hong": [1, DAY, ""]}

    assert choose(desk, state, SMALL) == [["b/ba/1", "b1"]]
