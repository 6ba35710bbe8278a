"""SCORM 1.2 and 2004 (4th edition): the lessons themselves as packages, one for each band and one for each of its lessons. Pure.

The pages come as data (`Wanted.pages`); here they get their manifest and become a zip.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courseware.content.kinds.body import Way
from courseware.content.model import Lesson
from courseware.views import packing
from courseware.views.exports import scorm_manifest
from courseware.views.exports.format import Carried, Left, Wanted, Ways, asked, file_name
from courseware.views.exports.item import PREFIX
from courseware.views.exports.scorm_manifest import OLD, STAGED, Edition
from courseware.views.view import Part

WAYS: Ways = dict.fromkeys(Way, Carried("page"))
"""A page asks as it does on the site."""


@dataclass(frozen=True)
class Scorm:
    """The format in one edition of the standard; its name is also that of the session that the launch page holds."""

    name: str
    title: str
    edition: Edition
    ways: Ways

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A band's package, then those of its lessons; a lesson that was asked for alone has its own only."""
        for name, lessons in wanted.sheaves():
            if len(lessons) > 1:
                band = wanted.course.registry.band(lessons[0].band).name[wanted.lang]
                yield self._package(name, band, lessons, wanted)
            for lesson in lessons:
                yield self._package(file_name(lesson), lesson.texts[wanted.lang].title, (lesson,), wanted)
                yield from _left(lesson, wanted)

    def _package(self, name: str, title: str, lessons: tuple[Lesson, ...], wanted: Wanted) -> Part:
        whole = f"{wanted.word('course')}: {title}"
        files = wanted.pages.folder({one.path: asked(one, wanted) for one in lessons}, whole, self.name)
        manifest = scorm_manifest.manifest(self.edition, f"{PREFIX}{name}", whole, list(files))
        return Part(f"{name}_{self.name}.zip", packing.packed([("imsmanifest.xml", manifest), *files.items()]))


def _left(lesson: Lesson, wanted: Wanted) -> Iterator[Left]:
    """The questions of the bank that its page does not ask."""
    bank = wanted.course.banks.get(lesson.path)
    for question in bank.questions if bank else ():
        if question.review_only:
            yield Left(PREFIX + question.id, wanted.word("review_only"))


SCORM12 = Scorm("scorm12", "SCORM 1.2", OLD, WAYS)
SCORM2004 = Scorm("scorm2004", "SCORM 2004 (4th edition)", STAGED, WAYS)
