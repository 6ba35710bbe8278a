"""Common Cartridge 1.1: one cartridge a band, in it a page and a quiz for each lesson. Pure.

How it is written: https://www.imsglobal.org/cc/ccv1p1/imscc_profilev1p1-Implementation.html. Moodle knows a cartridge by the
namespace of 1.1 alone. There is no bank beside the quizzes: importers put the questions of a quiz into theirs, and would hold
each twice. `cartridge_quiz.py` writes a quiz.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from courseware.content.model import Lesson
from courseware.views.exports import html
from courseware.views.exports.cartridge_quiz import quiz
from courseware.views.exports.format import USUAL, Left, Wanted, file_name, sorted_out
from courseware.views.exports.game_sheet import singles
from courseware.views.exports.item import PREFIX
from courseware.views.exports.lom import Known, lom
from courseware.views.packing import packed
from courseware.views.view import Part

Element = Any
"""An element of lxml, which has no types."""
CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
M = ElementMaker(namespace=CP, nsmap={None: CP, "lomimscc": LOM})


class Cc11:
    """The format."""

    name = "cc11"
    title = "Common Cartridge 1.1"
    ways = USUAL

    def parts(self, wanted: Wanted) -> Iterator[Part | Left]:
        """A cartridge for each band."""
        for name, lessons in wanted.sheaves():
            items: list[Element] = []
            resources: list[Element] = []
            held: list[tuple[str, bytes]] = []
            for lesson in lessons:
                carried, left = sorted_out(wanted.items(lesson), self.ways, wanted, drawn=False)
                yield from left
                held.append((f"{file_name(lesson)}.html", _page(lesson, wanted)))
                if carried:
                    held.append((f"{file_name(lesson)}.xml", quiz(lesson, singles(carried, wanted), wanted)))
                items.append(_item(lesson, wanted, bool(carried)))
                resources.extend(_resources(lesson, bool(carried)))
            manifest = _manifest(name, lessons, items, resources, wanted)
            yield Part(f"{name}_cc11.imscc", packed([("imsmanifest.xml", manifest), *held]))


def _page(lesson: Lesson, wanted: Wanted) -> bytes:
    """What the lesson is about and what it aims at."""
    text = lesson.texts[wanted.lang]
    goals = "".join(f"<li>{html.text(one)}</li>" for one in text.objectives)
    return (
        f'<!DOCTYPE html>\n<html lang="{wanted.lang}"><head><meta charset="utf-8"><title>{html.text(text.title)}</title></head>'
        f"<body><h1>{html.text(text.title)}</h1><p>{html.text(text.description)}</p><ul>{goals}</ul></body></html>\n"
    ).encode()


def _item(lesson: Lesson, wanted: Wanted, asked: bool) -> Element:
    """The lesson's folder in the contents: its page, its quiz."""
    name, title = file_name(lesson), lesson.texts[wanted.lang].title
    found = [M.item(M.title(title), identifier=f"I_P_{name}", identifierref=f"P_{name}")]
    if asked:
        found.append(
            M.item(M.title(f"{wanted.word('quiz')}: {title}"), identifier=f"I_Q_{name}", identifierref=f"Q_{name}")
        )
    return M.item(M.title(title), *found, identifier=f"I_{name}")


def _resources(lesson: Lesson, asked: bool) -> Iterator[Element]:
    name = file_name(lesson)
    page = f"{name}.html"
    yield M.resource(M.file(href=page), identifier=f"P_{name}", type="webcontent", href=page)
    if asked:
        yield M.resource(M.file(href=f"{name}.xml"), identifier=f"Q_{name}", type=QUIZ)


def _manifest(
    name: str, lessons: Sequence[Lesson], items: list[Element], resources: list[Element], wanted: Wanted
) -> bytes:
    band = wanted.course.registry.band(lessons[0].band).name[wanted.lang]
    codes = tuple(dict.fromkeys(code for lesson in lessons for code in lesson.competences))
    known = Known(f"{PREFIX}{name}", f"{wanted.word('course')}: {band}", wanted.lang, words=codes)
    said = M.metadata(M.schema("IMS Common Cartridge"), M.schemaversion("1.1.0"), lom(known, LOM))
    contents = M.organization(M.item(*items, identifier="ROOT"), identifier="O", structure="rooted-hierarchy")
    root = M.manifest(said, M.organizations(contents), M.resources(*resources), identifier=f"LD_{name}")
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


CC11 = Cc11()
