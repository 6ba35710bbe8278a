"""Questions that a whole yard answers by raising a card: one sentence to read, letters to choose from, one that is right. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courseware.content import placing, plain
from courseware.content.kinds.body import Words
from courseware.content.kinds.parts import Choice
from courseware.content.model import Lang
from courseware.views.kits import material, posing
from courseware.views.kits.material import Asked, Material

MOST = 3
EACH = 2
"""Statements that one question of true or false gives: a true one and a wrong one."""


@dataclass(frozen=True)
class Quick:
    """`ask` is read out, `options` too; `right` is what the card should show, `why` one sentence."""

    ask: tuple[str, ...]
    options: tuple[str, ...]
    right: str
    why: str


def quick(found: Material, words: Words) -> list[Quick]:
    """At most three: the lesson's first question if it can be asked so, then single ones, then statements, then items."""
    named = {id_ for ids in placing.named(found.lesson.texts[Lang.VI].body) for id_ in ids}
    free = [asked for asked in found.rest if asked.question.id not in named]
    ranked = [*found.first, *sorted(free, key=lambda asked: RANK.get(asked.question.kind, len(RANK)))]
    made = [one for asked in ranked for one in _of(asked, words)]
    return made[:MOST]


RANK = {"single": 0, "truefalse": 1, "sort": 2, "multiple": 3}


def _of(asked: Asked, words: Words) -> Iterator[Quick]:
    question = asked.question
    stem = posing.lines(question.texts[Lang.VI].stem, words)
    parts = question.texts[Lang.VI].body.parts(question.id)
    match question.kind:
        case "single" | "multiple":
            right = ", ".join(choice.letter for choice in parts.choices if choice.right)
            yield Quick(_spoken(stem), _options(parts.choices), right, asked.why)
        case "scenario":
            first = material.opened(asked)
            turn = parts.turns[0]
            told = (*stem, *posing.lines(turn.text, words))
            yield Quick(_spoken(told), _options(turn.choices), first.right.partition(".")[0], first.why)
        case "truefalse":
            for one in _apart(parts.choices, [choice.right for choice in parts.choices]):
                told = (*_spoken(stem[:-1]), f"Đúng hay sai: {posing.text_of(one)}")
                yield Quick(told, (), "Đúng" if one.right else "Sai", plain.inline(one.feedback))
        case "sort":
            names = {target.letter: plain.inline(target.text) for target in parts.targets}
            for one in _apart(parts.choices, [choice.value for choice in parts.choices]):
                asks = f"{posing.text_of(one)}: {' hay '.join(names.values())}?"
                yield Quick((asks,), (), names[one.value], plain.inline(one.feedback))


def _spoken(rows: Sequence[str]) -> tuple[str, ...]:
    """The heading of a scene as it is said: “[Tin nhắn từ: Số lạ]” → “Tin nhắn từ: Số lạ.”"""
    return tuple(f"{row[1:-1].rstrip('.')}." if row.startswith("[") and row.endswith("]") else row for row in rows)


def _options(choices: Sequence[Choice]) -> tuple[str, ...]:
    return tuple(f"{choice.letter}. {posing.text_of(choice)}" for choice in choices)


def _apart(choices: Sequence[Choice], answers: Sequence[object]) -> list[Choice]:
    """The first of each answer, EACH at most, in the order of the paper."""
    first = {answer: n for n, answer in reversed(list(enumerate(answers)))}
    return [choices[n] for n in sorted(first.values())[:EACH]]
