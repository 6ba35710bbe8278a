"""What a site offers beside each teacher's page for other systems: the lesson's questions in every format, as one zip. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views import packing
from courseware.views.exports.exports import Exports
from courseware.views.exports.format import file_name
from courseware.views.exports.formats import BANKS
from courseware.views.parcel import FOLDER, Parcel

ENDINGS = {Lang.VI: "cau-hoi", Lang.EN: "questions"}


def parcels(course: Course, lang: Lang, words: Words) -> Iterator[Parcel]:
    """One for each published lesson: a folder a format, in each of them the list of what is not carried."""
    for lesson in course.ready():
        yield _parcel(course, lesson, lang, words)


def _parcel(course: Course, lesson: Lesson, lang: Lang, words: Words) -> Parcel:
    files = (
        (f"{format_.name}/{part.path}", part.data)
        for format_ in BANKS
        for part in Exports(format_, (lesson,), lang, words).parts(course)
    )
    path = f"{FOLDER}/{file_name(lesson)}_{ENDINGS[lang]}.zip"
    return Parcel(lesson.path, path, packing.packed(files), tuple(format_.title for format_ in BANKS))
