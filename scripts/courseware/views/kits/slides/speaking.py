"""The notes below slides: minutes, right answers, slips and what to say to them, all from the lesson. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from courseware.content.kinds.parts import Choice, Turn
from courseware.content.steps import StepKind
from courseware.content.teaching.model import Run, Stretch
from courseware.views.kits import phrases
from courseware.views.kits.activities import Time, Times
from courseware.views.kits.material import Asked, Material
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.posing import Posed

OPENING, KNOWLEDGE, PRACTICE, USE = "Mở đầu", "Hình thành kiến thức", "Luyện tập", "Vận dụng"


@dataclass(frozen=True)
class Notes:
    """What is said at each part of a lesson. `times` is None where its section for teachers has other ways than the three."""

    found: Material
    contents: Contents
    times: Times | None

    def _line(self, text: str) -> str:
        return phrases.ended(self.contents.line(text))

    def cover(self) -> list[str]:
        """What to bring, and all ways to teach."""
        teaching = self.found.teaching
        needs = [f"Chuẩn bị: {self._line(text)}" for text in teaching.needs]
        return [*needs, *(f"{name}: {told}" for name, told in map(self._way, teaching.runs))]

    def _way(self, run: Run) -> tuple[str, str]:
        name = f"Cách dạy {run.minutes} phút" + (f" (tiếp sau {run.after} phút)" if run.after else "")
        return name, f"{self._stretches(run.stretches)}."

    def _stretches(self, stretches: Iterable[Stretch]) -> str:
        return "; ".join(f"{self.contents.line(s.what)} ({s.end - s.start} phút)" for s in stretches)

    def minutes(self, kind: StepKind, *, opening: bool = False) -> list[str]:
        """The teacher's minutes of a step; what belongs to none of the four activities has the whole way."""
        if self.times is None:
            return [f"{name}: {told}" for name, told in map(self._way, self.found.teaching.runs)]
        if kind is StepKind.SCENE or opening:
            return self._time(OPENING, self.times.opening)
        if kind in (StepKind.CHECK, StepKind.QUESTION):
            return self._time(PRACTICE, self.times.practice)
        if kind is StepKind.IDEA:
            return self._time(KNOWLEDGE, self.times.knowledge)
        closing = Time((), (), self.times.use.closing)
        return self._time(USE, self.times.use if kind is StepKind.ACTIVITY or not closing.minutes else closing)

    def _time(self, name: str, time: Time) -> list[str]:
        told = self._stretches((*time.doing, *time.showing, *time.closing))
        return [f"{name}, {time.minutes} phút: {told}."] if told else []

    def step(self, kind: StepKind, asides: Sequence[str]) -> list[str]:
        """The notes of what is told at a step."""
        return [*self.minutes(kind), *self._more(kind), *(f"Cho người lớn đọc cùng: {text}" for text in asides)]

    def _more(self, kind: StepKind) -> list[str]:
        teaching = self.found.teaching
        match kind:
            case StepKind.IDEA:
                slips = [f"Hay gặp: {self._line(slip.wrong)} → {self._line(slip.say)}" for slip in teaching.slips]
                return [*slips, *(f"Cần để ý: {self._line(text)}" for text in teaching.care)]
            case StepKind.ACTIVITY:
                product = [f"Sản phẩm: {self._line(text)}" for text in teaching.product]
                return [*product, *(f"Mong đợi: {self._line(text)}" for text in teaching.expected)]
            case StepKind.HELP:
                return [f"Nếu có người kể: {self._line(text)}" for text in teaching.told]
            case _:
                return []

    def asked(self, asked: Asked, minutes: Sequence[str]) -> list[str]:
        """The notes of a question: its key, the likeliest slip and what to say."""
        right = phrases.ended(f"Đáp án câu {asked.number}: {asked.right}")
        slip = [f"Hay nhầm: {phrases.ended(asked.slip)} → {asked.slip_why}"] if asked.slip else []
        cards = ["Cả lớp giơ thẻ chữ cái."] if asked.by_card else []
        return [*minutes, *cards, " ".join(filter(None, (right, asked.why))), *slip]

    def answered(self, asked: Asked, posed: Posed) -> list[str]:
        """The notes of its answer: what to say to each option."""
        right = phrases.ended(f"Đáp án câu {asked.number}: {asked.right}")
        return [right, *self._said(posed.parts.choices)]

    def turn(self, asked: Asked, good: Choice, minutes: Sequence[str], *, first: bool) -> list[str]:
        """The notes of one turn of a conversation; the likeliest slip is one of the first turn."""
        slip = [f"Hay nhầm: {phrases.ended(asked.slip)} → {asked.slip_why}"] if asked.slip and first else []
        return [*minutes, self._good(good), *slip]

    def turned(self, turn: Turn, good: Choice) -> list[str]:
        """The notes of its answer."""
        return [self._good(good), *self._said(turn.choices)]

    def ended(self, asked: Asked) -> list[str]:
        """The notes of how a conversation ends: the whole way."""
        return [phrases.ended(f"Đáp án câu {asked.number}: {asked.right}")]

    def _good(self, good: Choice) -> str:
        return phrases.ended(f"Đáp án: {good.letter}. {self.contents.line(good.text)}")

    def _said(self, choices: Iterable[Choice]) -> list[str]:
        line = self.contents.line
        return [f"{c.letter}. {line(c.text)} → {line(c.feedback)}" for c in choices if c.feedback]
