"""Places of a paper matched with families of questions, by augmenting paths (Kuhn). Pure."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from courseware.content.blueprints.scoring import KINDS, Form
from courseware.content.model import Lesson, Question

FORM_OF = {kind: form for form, kinds in KINDS.items() for kind in kinds}


@dataclass(frozen=True)
class Place:
    """One question to be asked: its form and its level."""

    form: Form
    level: int


@dataclass(frozen=True)
class Candidate:
    """A question that may be asked on paper."""

    question: Question
    lesson: Lesson
    family: str

    @property
    def place(self) -> Place:
        """Where it fits."""
        return Place(FORM_OF[self.question.kind], self.question.level)


def drawn(seed: int, *names: str) -> str:
    """A number that stands for a draw: the same for the same seed and names, on every machine."""
    return hashlib.sha256(":".join((str(seed), *names)).encode()).hexdigest()


@dataclass
class Matching:
    """Places matched with families so far: family → (number of its place, candidate)."""

    pool: list[Candidate]
    seed: int
    taken: dict[str, tuple[int, Candidate]] = field(default_factory=dict)

    def fill(self, number: int, places: list[Place]) -> bool:
        """Find a family for a place, moving others where that helps."""
        return self._augment(number, places, set())

    def _augment(self, number: int, places: list[Place], seen: set[str]) -> bool:
        ranked = self._ranked(places[number])
        for candidate in ranked:
            if candidate.family not in self.taken:
                self.taken[candidate.family] = (number, candidate)
                return True
        for candidate in ranked:
            if candidate.family in seen:
                continue
            seen.add(candidate.family)
            if self._augment(self.taken[candidate.family][0], places, seen):
                self.taken[candidate.family] = (number, candidate)
                return True
        return False

    def _ranked(self, place: Place) -> list[Candidate]:
        """Those that fit: of the lesson, then of the objective, that is asked least so far; then by the seed."""
        asked = [candidate for _, candidate in self.taken.values()]
        lessons = Counter(one.lesson.path for one in asked)
        objectives = Counter((one.lesson.path, one.question.objective) for one in asked)

        def rank(one: Candidate) -> tuple[int, int, str]:
            objective = (one.lesson.path, one.question.objective)
            return lessons[one.lesson.path], objectives[objective], drawn(self.seed, one.question.id)

        return sorted((one for one in self.pool if one.place == place), key=rank)
