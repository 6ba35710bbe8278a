"""Formats that carry the lessons themselves as packages, one for each band and one for each of its lessons. Pure.

The pages come as data (`Wanted.pages`); here they get their table of contents and become a zip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views import packing
from courseware.views.exports.format import Carried, Left, Wanted, Ways, asked, file_name
from courseware.views.exports.item import PREFIX
from courseware.views.view import Part

WAYS: Ways = dict.fromkeys(Way, Carried("page"))
"""A page asks as it does on the site."""


@dataclass(frozen=True)
class Package:
    """What is in one package; `name` is its own, that of the band or of the lesson."""

    name: str
    title: str
    lessons: tuple[Lesson, ...]
    files: Mapping[str, bytes]
    """By path, what is launched first."""


@dataclass(frozen=True)
class Packages:
    """The format; its name is also that of the session that the launch page holds."""

    name: str
    title: str
    contents: str
    """The file in which the standard looks for the table of contents."""
    told: Callable[[Package, Wanted], bytes]
    """What is in it."""
    ways: Ways = field(default_factory=lambda: WAYS)

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A band's package, then those of its lessons; a lesson that was asked for alone has its own only."""
        for name, lessons in wanted.sheaves():
            if len(lessons) > 1:
                band = wanted.course.registry.band(lessons[0].band).name[wanted.lang]
                yield self._part(name, band, lessons, wanted)
            for lesson in lessons:
                yield self._part(file_name(lesson), lesson.texts[wanted.lang].title, (lesson,), wanted)
                yield from _left(lesson, wanted)

    def _part(self, name: str, title: str, lessons: tuple[Lesson, ...], wanted: Wanted) -> Part:
        whole = f"{wanted.word('course')}: {title}"
        files = wanted.pages.folder({one.path: asked(one, wanted) for one in lessons}, whole, self.name)
        told = self.told(Package(name, whole, lessons, files), wanted)
        return Part(f"{name}_{self.name}.zip", packing.packed([(self.contents, told), *files.items()]))


def _left(lesson: Lesson, wanted: Wanted) -> Iterator[Left]:
    """The questions of the bank that its page does not ask."""
    bank = wanted.course.banks.get(lesson.path)
    for question in bank.questions if bank else ():
        if question.review_only:
            yield Left(PREFIX + question.id, wanted.word("review_only"))
