"""The items of two parallel sheets that measure telling apart: each has as many genuine cases as doubtful ones. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content import genuine
from courseware.content.blueprints.choosing import alone
from courseware.content.blueprints.matching import drawn
from courseware.content.blueprints.model import Parallel
from courseware.content.labs.telling import Telling
from courseware.content.model import Course, Lang

SHEETS = ("A", "B")


@dataclass(frozen=True)
class Told:
    """A case: `shown` and `why` are Markdown; `origin` is the path of the lab or lesson that has it."""

    id: str
    origin: str
    genuine: bool
    shown: str
    why: str


@dataclass(frozen=True)
class Dealt:
    """The cases of each sheet in their order; `missing`: (whether genuine, needed for both, found) where they are too few."""

    sheets: tuple[tuple[Told, ...], ...]
    missing: tuple[tuple[bool, int, int], ...] = ()


def pool(course: Course, parallel: Parallel) -> list[Told]:
    """Every case that can be judged from what stands on paper: none that is a place in a picture, or opens more."""
    return [*_of_labs(course, parallel), *_of_lessons(course, parallel)]


def deal(course: Course, parallel: Parallel, seed: int) -> Dealt:
    """As many of each origin on both sheets as can be, mixed by the seed."""
    cases = pool(course, parallel)
    sheets: list[list[Told]] = [[] for _ in SHEETS]
    missing: list[tuple[bool, int, int]] = []
    needed = parallel.each * len(SHEETS)
    for verdict in (True, False):
        turn = _in_turn([case for case in cases if case.genuine is verdict], seed)
        if len(turn) < needed:
            missing.append((verdict, needed, len(turn)))
        for n, case in enumerate(turn[:needed]):
            sheets[n % len(SHEETS)].append(case)
    mixed = (tuple(sorted(sheet, key=lambda case: drawn(seed, "order", case.id))) for sheet in sheets)
    return Dealt(tuple(mixed), tuple(missing))


def _of_labs(course: Course, parallel: Parallel) -> Iterator[Told]:
    for lab in course.labs:
        body = lab.bodies[Lang.VI]
        if lab.path in parallel.labs and isinstance(body, Telling):
            for case in body.cases:
                if case.at is None and not case.probes:
                    yield Told(f"{lab.path}#{case.id}", lab.path, case.genuine, case.shown, case.why)


def _of_lessons(course: Course, parallel: Parallel) -> Iterator[Told]:
    words = course.registry.style.words
    for lesson in (lesson for lesson in course.ready() if lesson.path in parallel.lessons):
        for question in alone(course, lesson):
            for n, (pair, is_genuine) in enumerate(genuine.told(words, question)):
                yield Told(f"{question.id}#{n}", lesson.path, is_genuine, pair.left, pair.feedback)


def _in_turn(cases: list[Told], seed: int) -> list[Told]:
    """Two of each origin at a time, one for each sheet, as long as it has two; what is left over comes last."""
    by_origin: dict[str, list[Told]] = {}
    for case in sorted(cases, key=lambda case: drawn(seed, case.id)):
        by_origin.setdefault(case.origin, []).append(case)
    found: list[Told] = []
    while any(len(rest) >= len(SHEETS) for rest in by_origin.values()):
        for rest in by_origin.values():
            if len(rest) >= len(SHEETS):
                found += [rest.pop(0) for _ in SHEETS]
    return found + [case for rest in by_origin.values() for case in rest]
