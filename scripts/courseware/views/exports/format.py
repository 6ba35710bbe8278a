"""What a format is: some lessons in, files out, and a word for everything that it could not carry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from courseware.content.kinds.body import Way, Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views.exports import items
from courseware.views.exports.item import Item
from courseware.views.view import Part

WORD = "export_"
"""How the keys of the words of this package begin (`overrides/locales/exports.yml`)."""


@dataclass(frozen=True)
class Left:
    """Something that a file does not carry: the id of a question (or the path of a lesson), and why, as a sentence without its end."""

    id: str
    why: str


@dataclass(frozen=True)
class Carried:
    """What becomes of questions of one way in a format.

    `into`: the key, without `export_`, of the word for what it is there; `lost`: of the sentence on what that loses, "" for
    nothing. What stays behind has no `into`; its `lost` says why.
    """

    into: str = ""
    lost: str = ""


Ways = Mapping[Way, Carried]
"""Way of answering → what becomes of such questions; every way stands in it."""
USUAL: dict[Way, Carried] = {
    Way.ONE: Carried("choice"),
    Way.SEVERAL: Carried("choices"),
    Way.EACH: Carried("truefalse_each", "apart"),
    Way.PAIRS: Carried("", "no_pairs"),
    Way.ORDER: Carried("", "no_order"),
    Way.TYPED: Carried("short"),
    Way.TURNS: Carried("choice_each", "branches"),
}
"""What every system has at least; a format says where it differs."""


class Pages(Protocol):
    """The lessons' pages as data, for formats that carry them; whoever asks for the export knows where they are built."""

    def folder(self, asked: Mapping[str, tuple[str, ...]], title: str, session: str) -> Mapping[str, bytes]:
        """Files by their paths in a package, the page to launch first, or one for each lesson where the session is a lesson's.

        `asked`: path of a lesson → the ids of the questions on its page; `session`: how the launch page talks with the system.
        """


class NoPages:
    """Where nobody has any."""

    def folder(self, asked: Mapping[str, tuple[str, ...]], title: str, session: str) -> Mapping[str, bytes]:
        """Raises LookupError."""
        raise LookupError(title)


@dataclass(frozen=True)
class Wanted:
    """What was asked for: lessons in the order of the course, in one language, whose words `words` are, and their pages."""

    course: Course
    lessons: tuple[Lesson, ...]
    lang: Lang
    words: Words
    pages: Pages = NoPages()

    def items(self, lesson: Lesson) -> tuple[Item, ...]:
        """The questions of a lesson's bank."""
        return items.of_lesson(self.course, lesson, self.lang, self.words)

    def word(self, key: str) -> str:
        """The word of `export_<key>`."""
        return self.words[WORD + key]

    def sheaves(self) -> Iterator[tuple[str, tuple[Lesson, ...]]]:
        """The lessons by band, for formats of which one file holds many: (name of the file, lessons).

        A lesson that was asked for alone gives the file its own name.
        """
        bands = dict.fromkeys(lesson.band for lesson in self.lessons)
        for band in bands:
            mine = tuple(lesson for lesson in self.lessons if lesson.band == band)
            alone = len(self.lessons) == 1
            yield (file_name(mine[0]) if alone else self.course.registry.band(band).slug), mine


class Format(Protocol):
    """One module a format, one row in `formats.FORMATS`."""

    @property
    def name(self) -> str:
        """As `export` has it: small letters, digits and dashes."""

    @property
    def title(self) -> str:
        """What people call it: the system, the kind of file."""

    @property
    def ways(self) -> Ways:
        """What becomes of questions that are answered in each way."""

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """Its files in a fixed order, and between them whatever they do not carry. From nothing but what is wanted."""


def file_name(lesson: Lesson) -> str:
    """A lesson in the name of a file: "lop-6-7_tin-nhan-la"."""
    return lesson.path.replace("/", "_")


def asked(lesson: Lesson, wanted: Wanted) -> tuple[str, ...]:
    """The ids of the questions on a lesson's page, in their order."""
    bank = wanted.course.banks.get(lesson.path)
    return tuple(question.id for question in bank.placed) if bank else ()


def sorted_out(found: Iterable[Item], ways: Ways, wanted: Wanted, drawn: bool = True) -> tuple[list[Item], list[Left]]:
    """The items that a format carries by their way, and the others with the reason; `drawn`: whether it has drawings of options."""
    carried: list[Item] = []
    left: list[Left] = []
    for item in found:
        row = ways[item.way]
        if row.into:
            carried.append(item)
        else:
            left.append(Left(item.id, wanted.word(row.lost)))
        if row.into and not drawn and any(option.drawing for option in item.options):
            left.append(Left(item.id, wanted.word("no_drawings")))
    return carried, left
