"""A lesson takes as long as it says: minutes counted from what is in it. What its ways to teach add up to: `teaching.py`."""

from __future__ import annotations

import math
from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content import placing
from courseware.content.model import Bank, Lang, Lesson
from courseware.content.problems import Problem
from courseware.content.registries import Band

SCENE = 4.0
ACTIVITY, LITTLE_ACTIVITY = 8.0, 5.0
COSTS = {"single": 1.5, "multiple": 1.5, "scenario": 4.0}
OTHER = 3.0
"""Minutes for the scene, the activity and each question; content was measured by these."""
WHOLE_CLASS = 1.5
"""How much longer all takes with a class of children who do not read yet; one child beside an adult needs no more."""


def check(extract: Extract) -> Iterator[Problem]:
    """Every published lesson."""
    for lesson, bank in extract.ready():
        text = lesson.texts[Lang.VI]
        needed = counted(lesson, bank, extract.registry.band(lesson.band))
        if needed > lesson.minutes:
            message = f"minutes: {lesson.minutes}, nhưng cảnh, câu hỏi và hoạt động cần {needed} phút; bớt câu (use=review) hoặc ghi lại"
            yield Problem(text.file, extract.line(text.file, "minutes"), "so-phut", message)


def counted(lesson: Lesson, bank: Bank | None, band: Band) -> int:
    """Minutes that the lesson takes, up to the next five; questions that it does not show cost nothing."""
    shown = [question for group in placing.groups(lesson.texts[Lang.VI].body, bank) for question in group]
    total = SCENE + sum(COSTS.get(question.kind, OTHER) for question in shown)
    total += LITTLE_ACTIVITY if band.little else ACTIVITY
    return math.ceil(total * (WHOLE_CLASS if band.little and band.grades else 1) / 5) * 5
