"""What a site offers beside each teacher's page: the kit of the lesson as one zip. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lesson
from courseware.views import packing
from courseware.views.kits.desk import Fonts
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.kits import Chosen, Kits
from courseware.views.parcel import FOLDER, Parcel


def parcels(course: Course, words: Words, fonts: Fonts) -> Iterator[Parcel]:
    """One for each published lesson. Raises ValueError for what `kits.lacking` tells: ask it first."""
    for lesson in course.ready():
        yield _parcel(course, lesson, words, fonts)


def _parcel(course: Course, lesson: Lesson, words: Words, fonts: Fonts) -> Parcel:
    parts = list(Kits(Chosen((lesson,), KINDS), words, fonts).parts(course))
    name = lesson.path.replace("/", "_")
    made = {part.path.removeprefix(f"{name}_").partition(".")[0] for part in parts}
    kinds = tuple(kind.title for kind in KINDS if kind.name in made)
    return Parcel(lesson.path, f"{FOLDER}/{name}.zip", packing.packed((part.path, part.data) for part in parts), kinds)
