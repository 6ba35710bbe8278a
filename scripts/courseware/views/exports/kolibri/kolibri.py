"""The format: the database of the whole channel, and the files of the lessons that were asked for. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.kinds.body import Way
from courseware.views.exports.format import Carried, Left, Wanted, Ways
from courseware.views.exports.kolibri import exercise
from courseware.views.exports.kolibri.rows import rows
from courseware.views.exports.kolibri.schema import database
from courseware.views.exports.kolibri.tree import File, channel, every
from courseware.views.view import Part

CONTENT = "KOLIBRI_DATA/content"
"""Where Kolibri looks on a drive."""

WAYS: Ways = {
    Way.ONE: Carried("choice", "hint_feedback"),
    Way.SEVERAL: Carried("choices", "hint_feedback"),
    Way.EACH: Carried("list_each", "hint_feedback"),
    Way.PAIRS: Carried("list_each", "hint_feedback"),
    Way.ORDER: Carried("list_each", "hint_feedback"),
    Way.TYPED: Carried("number", "numbers_alone"),
    Way.TURNS: Carried("choice_each", "branches"),
}
"""In the exercise; the lesson's pages ask as on the site."""


@dataclass(frozen=True)
class Kolibri:
    """The format. Whoever imports a part over the whole loses nothing, for both are one channel with one tree."""

    name: str
    title: str
    ways: Ways

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """The database, then each file once."""
        whole = channel(wanted)
        yield Part(f"{CONTENT}/databases/{whole.id}.sqlite3", database(rows(whole, wanted)))
        paths = {lesson.path for lesson in wanted.lessons}
        files = {
            file.md5: file
            for node in every(whole.root)
            for file in node.files
            if node.name.removesuffix("/pages").removesuffix("/exercise") in paths
        }
        yield from (Part(_address(file), file.data) for file in files.values())
        for lesson in wanted.lessons:
            yield from exercise.left(wanted.items(lesson), wanted)


def _address(file: File) -> str:
    """Where it lies in the storage: by the first two digits of its name."""
    return f"{CONTENT}/storage/{file.md5[0]}/{file.md5[1]}/{file.md5}.{file.ending}"


KOLIBRI = Kolibri("kolibri", "Kolibri", WAYS)
