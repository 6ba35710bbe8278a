"""A question as other systems take it: plain texts, how it is answered, what is right and why. No kind of ours is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from courseware.content.kinds.answers import bare
from courseware.content.kinds.body import Way
from courseware.content.plain import SPACE

PREFIX = "LD-"
"""Before our ids: in a school's own bank they stand apart from its own."""


@dataclass(frozen=True)
class Passage:
    """A paragraph, or a scene: a chat, a mail, a call, whose first line says what it is."""

    lines: tuple[str, ...]
    scene: bool = False


@dataclass(frozen=True)
class Option:
    """Something to choose or to place.

    `goes`: the letter of the target it belongs to, or the number of its right place, or the turn it leads to; "" for none.
    `drawing`: an SVG for children who do not read yet; its text says the same.
    """

    letter: str
    text: str
    feedback: str = ""
    right: bool = False
    goes: str = ""
    drawing: str = ""


@dataclass(frozen=True)
class Turn:
    """A step of a conversation; `end` is "good" or "retry" where it ends, "" where it goes on."""

    id: str
    title: str
    told: tuple[Passage, ...]
    options: tuple[Option, ...]
    end: str


@dataclass(frozen=True)
class About:
    """Where a question belongs. `level`: 1–3; `objective`: the sentence it tests, "" where none is named."""

    lesson: str
    title: str
    band: str
    level: int
    objective: str = ""
    tags: tuple[str, ...] = ()
    competences: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Level, tags, codes of competences, in the form of tags: "muc-2"."""
        return (f"muc-{self.level}", *self.tags, *self.competences)


@dataclass(frozen=True)
class Item:
    """One question. Which fields are filled depends on `way`:

    ONE, SEVERAL, EACH: `options` with `right`. PAIRS: `options` that go to `targets`, to some of them none.
    ORDER: `options` as shuffled, `goes` their places from 1. TYPED: `answers`, the first one shown, and `unit`.
    TURNS: `turns`, the first one first.
    """

    id: str
    kind: str
    way: Way
    name: str
    stem: tuple[Passage, ...]
    about: About
    options: tuple[Option, ...] = ()
    targets: tuple[Option, ...] = ()
    answers: tuple[str, ...] = ()
    unit: str = ""
    loose: bool = False
    """Whether an answer without accents counts."""
    turns: tuple[Turn, ...] = ()
    why: str = ""
    """What is said to everybody afterwards; lines end in a line break."""
    brief: str = ""
    """The same asked in a game's few letters; "" where nobody wrote that."""

    @property
    def mark(self) -> str:
        """Id and labels in one line, for files that have no place of their own for them."""
        return " · ".join((self.id, *self.about.labels))

    @property
    def asked(self) -> str:
        """The stem as one text: a line break after each line, an empty line between passages; then the place for the unit."""
        place = [f"{SPACE} {self.unit}"] if self.unit else []
        return "\n\n".join(["\n".join(passage.lines) for passage in self.stem] + place)

    @property
    def right(self) -> tuple[Option, ...]:
        """The options to choose."""
        return tuple(option for option in self.options if option.right)

    @property
    def placed(self) -> tuple[Option, ...]:
        """Steps in their right order."""
        return tuple(sorted(self.options, key=lambda option: int(option.goes)))

    @property
    def pairs(self) -> tuple[tuple[Option, Option], ...]:
        """Each option with the target it goes to; none where there are no targets."""
        by_letter = {target.letter: target for target in self.targets}
        return tuple((option, by_letter[option.goes]) for option in self.options if by_letter)

    @property
    def spare(self) -> tuple[Option, ...]:
        """Targets to which nothing goes."""
        taken = {option.goes for option in self.options}
        return tuple(target for target in self.targets if target.letter not in taken)

    @property
    def accepted(self) -> tuple[str, ...]:
        """All answers for a system that compares letter by letter: without accents too where that counts."""
        plain = [bare(answer) for answer in self.answers] if self.loose else []
        known = {answer.lower() for answer in self.answers}
        return (*self.answers, *(answer for answer in dict.fromkeys(plain) if answer not in known))


def reasons(item: Item) -> Iterator[str]:
    """Where each option of pairs or steps belongs, and why, a line each: for systems that say nothing of single ones."""
    placed = [(f"{option.text} → {target.text}", option.feedback) for option, target in item.pairs]
    if item.way is Way.ORDER:
        placed = [(f"{option.goes}. {option.text}", option.feedback) for option in item.placed]
    return (f"{lead}: {why}" if why else lead for lead, why in placed)


def steps(item: Item) -> Iterator[Item]:
    """A conversation as questions with one right option each, for systems that cannot branch; the order is all that is lost.

    Right is what leads to a good end in the fewest turns, of equal ones the first in the file, as the site counts.
    What an end says is said behind the choice that leads to it.
    """
    far = _distances(item.turns)
    ends = {
        turn.id: " ".join(line for passage in turn.told for line in passage.lines) for turn in item.turns if turn.end
    }
    for turn in (turn for turn in item.turns if turn.options):
        best = min(turn.options, key=lambda option: far.get(option.goes, len(item.turns)))
        options = tuple(
            replace(one, right=one is best, feedback=f"{one.feedback} {ends.get(one.goes, '')}".strip(), goes="")
            for one in turn.options
        )
        told = (*item.stem, *turn.told)
        name = f"{item.name}: {turn.title}"
        yield replace(item, id=f"{item.id}.{turn.id}", way=Way.ONE, name=name, stem=told, options=options, turns=())


def _distances(turns: tuple[Turn, ...]) -> dict[str, int]:
    """Turn → how many choices it is from a good end; turns from which none is reached are not in it."""
    far = {turn.id: 0 for turn in turns if turn.end == "good"}
    for n in range(1, len(turns)):
        near = set(far)
        far |= {turn.id: n for turn in turns if turn.id not in near and near & {option.goes for option in turn.options}}
    return far


def statements(item: Item) -> Iterator[Item]:
    """A set of statements as questions of their own, each to be judged true or false: `options` holds the one statement."""
    for option in item.options:
        stem = (*item.stem, Passage((option.text,)))
        name = f"{item.name}, {option.letter})"
        yield replace(item, id=f"{item.id}.{option.letter}", name=name, stem=stem, options=(option,))
