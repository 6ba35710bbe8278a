"""The plans of all lessons that have a form and the papers of all lessons, made once; and those of the small project."""

from __future__ import annotations

import io
import pickle
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.drawing.words import Words
from courseware.testing.sharing import made_once
from courseware.views.kits import (
    answer_sheet,
    assembly,
    five_minutes,
    forms,
    handout,
    material,
    plan,
    rasters,
    review_cards,
    take_home,
)
from courseware.views.kits.desk import Desk, Fonts
from courseware.views.kits.kinds import KINDS
from courseware.views.kits.markdown import Writing
from courseware.views.kits.material import Material
from courseware.views.kits.plan import Plan
from courseware.views.kits.school import NOBODY, School
from courseware.views.word.paragraphs import Element, Para
from courseware.views.word.paragraphs import paragraphs as paragraphs_of

from ...miniature import LESSON, ROOT

Papers = dict[str, dict[str, list[Element]]]
"""Kind → lesson → its elements."""
MAKERS: dict[str, Callable[[Desk, Material], Iterator[Element]]] = {
    "phieu-hoc-tap": handout.sheet,
    "dap-an": answer_sheet.answers,
    "the-5-phut": five_minutes.card,
    "kich-ban": assembly.script,
    "phieu-mang-ve": take_home.sheet,
    "the-on-tap": review_cards.cards,
}
HOA_SEN = School("Trường THCS Hoa Sen", "https://an-toan.thcs-hoa-sen.example/", {"truong": "Văn phòng, 0225 000 0000"})
FRAME = re.compile(r'viewBox="\S+ \S+ (\d+) (\d+)"')


def paragraphs(elements: list[Element]) -> list[Para]:
    """Every paragraph, those in tables too, in reading order."""
    return [one for element in elements for one in paragraphs_of(element)]


def lines(elements: list[Element]) -> list[str]:
    """Their texts."""
    return [one.text for one in paragraphs(elements)]


@pytest.fixture(scope="session")
def spoken() -> Words:
    """The words of the interface, in Vietnamese."""
    return words.read(ROOT / "overrides/locales", Lang.VI)


@pytest.fixture(scope="session")
def plans(course: Course, spoken: Words) -> dict[str, Plan]:
    """Lesson → its plan, for every lesson of grades 1–12 and GDTX."""
    made = {
        lesson.path: plan.make(course, lesson, spoken) for lesson in course.ready() if plan.has_form(course, lesson)
    }
    assert [said for said in made.values() if isinstance(said, str)] == []
    return {path: one for path, one in made.items() if isinstance(one, Plan)}


@pytest.fixture(scope="session")
def documents(plans: dict[str, Plan]) -> dict[str, list[Element]]:
    """Lesson → its whole document, with dots in place of a school."""
    return {path: list(forms.document(one, "")) for path, one in plans.items()}


@pytest.fixture(scope="session")
def little(small: Course, spoken: Words) -> Plan:
    """The plan of the small project’s lesson."""
    made = plan.make(small, next(lesson for lesson in small.lessons if lesson.path == LESSON), spoken)
    assert isinstance(made, Plan)
    return made


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    """The letters of the project."""
    folder = ROOT / "overrides/fonts"
    return Fonts(*((folder / f"be-vietnam-pro-{weight}.ttf").read_bytes() for weight in ("regular", "bold")))


@pytest.fixture(scope="session")
def desk(course: Course, spoken: Words, fonts: Fonts) -> Desk:
    """Where papers of the real course are made, for no school."""
    return Desk(course, spoken, NOBODY, fonts)


@pytest.fixture(scope="session")
def given(course: Course, spoken: Words) -> Callable[[str], Material]:
    """A lesson as the makers of papers get it."""
    lessons = {lesson.path: lesson for lesson in course.ready()}
    return cache(lambda path: replace(material.read(course, lessons[path], spoken), writing=Writing(spoken, {})))


@pytest.fixture(scope="session")
def tiny(small: Course, spoken: Words, fonts: Fonts) -> tuple[Desk, Material]:
    """The small project’s lesson and its desk."""
    lesson = next(lesson for lesson in small.lessons if lesson.path == LESSON)
    return Desk(small, spoken, HOA_SEN, fonts), replace(
        material.read(small, lesson, spoken), writing=Writing(spoken, {})
    )


@cache
def outline(svg: str, wide: int) -> bytes:
    """White, in the shape of the drawing: drawing all of them takes longer than making the papers."""
    match = FRAME.search(svg)
    assert match
    packed = io.BytesIO()
    Image.new("1", (wide, wide * int(match[2]) // int(match[1])), 1).save(packed, "PNG")
    return packed.getvalue()


@pytest.fixture(scope="session")
def papers(shared: Path, course: Course, desk: Desk, given: Callable[[str], Material]) -> Papers:
    """The papers of every lesson, drawings but for their outlines, made once for all workers."""

    def make(file: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rasters, "grey", outline)
            having = {kind.name: kind.has for kind in KINDS}
            made: Papers = {name: {} for name in MAKERS}
            for lesson in course.ready():
                for name, maker in MAKERS.items():
                    if having[name](course, lesson):
                        made[name][lesson.path] = list(maker(desk, given(lesson.path)))
        file.write_bytes(pickle.dumps(made))

    read: Papers = pickle.loads(made_once(shared / "papers.pickle", make).read_bytes())
    return read
