"""A lesson as steps: one idea each, in the order of its page. Pure.

What a step is follows from the lesson's shape: each section (`##`), each part of a section (`###`) and each group of
questions begins one. What is longer than a phone shows is cut between two blocks; what is short goes together with its
neighbour of the same section. The page, the projector and slides are made of the same steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from courseware.content import placing
from courseware.content.blocks import Block, Form, blocks
from courseware.content.model import Bank

ROOM = 30
"""Lines of a phone (360 × 640, large letters) that a step may fill: what stands below the first screen is one more at most."""
LITTLE = 10
"""Lines below which a step goes together with the one before it, if both fit."""


class StepKind(StrEnum):
    """What a step is for, by the anchor of its section; questions within other sections are steps of their own."""

    SCENE = "tinh-huong"
    IDEA = "can-biet"
    ACTIVITY = "lam-thu"
    CHECK = "kiem-tra"
    REMEMBER = "ghi-nho"
    HELP = "giup-do"
    ADULTS = "thay-co"
    QUESTION = "cau-hoi"


SECTIONS = {kind.value: kind for kind in StepKind if kind is not StepKind.QUESTION}
"""The anchor of a section → what its steps are for."""


@dataclass(frozen=True)
class Step:
    """`line` counts from 0 in the lesson's body; `title` is the heading that it begins with, "" when it goes on."""

    kind: StepKind
    title: str
    line: int
    blocks: tuple[Block, ...]
    questions: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """In lines of a phone, without its questions: they come one by one."""
        return sum(block.height for block in self.blocks)


def steps(body: str, bank: Bank | None) -> tuple[Step, ...]:
    """The steps of a lesson's Markdown; the last is the adults' own part, when there is one."""
    groups = iter(placing.groups(body, bank))
    found: list[Step] = []
    for step in _pieces(blocks(body)):
        marker = any(block.form is Form.QUIZ for block in step.blocks)
        found.append(replace(step, questions=tuple(q.id for q in next(groups))) if marker else step)
    return tuple(_joined(found))


def _pieces(all_blocks: Sequence[Block]) -> Iterator[Step]:
    """Steps as small as they can be: cut at each heading, question and, where there is no more room, between blocks."""
    kind = StepKind.SCENE
    open_: list[Block] = []

    def closed(as_: StepKind) -> Iterator[Step]:
        if open_:
            head = open_[0]
            yield Step(as_, head.title, head.line, tuple(open_))
            open_.clear()

    for block in all_blocks:
        section = block.form is Form.SECTION
        part = block.form is Form.PART and any(other.form is not Form.SECTION for other in open_)
        alone = block.form is Form.QUIZ and kind is not StepKind.CHECK
        full = bool(open_) and sum(b.height for b in open_) + block.height > ROOM and not open_[-1].leads
        if section or part or alone or (full and kind is not StepKind.ADULTS):
            yield from closed(kind)
        if section:
            kind = _kind(block.anchor, kind)
        open_.append(block)
        if alone:
            yield from closed(StepKind.QUESTION)
    yield from closed(kind)


def _kind(anchor: str, before: StepKind) -> StepKind:
    """By the anchor; a section with one of its own goes on as what stood before it."""
    return SECTIONS.get(anchor, before)


def _joined(steps: Sequence[Step]) -> list[Step]:
    """Short neighbours of one section together: a child that taps twice for two lines learns to tap on."""
    found: list[Step] = []
    for step in steps:
        last = found[-1] if found else None
        if (
            last
            and last.kind is step.kind
            and step.kind not in (StepKind.QUESTION, StepKind.CHECK)
            and min(last.height, step.height) < LITTLE
            and last.height + step.height <= ROOM
            and not (step.blocks[0].form is Form.SECTION)
        ):
            found[-1] = replace(last, blocks=(*last.blocks, *step.blocks))
        else:
            found.append(step)
    return found
