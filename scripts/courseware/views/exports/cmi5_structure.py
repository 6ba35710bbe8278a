"""`cmi5.xml`, the course structure of a cmi5 package: what can be launched, and when it counts as done. Pure.

After the cmi5 specification, Quartz 1st edition, section 13. No `schemaLocation`, as in manifests of SCORM.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.builder import ElementMaker

from courseware.content.model import Lesson
from courseware.content.registries.competences import Competence
from courseware.views.exports.format import Wanted
from courseware.views.exports.packages import Package

SPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
BASE = "https://la-chan-so.invalid/"
"""What ids begin with. They have to be IRIs; ours is under a name that leads nowhere (RFC 2606), because the course has no
address of its own and is at home in each school's. No version and no day: a later release is told as the same lesson."""
MASTERED = "0.8"
"""The share of right answers from which a lesson is passed, if whoever runs the system does not set another."""
MAKE = ElementMaker(namespace=SPACE, nsmap={None: SPACE})


def structure(package: Package, wanted: Wanted) -> bytes:
    """A thing to launch for each lesson; done is who has answered all of it, however well."""
    lessons = package.lessons
    described = lessons[0].texts[wanted.lang].description if len(lessons) == 1 else package.title
    course = MAKE.course(
        _text("title", package.title, wanted), _text("description", described, wanted), id=f"{_home(wanted)}goi/{package.name}"
    )  # fmt: skip
    launched = zip(lessons, package.files, strict=False)
    units = [_unit(lesson, page, wanted) for lesson, page in launched]
    tree = MAKE.courseStructure(course, *_goals(lessons, wanted), *units)
    return bytes(etree.tostring(tree, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _unit(lesson: Lesson, page: str, wanted: Wanted) -> etree._Element:
    text = lesson.texts[wanted.lang]
    unit = MAKE.au(
        _text("title", text.title, wanted), _text("description", text.description, wanted), id=_home(wanted) + lesson.path,
        moveOn="Completed", masteryScore=MASTERED, launchMethod="AnyWindow",
        activityType="http://adlnet.gov/expapi/activities/lesson",
    )  # fmt: skip
    goals = [MAKE.objective(idref=_goal(code)) for code in _reached([lesson], wanted)]
    unit.extend([*([MAKE.objectives(*goals)] if goals else []), MAKE.url(page)])
    return unit


def _goals(lessons: Iterable[Lesson], wanted: Wanted) -> Iterator[etree._Element]:
    """The competences of all lessons, once each; none where no lesson names any."""
    found = [
        MAKE.objective(
            _text("title", code.printed, wanted), _text("description", code.says[wanted.lang], wanted), id=_goal(code)
        )
        for code in _reached(lessons, wanted)
    ]
    if found:
        yield MAKE.objectives(*found)


def _reached(lessons: Iterable[Lesson], wanted: Wanted) -> list[Competence]:
    ids = dict.fromkeys(one for lesson in lessons for one in lesson.competences)
    known = (wanted.course.registry.competences.code(one) for one in ids)
    return [code for code in known if code]


def _home(wanted: Wanted) -> str:
    return f"{BASE}{wanted.lang}/"


def _goal(code: Competence) -> str:
    return f"{BASE}nang-luc/{code.id}"


def _text(name: str, text: str, wanted: Wanted) -> etree._Element:
    return MAKE(name, MAKE.langstring(text, lang=str(wanted.lang)))
