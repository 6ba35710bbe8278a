"""Which question asks which objective again, as the page of what is due sees it."""

from __future__ import annotations

import json
from dataclasses import replace

from courseware.content import reviewing
from courseware.content.model import Course
from courseware.drawing import review_map


def table(course: Course) -> dict[str, list[str] | str]:
    """What the script assigns."""
    made = review_map.script(course)
    assert made.startswith("var reviewMap=") and made.endswith(";")
    found: dict[str, list[str] | str] = json.loads(made.removeprefix("var reviewMap=").removesuffix(";"))
    return found


def test_each_objective_has_its_questions_in_the_order_of_the_page(course: Course) -> None:
    """The strand stands first, then the objectives; whatever is genuine has a mark."""
    found = table(course)
    for review in reviewing.reviews(course).values():
        row = found[review.lesson.path]
        assert isinstance(row, list) and row[0] == review.lesson.strand
        asked = {n: [q.id for q in review.questions if q.objective == n] for n in range(1, len(row))}
        assert {n: pool.replace("=", "").split() for n, pool in enumerate(row[1:], 1)} == asked


def test_one_objective_in_three_can_be_asked_with_something_genuine(course: Course) -> None:
    """So that a review of six can have two such questions."""
    pools = [pool for row in table(course).values() for pool in row[1:]]

    assert sum("=" in pool for pool in pools) * 3 >= len(pools), (sum("=" in pool for pool in pools), len(pools))


def test_a_lesson_that_has_moved_leads_to_where_it_is(course: Course) -> None:
    """A redirect to a page that is no lesson says nothing."""
    path = course.ready()[0].path
    moved = replace(course, moved={"lop-6-7/ten-cu": path, "cu": "can-cu"})

    assert table(moved)["lop-6-7/ten-cu"] == path
    assert "cu" not in table(moved)
