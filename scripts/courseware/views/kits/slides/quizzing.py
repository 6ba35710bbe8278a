"""The slides of one question: what is asked, then what is right; a conversation turn by turn. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from courseware.content.kinds.parts import Choice, Turn
from courseware.content.model import Lang
from courseware.drawing import keys, question_views
from courseware.views.kits.material import Asked
from courseware.views.kits.slides import answering, asking, paging
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Slide
from courseware.views.kits.slides.frames import Setting
from courseware.views.kits.slides.pieces import Piece
from courseware.views.kits.slides.posing import Posed
from courseware.views.kits.slides.speaking import Notes

ASKS, TELLS = "Câu hỏi", "Đáp án"


@dataclass(frozen=True)
class Quizzing:
    """How questions of one lesson become slides."""

    setting: Setting
    contents: Contents
    notes: Notes

    def slides(self, posed: Posed, asked: Asked, minutes: Sequence[str]) -> list[Slide]:
        """All slides of a question."""
        if posed.parts.turns:
            return list(self._turns(posed, asked, minutes))
        noted, told = self.notes.asked(asked, minutes), self.notes.answered(asked, posed)
        asks = asking.ask(posed, self.contents, self.setting.room(posed.title))
        tells = answering.answer(posed, self.contents, self.setting.room(posed.told))
        return [
            *self.setting.slides(posed.title, ASKS, asks, noted),
            *self.setting.slides(posed.told, TELLS, tells, told),
        ]

    def _turns(self, posed: Posed, asked: Asked, minutes: Sequence[str]) -> Iterator[Slide]:
        """The shortest way to a good end, each turn asked and answered; then how it ends."""
        before: list[Piece] = self.contents.pieces(posed.stem)
        title = posed.title
        turns = way(posed)
        for turn, good in turns:
            pages = asking.turn(turn, before, self.contents, self.setting.room(title))
            noted = self.notes.turn(asked, good, minutes, first=turn is turns[0][0])
            yield from self.setting.slides(title, ASKS, pages, noted)
            told = answering.turned(turn, good, self.contents, self.setting.room(posed.told))
            yield from self.setting.slides(posed.told, TELLS, told, self.notes.turned(turn, good))
            before, title = [], f"Câu {posed.number}. {turned_to(posed, good).title}"
        end = turned_to(posed, turns[-1][1])
        title = f"Đáp án câu {posed.number}. {end.title}"
        pages = paging.pages(self.contents.pieces(end.text), self.setting.room(title))
        yield from self.setting.slides(title, TELLS, pages, self.notes.ended(asked))


def way(posed: Posed) -> list[tuple[Turn, Choice]]:
    """The turns on the way that keys name, each with the choice that leads on."""
    view = question_views.view(posed.question, Lang.VI, posed.number, Markup, None)
    turns = {turn.id: turn for turn in posed.parts.turns}
    return [
        (turns[seen.id], next(choice for choice in turns[seen.id].choices if choice.letter == best.letter))
        for seen, best in keys.way(view.turns)
    ]


def turned_to(posed: Posed, choice: Choice) -> Turn:
    """The turn that a choice leads to."""
    return next(turn for turn in posed.parts.turns if turn.id == choice.value)
