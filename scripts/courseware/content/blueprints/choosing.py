"""The questions that a blueprint takes from the banks: as many as it asks for, spread, no two of one family. Pure.

Two questions are of one family when they share an option: whoever reads both reads the answer to one in the other. So
a family gives one question at most, and whether the banks can fill a blueprint is a matching of its places with
families, found by augmenting paths (Kuhn): what is refused cannot be filled in any way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content import placing
from courseware.content.blueprints.matching import FORM_OF, Candidate, Matching, Place
from courseware.content.blueprints.model import Blueprint
from courseware.content.blueprints.scoring import LEVELS, PRESETS, Form
from courseware.content.kinds.answers import folded
from courseware.content.kinds.single import Single
from courseware.content.model import Course, Lang, Lesson, Question


@dataclass(frozen=True)
class Chosen:
    """Candidates in the order of lessons and banks; `missing`: (place, asked for, found) of what the banks lack."""

    candidates: tuple[Candidate, ...]
    missing: tuple[tuple[Place, int, int], ...] = ()


def covered(course: Course, blueprint: Blueprint) -> list[Lesson]:
    """The published lessons of its band that it names, by path or by cell; all of them when it names none."""
    everywhere = not blueprint.lessons and not blueprint.cells
    return [
        lesson
        for lesson in course.ready()
        if lesson.band == blueprint.band
        and (everywhere or lesson.path in blueprint.lessons or set(lesson.cells) & set(blueprint.cells))
    ]


def alone(course: Course, lesson: Lesson) -> list[Question]:
    """A lesson's questions that stand by themselves: no marker puts them below a scene, none is marked `paper=no`."""
    bank = course.banks.get(lesson.path)
    named = {id_ for ids in placing.named(lesson.texts[Lang.VI].body) for id_ in ids}
    return [one for one in (bank.questions if bank else ()) if one.on_paper and one.id not in named]


def candidates(course: Course, blueprint: Blueprint) -> list[Candidate]:
    """Every question that stands by itself and has a form on paper."""
    found: list[Candidate] = []
    for lesson in covered(course, blueprint):
        kept = [question for question in alone(course, lesson) if question.kind in FORM_OF]
        families = _families(kept)
        found += [Candidate(question, lesson, families[question.id]) for question in kept]
    return found


def choose(course: Course, blueprint: Blueprint, seed: int) -> Chosen:
    """The same questions for the same seed."""
    pool = candidates(course, blueprint)
    wanted = {place: blueprint.count(place.form, place.level) for place in _places(blueprint)}
    sizes = Counter(candidate.place for candidate in pool)
    places = [
        place
        for place in sorted(wanted, key=lambda place: sizes[place] - wanted[place])
        for _ in range(wanted[place])
    ]  # fmt: skip
    matching = Matching(pool, seed)
    unfilled = Counter(places[n] for n in range(len(places)) if not matching.fill(n, places))
    taken = {candidate.question.id for _, candidate in matching.taken.values()}
    missing = ((place, count, count - unfilled[place]) for place, count in wanted.items() if unfilled[place])
    return Chosen(tuple(one for one in pool if one.question.id in taken), tuple(missing))


def _places(blueprint: Blueprint) -> Iterator[Place]:
    for form in PRESETS[blueprint.scoring].forms:
        if form is not Form.ESSAY:
            yield from (Place(form, level) for level in LEVELS)


def _families(questions: list[Question]) -> dict[str, str]:
    """Question → the first one that it shares an option with, by whatever way round; itself when with none."""
    first: dict[str, str] = {}
    family: dict[str, str] = {}
    for question in questions:
        body = question.texts[Lang.VI].body
        options = [folded(option.text) for option in body.options] if isinstance(body, Single) else []
        joined = {family[first[option]] for option in options if option in first}
        family[question.id] = min(joined, default=question.id)
        family = {id_: family[question.id] if of in joined else of for id_, of in family.items()}
        for option in options:
            first.setdefault(option, question.id)
    return family
