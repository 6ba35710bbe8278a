"""A lesson's questions as one file that Kolibri asks from: a JSON for each of them, and the drawings. Pure."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views import packing
from courseware.views.exports.format import Left, Wanted
from courseware.views.exports.item import Item, steps
from courseware.views.exports.kolibri.names import known
from courseware.views.exports.kolibri.perseus import drawing, numbers, picture, question

LAST = 10
"""At most so many of the last answers count."""
ENOUGH = 0.8
"""The share of them that has to be right, as in Khan Academy's exercises."""


@dataclass(frozen=True)
class Exercise:
    """The questions of a lesson that Kolibri can ask: `ids` as it names them, in their order, and their file."""

    ids: tuple[str, ...]
    data: bytes

    @property
    def mastery(self) -> dict[str, Any]:
        """When it is done: so many right of the last ones."""
        count = min(len(self.ids), LAST)
        return {"mastery_model": "m_of_n", "m": math.ceil(count * ENOUGH), "n": count}


def exercise(lesson: Lesson, wanted: Wanted) -> Exercise | None:
    """None for a lesson without a question that it could ask."""
    items = list(_askable(wanted.items(lesson)))
    files = [file for item in items for file in _files(item, wanted)]
    return Exercise(tuple(_id(item) for item in items), packing.packed(files)) if items else None


def left(items: Iterable[Item], wanted: Wanted) -> Iterator[Left]:
    """The questions that stay behind."""
    for item in items:
        if item.way is Way.TYPED and not numbers(item):
            yield Left(item.id, wanted.word("no_typing"))


def _askable(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        if item.way is Way.TURNS:
            yield from steps(item)
        elif item.way is not Way.TYPED or numbers(item):
            yield item


def _id(item: Item) -> str:
    """In both languages the same, as our ids are."""
    return known("question", item.id)


def _files(item: Item, wanted: Wanted) -> Iterator[tuple[str, bytes]]:
    yield f"{_id(item)}.json", json.dumps(question(item, wanted), ensure_ascii=False, indent=1).encode()
    for option in item.options:
        if option.drawing:
            yield picture(item, option), drawing(option)
