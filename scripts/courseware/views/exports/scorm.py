"""SCORM 1.2 and 2004 (4th edition): packages of which one page is launched and holds the session for all its lessons. Pure."""

from __future__ import annotations

from functools import partial

from courseware.content.model import Lesson
from courseware.views.exports import scorm_manifest
from courseware.views.exports.format import Wanted
from courseware.views.exports.item import PREFIX
from courseware.views.exports.lom import Known
from courseware.views.exports.packages import Package, Packages
from courseware.views.exports.scorm_manifest import OLD, STAGED, Edition


def _manifest(edition: Edition, package: Package, wanted: Wanted) -> bytes:
    """A lesson alone says what it is about."""
    alone = package.lessons[0].texts[wanted.lang].description if len(package.lessons) == 1 else ""
    words = _words(package.lessons, wanted)
    known = Known(PREFIX + package.name, package.title, wanted.lang, alone, words)
    return scorm_manifest.manifest(edition, known, list(package.files))


def _words(lessons: tuple[Lesson, ...], wanted: Wanted) -> tuple[str, ...]:
    """The tags of their questions and the codes of the competences that they aim at."""
    banks = [wanted.course.banks[lesson.path] for lesson in lessons if lesson.path in wanted.course.banks]
    tags = (tag for bank in banks for question in bank.questions for tag in question.tags)
    return tuple(dict.fromkeys((*tags, *(code for lesson in lessons for code in lesson.competences))))


SCORM12 = Packages("scorm12", "SCORM 1.2", "imsmanifest.xml", partial(_manifest, OLD))
SCORM2004 = Packages("scorm2004", "SCORM 2004 (4th edition)", "imsmanifest.xml", partial(_manifest, STAGED))
