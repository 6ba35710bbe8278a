"""A lesson as steps: one idea each, in the order of its page. Pure.

What a step is follows from the lesson's shape: each section (`##`), each part of a section (`###`) and each group of
questions begins one. What is longer than a phone shows is cut between two blocks; what is short goes together with its
neighbour of the same section. The page, the projector and slides are made of the same steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from courseware.content import placing, sections
from courseware.content.blocks import Block, Form, blocks
from courseware.content.model import Bank

ROOM = 30
"""Lines of a phone (360 × 640, large letters) that a step may fill: what stands below the first screen is one more at most."""
OPENING = 15
"""Lines that the lesson's title and picture take from its first step."""
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
    """The steps of a lesson's Markdown; its section for teachers is none."""
    body = sections.teachers_apart(body)[0]
    groups = iter(placing.groups(body, bank))
    found: list[Step] = []
    for step in _pieces(blocks(body)):
        markers = [block for block in step.blocks if block.form is Form.QUIZ]
        found.append(replace(step, questions=tuple(q.id for _ in markers for q in next(groups))))
    return tuple(_joined(found))


def _pieces(all_blocks: Sequence[Block]) -> Iterator[Step]:
    """Steps as small as they can be: cut at each heading, question and, where there is no more room, between blocks."""
    kind = StepKind.SCENE
    open_: list[Block] = []
    room = ROOM - OPENING
    for block in all_blocks:
        alone = block.form is Form.QUIZ and kind is not StepKind.CHECK
        carried = _carried(open_, block, alone, room)
        if carried < len(open_):
            yield _step(kind, open_[: len(open_) - carried])
            open_ = open_[len(open_) - carried :]
            room = ROOM
        if block.form is Form.SECTION:
            kind = SECTIONS.get(block.anchor, kind)
        open_.append(block)
        if alone:
            yield _step(StepKind.QUESTION, open_)
            open_ = []
    if open_:
        yield _step(kind, open_)


def _carried(open_: Sequence[Block], block: Block, alone: bool, room: int) -> int:
    """How many of the open blocks go on with `block`: all, none where a step begins, or those that lead up to it."""
    if block.form is Form.SECTION or alone:
        return 0
    if block.form is Form.PART:
        return len(open_) if all(other.form is Form.SECTION for other in open_) else 0
    if sum(other.height for other in (*open_, block)) <= room:
        return len(open_)
    leading = 0
    while leading < len(open_) and open_[-1 - leading].leads:
        leading += 1
    return leading


def _step(kind: StepKind, parts: Sequence[Block]) -> Step:
    return Step(kind, parts[0].title, parts[0].line, tuple(parts))


def _joined(pieces: Sequence[Step]) -> list[Step]:
    """Short neighbours of one section together: a child that taps twice for two lines learns to tap on."""
    found: list[Step] = []
    for piece in pieces:
        if found and _together(found[-1], piece, ROOM if len(found) > 1 else ROOM - OPENING):
            found[-1] = replace(found[-1], blocks=(*found[-1].blocks, *piece.blocks))
        else:
            found.append(piece)
    return found


def _together(one: Step, other: Step, room: int) -> bool:
    """Whether two neighbours are one step: of one section, one of them short, and no more than there is room for."""
    if other.kind is not one.kind or other.kind in (StepKind.QUESTION, StepKind.CHECK):
        return False
    if other.blocks[0].form is Form.SECTION:
        return False
    return min(one.height, other.height) < LITTLE and one.height + other.height <= room
