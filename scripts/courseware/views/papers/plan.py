"""A paper before it is written: which questions, and in which order each variant has them and their options. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from courseware.content.blueprints.choosing import choose
from courseware.content.blueprints.matching import Candidate, drawn
from courseware.content.blueprints.model import Blueprint, Essay
from courseware.content.blueprints.scoring import PRESETS, Form, Preset
from courseware.content.kinds.choices import Choices
from courseware.content.kinds.match import Match
from courseware.content.kinds.pairs import Pairs
from courseware.content.kinds.parts import Choice, Parts, letter
from courseware.content.kinds.truefalse import TrueFalse
from courseware.content.model import Course, Lang, Lesson, Question
from courseware.content.registries.scope import Band

Item = TypeVar("Item")
FIRST = 101


@dataclass(frozen=True)
class Asked:
    """A question in one variant: its number in its part, its options as lettered there."""

    number: int
    form: Form
    question: Question
    lesson: Lesson
    parts: Parts

    @property
    def key(self) -> str:
        """What is right, as short as it stands in a table of keys."""
        match self.form:
            case Form.CHOICE:
                return next(choice.letter for choice in self.parts.choices if choice.right)
            case Form.TRUEFALSE:
                return " ".join("Đ" if choice.right else "S" for choice in self.parts.choices)
            case Form.MATCH:
                return ", ".join(f"{choice.letter}–{choice.value}" for choice in self.parts.choices)
            case _:
                return f"{self.parts.answers[0][0]} {self.parts.unit}".strip()


@dataclass(frozen=True)
class Part:
    """The questions of one form, numbered from 1; essays are the blueprint's own."""

    form: Form
    asked: tuple[Asked, ...] = ()
    essays: tuple[Essay, ...] = ()

    @property
    def size(self) -> int:
        """How many questions."""
        return len(self.asked) + len(self.essays)


@dataclass(frozen=True)
class Variant:
    """One order of the paper; its code is four digits."""

    code: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Paper:
    """All variants of what one blueprint asks."""

    name: str
    blueprint: Blueprint
    preset: Preset
    band: Band
    chosen: tuple[Candidate, ...]
    variants: tuple[Variant, ...]


def make(course: Course, name: str, blueprint: Blueprint, seed: int, variants: int) -> Paper:
    """The paper; ValueError when the banks cannot fill it: `checks.blueprints` says what is missing."""
    chosen = choose(course, blueprint, seed)
    if chosen.missing:
        raise ValueError(name)
    band, preset = course.registry.band(blueprint.band), PRESETS[blueprint.scoring]
    codes = [f"{FIRST + n:04d}" for n in range(variants)]
    made = tuple(Variant(code, _parts(chosen.candidates, blueprint, preset, seed, code)) for code in codes)
    return Paper(name, blueprint, preset, band, chosen.candidates, made)


def _parts(chosen: Sequence[Candidate], blueprint: Blueprint, preset: Preset, seed: int, code: str) -> tuple[Part, ...]:
    found: list[Part] = []
    for form in preset.forms:
        mine = mixed([one for one in chosen if one.place.form is form], seed, code, form)
        asked = (
            Asked(n, form, one.question, one.lesson, arranged(one.question, seed, code))
            for n, one in enumerate(mine, 1)
        )
        found.append(Part(form, tuple(asked), blueprint.essays if form is Form.ESSAY else ()))
    return tuple(part for part in found if part.size)


def mixed(items: Sequence[Item], seed: int, *names: str) -> list[Item]:
    """Another order, the same for the same seed and names."""
    order = sorted(range(len(items)), key=lambda n: drawn(seed, *names, str(n)))
    return [items[n] for n in order]


def arranged(question: Question, seed: int, code: str) -> Parts:
    """A question's parts with the options in this variant's order, lettered anew."""
    body = question.texts[Lang.VI].body
    parts = body.parts(question.id)
    match body:
        case Choices():
            signs = "abcd" if isinstance(body, TrueFalse) else [letter(n) for n in range(len(parts.choices))]
            order = mixed(parts.choices, seed, code, question.id)
            return replace(parts, choices=tuple(replace(choice, letter=signs[n]) for n, choice in enumerate(order)))
        case Pairs():
            items = mixed(body.pairs, seed, code, question.id)
            targets = list(body.targets)
            return body.placed(
                items, mixed(targets, seed, code, question.id, "to") if isinstance(body, Match) else targets
            )
        case _:
            return parts


def right(asked: Asked) -> tuple[Choice, ...]:
    """The options that are right."""
    return tuple(choice for choice in asked.parts.choices if choice.right)
