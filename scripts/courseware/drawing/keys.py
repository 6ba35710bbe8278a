"""The keys of a lesson's questions as its teacher's page tells them: what is right, the most tempting slip, what to say. Pure.

The most tempting of the wrong options is the one that shares most of its words with a right one; of several the first. In a
question whose items go into groups (or are true or false) it is the item that shares most words with one of another group.
What to say to it is that option's own feedback, as written in the bank.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from courseware.content.kinds import NAMED
from courseware.drawing.question_views import ChoiceView, QuestionView, TurnView

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class KeyView:
    """One question: `right` are pairs of a letter (or a group, or a place) and what it stands for; `slip` may be missing."""

    id: str
    number: int
    name: str
    kind: str
    right: tuple[tuple[str, Markup], ...]
    slip: ChoiceView | None
    explanation: Markup

    @property
    def by_card(self) -> bool:
        """Whether a class without devices answers it by raising a card."""
        return NAMED[self.kind].by_card


def key(question: QuestionView) -> KeyView:
    """The key of one question."""
    slip = _slip(question)
    why = Markup("") if slip else question.explanation
    return KeyView(question.id, question.number, question.name, question.kind, tuple(_right(question)), slip, why)


def _right(question: QuestionView) -> list[tuple[str, Markup]]:
    choices = question.choices
    match question.kind:
        case "order":
            placed = sorted(choices, key=lambda choice: int(choice.value))
            return [(choice.letter, choice.html) for choice in placed]
        case "match":
            by_letter = {target.letter: target.html for target in question.targets}
            return [(f"{c.letter} → {c.value}", by_letter[c.value]) for c in choices]
        case "sort":
            return [(_letters(choices, target.letter), target.html) for target in question.targets]
        case "scenario":
            return [(f"{turn.title}, {best.letter}", best.html) for turn, best in way(question.turns)]
        case "fill" | "short":
            accepted = [answers.split("|")[0] for answers in question.answers]
            return [("", Markup("{} {}").format(answer, question.unit)) for answer in accepted]
        case _:
            return [(choice.letter, choice.html) for choice in choices if choice.right]


def _letters(choices: Sequence[ChoiceView], value: str) -> str:
    return ", ".join(choice.letter for choice in choices if choice.value == value) or "–"


def way(turns: Sequence[TurnView]) -> list[tuple[TurnView, ChoiceView]]:
    """The shortest way from the first turn to a good end; of equal ones the first choice in the file."""
    by_id = {turn.id: turn for turn in turns}
    ways: list[list[tuple[TurnView, ChoiceView]]] = [[]]
    at = {0: turns[0].id}
    seen = {turns[0].id}
    for n, way in enumerate(ways):  # grows while it is walked
        turn = by_id[at[n]]
        if turn.end == "good":
            return way
        for choice in turn.choices:
            if choice.value not in seen:
                seen.add(choice.value)
                at[len(ways)] = choice.value
                ways.append([*way, (turn, choice)])
    return []


def _slip(question: QuestionView) -> ChoiceView | None:
    choices = question.choices
    if question.kind == "scenario":
        (turn, best), *_ = way(question.turns)
        return _nearest([choice for choice in turn.choices if choice is not best], lambda _: [best])
    if question.kind == "sort":
        return _nearest(choices, lambda one: [other for other in choices if other.value != one.value])
    if NAMED[question.kind].by_card:
        right = [choice for choice in choices if choice.right]
        return _nearest([choice for choice in choices if not choice.right], lambda _: right)
    return None


def _nearest(wrong: Sequence[ChoiceView], against: Callable[[ChoiceView], Sequence[ChoiceView]]) -> ChoiceView | None:
    """Of `wrong` the one most like any of those that it is held `against`; only of those that have feedback to say."""
    said = [choice for choice in wrong if choice.feedback]
    return max(said, key=lambda one: max((_alike(one, o) for o in against(one)), default=0.0), default=None)


def _alike(one: ChoiceView, other: ChoiceView) -> float:
    """Words that both have, as a share of the words that either has."""
    a, b = (set(WORD.findall(choice.html.striptags().casefold())) for choice in (one, other))
    return len(a & b) / len(a | b) if a | b else 0.0
