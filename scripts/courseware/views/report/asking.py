"""What is asked: kinds, levels, and whether every objective is tested."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from courseware.content.kinds import KINDS
from courseware.content.kinds.choices import Option
from courseware.content.kinds.single import Single
from courseware.content.model import Course, Lang, Lesson, Question
from courseware.views.report.coverage import by_band
from courseware.views.report.tables import Column, Row, Table, apart, everything, share

LEVELS = {1: 0.4, 2: 0.3, 3: 0.3}
"""Shares of nhận biết, thông hiểu, vận dụng that a band comes near to."""
NEAR = 0.1
TWICE = 2
"""Questions that each objective has at least: review and parallel forms need two."""


def tables(course: Course) -> list[Table]:
    """Kinds, levels and objectives by band."""
    return [_kinds(course), _levels(course), _objectives(course)]


@dataclass(frozen=True)
class Asked:
    """A single of a lesson, as it can be guessed."""

    id: str
    lesson: str
    band: str
    options: tuple[Option, ...]


def singles(course: Course, lessons: list[Lesson]) -> list[Asked]:
    """Every single of these lessons that has one right option and another."""
    found = []
    for lesson in lessons:
        for question in asked(course, [lesson]):
            body = question.texts[Lang.VI].body
            if isinstance(body, Single) and len(body.options) > 1 and sum(option.right for option in body.options) == 1:
                found.append(Asked(question.id, lesson.path, lesson.band, body.options))
    return found


def asked(course: Course, lessons: list[Lesson]) -> list[Question]:
    """The questions of these lessons, in order."""
    return [
        question
        for lesson in lessons
        if lesson.path in course.banks
        for question in course.banks[lesson.path].questions
    ]


def _kinds(course: Course) -> Table:
    names = [kind.kind for kind in KINDS]
    rows = []
    for band, lessons in by_band(course):
        counted = Counter(question.kind for question in asked(course, lessons))
        rows.append(Row(band, tuple(counted[name] for name in names)))
    return Table("kinds", "Loại câu hỏi", tuple(Column(name, name) for name in names), (*rows, everything(rows)))


def _levels(course: Course) -> Table:
    rows = []
    for band, lessons in by_band(course):
        counted = Counter(question.level for question in asked(course, lessons))
        shares = {level: share(counted[level], sum(counted.values())) for level in LEVELS}
        beyond = {str(level) for level, wanted in LEVELS.items() if counted and apart(shares[level], wanted) > NEAR}
        rows.append(Row(band, tuple(shares.values()), frozenset(beyond)))
    columns = (Column("1", "nhận biết", True), Column("2", "thông hiểu", True), Column("3", "vận dụng", True))
    return Table("levels", "Mức độ", columns, tuple(rows), "gần 4 : 3 : 3, lệch nhiều nhất 10 điểm")


def _objectives(course: Course) -> Table:
    columns = (
        Column("objectives", "mục tiêu"),
        Column("twice", "đủ hai câu"),
        Column("once", "một câu"),
        Column("never", "chưa có câu"),
        Column("unnamed", "câu chưa ghi"),
    )
    rows = []
    for band, lessons in by_band(course):
        counts = [count for lesson in lessons for count in _tested(course, lesson)]
        unnamed = sum(question.objective is None for question in asked(course, lessons))
        twice = sum(count >= TWICE for count in counts)
        values = (len(counts), twice, counts.count(1), counts.count(0), unnamed)
        rows.append(Row(band, values, frozenset({"twice"} if twice < len(counts) else ())))
    return Table("objectives", "Mục tiêu được hỏi", columns, (*rows, everything(rows)), "mỗi mục tiêu ít nhất hai câu")


def _tested(course: Course, lesson: Lesson) -> list[int]:
    """How many questions test each objective of a lesson."""
    counted = Counter(question.objective for question in asked(course, [lesson]))
    return [counted[number] for number in range(1, len(lesson.texts[Lang.VI].objectives) + 1)]
