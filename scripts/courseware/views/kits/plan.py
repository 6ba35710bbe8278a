"""The plan of one lesson, typed: what the forms of Công văn 5512 (Phụ lục IV) and 2345 (Phụ lục 3) ask for. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from courseware.content import sections
from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.content.teaching import parsing
from courseware.views.kits import activities, conducting, material, phrases
from courseware.views.kits.activities import Times
from courseware.views.kits.conducting import Activity
from courseware.views.kits.material import Material

KNOWING = re.compile(
    r"(Phân biệt|Nhận ra|Biết|Nhớ|Nêu|Kể(?! với)|Giải thích|Gọi tên|Chỉ ra|Nhắc lại|Nói vì sao|Phân tích|Phân loại)\b"
)
"""How an objective begins that is knowledge: the verbs of the levels Biết and Hiểu. All others are skills."""
PRIMARY = 5
"""The last grade of primary school."""
PERIODS = {True: 35, False: 45}
"""Minutes of a period, in primary school and after it."""


@dataclass(frozen=True)
class Plan:
    """Everything but the blanks. `codes` are lines of the frameworks; `qualities` may be empty: then the form has dots."""

    material: Material
    primary: bool
    subject: str
    grade: str
    knowledge: tuple[str, ...]
    skills: tuple[str, ...]
    codes: tuple[str, ...]
    qualities: tuple[str, ...]
    times: Times
    activities: tuple[Activity, Activity, Activity, Activity]

    @property
    def minutes(self) -> int:
        """Of the four activities."""
        return sum(time.minutes for time in self.times.all)

    @property
    def period(self) -> int:
        """Minutes of one period."""
        return PERIODS[self.primary]

    @property
    def periods(self) -> int:
        """How many periods the lesson stands in."""
        return -(-self.minutes // self.period)

    @property
    def left(self) -> int:
        """Minutes of the last period that the lesson leaves to the class."""
        return self.periods * self.period - self.minutes


def has_form(course: Course, lesson: Lesson) -> bool:
    """Whether there is an official form for the lesson’s band: schools from grade 1 on, and GDTX."""
    band = course.registry.band(lesson.band)
    return bool(band.grades) or band.school == "gdtx"


def lacking(lesson: Lesson) -> str:
    """The sentence that says what a lesson's author has yet to write before there can be a plan; "" when nothing."""
    text = lesson.texts[Lang.VI]
    found = activities.times(parsing.parse(text.body, Lang.VI)[0], sections.activity(text.body) or text.title)
    return found if isinstance(found, str) else ""


def make(course: Course, lesson: Lesson, words: Words) -> Plan | str:
    """The plan of a lesson that has a form, or the sentence that says what its author has yet to write."""
    found = material.read(course, lesson, words)
    times = activities.times(found.teaching, found.activity)
    if isinstance(times, str):
        return times
    goals = lesson.texts[Lang.VI].objectives
    known = tuple(goal for goal in goals if KNOWING.match(goal))
    codes = _codes(course, lesson)
    primary = bool(found.band.grades) and max(found.band.grades) <= PRIMARY
    return Plan(
        found, primary, _subject(course, lesson, primary), str(lesson.grade or ""),
        known or _titles(found), tuple(goal for goal in goals if goal not in known) or found.teaching.product,
        codes, found.teaching.quality, times, conducting.conduct(found, times, lesson.competences),
    )  # fmt: skip


def _titles(found: Material) -> tuple[str, ...]:
    """What is known at the end of a lesson whose objectives are all skills: the ideas of its text."""
    return (f"Nói lại bằng lời của mình các ý: {phrases.quoted(found.parts)}",)


def _subject(course: Course, lesson: Lesson, primary: bool) -> str:
    hook = course.registry.hooks.hook(lesson.hook) if lesson.hook else None
    if hook:
        return hook.subject
    if lesson.grade is None:
        return ""
    return "Hoạt động trải nghiệm" if primary else "Hoạt động trải nghiệm, hướng nghiệp"


def _codes(course: Course, lesson: Lesson) -> tuple[str, ...]:
    """“Năng lực số 2.5.TC1b (Quy tắc ứng xử trên mạng): …”, one line a code."""
    registry = course.registry.competences
    names = {component.id: component.name[Lang.VI] for component in registry.components}
    found = []
    for code_id in lesson.competences:
        code = registry.code(code_id)
        if code is None:
            raise KeyError(code_id)
        name = names.get(code_id.rpartition(".")[0], "") if code.framework == "NLS" else ""
        of = f" ({name})" if name else ""
        found.append(f"{registry.framework(code).name[Lang.VI]} {code.printed}{of}: {code.says[Lang.VI]}")
    return tuple(found)
