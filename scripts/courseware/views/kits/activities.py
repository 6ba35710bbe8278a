"""The minutes of a lesson's whole run, given to the four activities of the forms. Pure.

What every pupils' lesson has is a way of 5 minutes, one of 15 that goes on from it, and the whole, which goes on from there:

- the first way is the opening (Mở đầu): the scene and its question;
- what the second way adds is the knowledge (Hình thành kiến thức), and so is what the whole calls its first period (“tiết 1: …”);
- the stretch in which the rest of the questions is asked is practice (Luyện tập), wherever it stands: “các câu còn lại”,
  “các câu kiểm tra”, “câu hỏi trên giấy”, “hỏi hai câu”;
- all else of the whole is use (Vận dụng): what stands before the questions is done, the last of it shown; what stands
  behind them closes the lesson.

A lesson whose second way is nothing but its activity (each stretch begins with the activity's name) has the two the other
way round: the second way is use, and what the whole does before the questions is the knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from courseware.content.teaching.model import SHORT, Run, Stretch, Teaching

QUESTIONS = re.compile(r"(?:(?:các|hai) )?câu (?:kiểm tra|còn lại|hỏi trên giấy)|hỏi hai câu$")
"""How a stretch begins in which the questions of the lesson's end are asked."""
PERIOD = re.compile(r"tiết (?P<number>\d): ")
"""How the first stretch of a period begins, in a lesson of several."""


@dataclass(frozen=True)
class Time:
    """The stretches of one activity: what is done, how its result is shown, how it is closed."""

    doing: tuple[Stretch, ...] = ()
    showing: tuple[Stretch, ...] = ()
    closing: tuple[Stretch, ...] = ()

    @property
    def minutes(self) -> int:
        """All its minutes."""
        return sum(length(stretch) for stretch in (*self.doing, *self.showing, *self.closing))


@dataclass(frozen=True)
class Times:
    """The four activities."""

    opening: Time
    knowledge: Time
    practice: Time
    use: Time

    @property
    def all(self) -> tuple[Time, Time, Time, Time]:
        """In the order of the forms."""
        return self.opening, self.knowledge, self.practice, self.use


def length(stretch: Stretch) -> int:
    """Its minutes."""
    return stretch.end - stretch.start


def times(teaching: Teaching, activity: str) -> Times | str:
    """The four activities, or what the section for teachers lacks, as a sentence to its author. `activity`: its name."""
    if [run.after for run in teaching.runs] != [0, *SHORT] or not all(run.stretches for run in teaching.runs):
        return "mục “Dành cho thầy cô” cần ba cách dạy nối nhau: 5 phút, 15 phút và cả tiết"
    short, longer, whole = teaching.runs
    taught = _first_period(whole)
    rest = [*longer.stretches, *(s for s in whole.stretches if s not in taught)]
    asked = [stretch for stretch in rest if QUESTIONS.match(stretch.what)]
    if not asked:
        return "cách dạy cả tiết chưa có lúc hỏi các câu còn lại: thêm “các câu kiểm tra (số phút)”"
    done = [s for s in whole.stretches if s not in taught and s not in asked and s.start < asked[-1].start]
    closed = [s for s in whole.stretches if s not in taught and s not in asked and s not in done]
    if asked[-1] in longer.stretches:
        done, closed = closed[:-1] or closed, closed[-1:] if len(closed) > 1 else []
    known = [stretch for stretch in longer.stretches if stretch not in asked]
    if known and all(stretch.what.casefold().startswith(activity.casefold()) for stretch in known):
        known, done = done, known
    return Times(_opening(short), Time((*known, *taught)), Time(tuple(asked)), _use(done, closed))


def _first_period(whole: Run) -> tuple[Stretch, ...]:
    """What a lesson of several periods does in all but the last."""
    begins = [n for n, stretch in enumerate(whole.stretches) if PERIOD.match(stretch.what)]
    return whole.stretches[: begins[-1]] if len(begins) > 1 else ()


def _opening(run: Run) -> Time:
    """The last of three closes; else everything is done."""
    return Time(run.stretches[:2], (), run.stretches[2:])


def _use(done: Sequence[Stretch], closed: Sequence[Stretch]) -> Time:
    shown = done[-1:] if len(done) > 1 else []
    return Time(tuple(done[: len(done) - len(shown)]), tuple(shown), tuple(closed))
