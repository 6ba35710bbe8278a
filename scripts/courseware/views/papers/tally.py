"""How many questions and points a paper has, by lesson, form and level. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from courseware.content.blueprints.scoring import WHOLE, Form, scale
from courseware.content.model import Course, Lang, Lesson
from courseware.views.papers.plan import Paper


@dataclass(frozen=True)
class Entry:
    """One question: where it comes from, its form and level, its points, what it tests."""

    lesson: Lesson
    form: Form
    level: int
    points: Decimal
    objective: str


@dataclass(frozen=True)
class Tally:
    """Every question of a paper; all figures are sums over some of them."""

    entries: tuple[Entry, ...]
    marks: bool

    def count(self, lesson: Lesson | None = None, form: Form | None = None, level: int = 0) -> int:
        """Questions of a lesson, form, level; what is left out matters not."""
        return len(self._of(lesson, form, level))

    def points(self, lesson: Lesson | None = None, form: Form | None = None, level: int = 0) -> Decimal:
        """The same in points."""
        return sum((entry.points for entry in self._of(lesson, form, level)), Decimal(0))

    def share(self, lesson: Lesson | None = None, form: Form | None = None, level: int = 0) -> Decimal:
        """The same as a percentage of points; of questions where there are no points."""
        if self.marks:
            return self.points(lesson, form, level) / WHOLE * 100
        return Decimal(self.count(lesson, form, level)) / len(self.entries) * 100

    def objectives(self, lesson: Lesson, level: int) -> list[str]:
        """What the questions of a lesson at a level test, each once."""
        return list(dict.fromkeys(entry.objective for entry in self._of(lesson, None, level)))

    @property
    def lessons(self) -> list[Lesson]:
        """Those that are asked about, lessons of one strand together."""
        once = {entry.lesson.path: entry.lesson for entry in self.entries}
        return sorted(once.values(), key=lambda lesson: int(lesson.strand.removeprefix("S")))

    @property
    def strands(self) -> list[tuple[str, list[Lesson]]]:
        """The same by strand."""
        return [(strand, list(found)) for strand, found in groupby(self.lessons, key=lambda lesson: lesson.strand)]

    def _of(self, lesson: Lesson | None, form: Form | None, level: int) -> list[Entry]:
        return [
            entry
            for entry in self.entries
            if (lesson is None or entry.lesson.path == lesson.path)
            and (form is None or entry.form is form)
            and level in (0, entry.level)
        ]


def tally(course: Course, paper: Paper) -> Tally:
    """Every question of a paper, those of the banks and essays."""
    lessons = {lesson.path: lesson for lesson in course.ready()}
    short = paper.blueprint.short_points
    found = [
        Entry(one.lesson, one.place.form, one.place.level, scale(one.place.form, short)[-1], _objective(one.lesson, one.question.objective))
        for one in paper.chosen
    ]  # fmt: skip
    found += [
        Entry(lessons[essay.lesson], Form.ESSAY, essay.level, essay.points, _objective(lessons[essay.lesson], essay.objective))
        for essay in paper.blueprint.essays
    ]  # fmt: skip
    return Tally(tuple(found), paper.preset.marks)


def _objective(lesson: Lesson, number: int | None) -> str:
    return lesson.texts[Lang.VI].objectives[(number or 1) - 1]


def rounded(shares: list[Decimal]) -> list[int]:
    """Whole numbers that add up to what the shares add up to: the largest remainders are rounded up."""
    floors = [int(share) for share in shares]
    left = int(sum(shares, Decimal(0)).to_integral_value()) - sum(floors)
    for n in sorted(range(len(shares)), key=lambda n: (floors[n] - shares[n], n))[:left]:
        floors[n] += 1
    return floors
