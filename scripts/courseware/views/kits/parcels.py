"""What a site offers beside each teacher's page: the kit of the lesson as one zip; a school's edition offers its own. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lesson
from courseware.views import packing
from courseware.views.kits.desk import Fonts
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.kits import Chosen, Kits
from courseware.views.kits.school import NOBODY, School
from courseware.views.parcel import FOLDER, OWN, Parcel


def parcels(
    course: Course, lessons: Iterable[Lesson], words: Words, fonts: Fonts, school: School = NOBODY
) -> Iterator[Parcel]:
    """One for each lesson. Raises ValueError for what `kits.lacking` tells: ask it first."""
    for lesson in lessons:
        yield _parcel(course, lesson, words, fonts, school)


def _parcel(course: Course, lesson: Lesson, words: Words, fonts: Fonts, school: School) -> Parcel:
    parts = list(Kits(Chosen((lesson,), KINDS), words, fonts, school).parts(course))
    name = lesson.path.replace("/", "_")
    made = {part.path.removeprefix(f"{name}_").partition(".")[0] for part in parts}
    kinds = tuple(kind.title for kind in KINDS if kind.name in made)
    place = f"{FOLDER}/" if school is NOBODY else OWN
    return Parcel(lesson.path, f"{place}{name}.zip", packing.packed((part.path, part.data) for part in parts), kinds)
