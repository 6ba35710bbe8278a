"""Which question asks which objective again, as a script for the page of what is due. Pure."""

from __future__ import annotations

import json

from courseware.content import genuine, reviewing
from courseware.content.model import Course
from courseware.content.reviewing import Review

GENUINE = "="
"""Stands behind the id of a question whose right answer is “it is fine”."""


def script(course: Course) -> str:
    """`reviewMap`: path of a lesson → its strand and, for each objective, the ids on its review page between blanks.

    A lesson that has moved leads to where it is now, so that what a device remembers is not lost.
    """
    table: dict[str, list[str] | str] = {
        review.lesson.path: [review.lesson.strand, *_pools(review)] for review in reviewing.reviews(course).values()
    }
    table |= {old: new for old, new in course.moved.items() if new in table}
    return f"var reviewMap={json.dumps(table, separators=(',', ':'))};"


def _pools(review: Review) -> list[str]:
    pools: dict[int, list[str]] = {}
    for question in review.questions:
        mark = GENUINE if genuine.fine(question) else ""
        pools.setdefault(question.objective or 0, []).append(question.id + mark)
    return [" ".join(pools.get(objective, [])) for objective in range(1, max(pools) + 1)]
