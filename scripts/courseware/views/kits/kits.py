"""The view: for each chosen lesson a file of each kind, and what is the same for all lessons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views import lessons
from courseware.views.kits import material
from courseware.views.kits.desk import Desk, Fonts
from courseware.views.kits.kinds import KINDS, NAMES, SHARED, Kind, Shared
from courseware.views.kits.markdown import Writing
from courseware.views.kits.school import NOBODY, School
from courseware.views.view import Part
from courseware.views.word import document
from courseware.views.word.paper import BARE

COMMON = "chung"


@dataclass(frozen=True)
class Chosen:
    """What was asked for: lessons, kinds of their files, kinds of shared ones; or sentences that say what is wrong."""

    lessons: tuple[Lesson, ...] = ()
    kinds: tuple[Kind, ...] = ()
    shared: tuple[Shared, ...] = ()
    wrong: str = ""


@dataclass(frozen=True)
class Kits:
    """Files of some lessons for one school."""

    chosen: Chosen
    words: Words
    fonts: Fonts
    school: School = NOBODY

    name = "kits"

    def parts(self, course: Course) -> Iterator[Part]:
        """Lesson by lesson its files, then the shared ones. But for plans they name no sources: the lesson does.

        Raises ValueError for what `lacking` tells: ask it first.
        """
        desk = Desk(course, self.words, self.school, self.fonts)
        for lesson in self.chosen.lessons:
            found = replace(material.read(course, lesson, self.words), writing=Writing(self.words, {}))
            for kind in (kind for kind in self.chosen.kinds if kind.has(course, lesson)):
                if data := kind.make(desk, found):
                    yield Part(f"{lesson.path.replace('/', '_')}_{kind.name}.{kind.suffix}", data)
        day = max(lesson.texts[Lang.VI].reviewed for lesson in course.ready())
        for shared in self._shared:
            yield Part(f"{COMMON}_{shared.name}.docx", document.document(shared.make(desk), shared.title, day, BARE))

    @property
    def _shared(self) -> list[Shared]:
        return [one for one in self.chosen.shared if self.school.base or not one.asks]

    def count(self, course: Course) -> int:
        """How many files at most."""
        return len(self._shared) + sum(
            kind.has(course, lesson) for lesson in self.chosen.lessons for kind in self.chosen.kinds
        )


def choose(course: Course, word: str, kinds: Iterable[str] = ()) -> Chosen:
    """The lessons of “all”, of a band’s slug, the one at a path, none with “chung”; `kinds`: names, none for every kind."""
    asked = tuple(dict.fromkeys(kinds))
    found, *wrong = lessons.named(course, word, COMMON)
    wrong += [_no_kind(name) for name in asked if name not in NAMES]
    if any(wrong):
        return Chosen(wrong="\n".join(filter(None, wrong)))
    mine = tuple(kind for kind in KINDS if not asked or kind.name in asked)
    shared = tuple(one for one in SHARED if one.name in asked or (not asked and word in (lessons.ALL, COMMON)))
    if not shared and not any(kind.has(course, lesson) for kind in mine for lesson in found):
        return Chosen(wrong=_none_of(course, mine, found))
    return Chosen(found, mine, shared)


def lacking(course: Course, chosen: Chosen, words: Words) -> list[str]:
    """A sentence for each file that was asked for and cannot be made."""
    told = ((lesson, kind.lacking(course, lesson, words)) for lesson in chosen.lessons for kind in chosen.kinds)
    return [f"{lesson.texts[Lang.VI].file}: {sentence}" for lesson, sentence in told if sentence]


def _no_kind(name: str) -> str:
    near = get_close_matches(name, NAMES, 1, 0.5)
    return f"không có loại “{name}”; " + (f"gần nhất: {near[0]}" if near else f"các loại: {', '.join(NAMES)}")


def _none_of(course: Course, kinds: Iterable[Kind], lessons: Iterable[Lesson]) -> str:
    """Why lessons have none of some kinds: which kinds, and who has them."""
    bands = ", ".join(dict.fromkeys(course.registry.band(lesson.band).name[Lang.VI] for lesson in lessons))
    if not bands:
        return f"“{COMMON}” chỉ có: {', '.join(one.name for one in SHARED)}"
    having = {kind: [one for one in course.ready() if kind.has(course, one)] for kind in kinds}
    told = [f"{kind.title} ({_bands(course, found)})" for kind, found in having.items()]
    return f"{bands} không có: {'; '.join(told)}"


def _bands(course: Course, lessons: Iterable[Lesson]) -> str:
    names = dict.fromkeys(course.registry.band(lesson.band).name[Lang.VI] for lesson in lessons)
    return f"chỉ có ở {', '.join(names)}"
