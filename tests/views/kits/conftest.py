"""The plans of all lessons that have a form, made once; and of the small project."""

from __future__ import annotations

import pytest

from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.drawing.words import Words
from courseware.views.kits import forms, plan
from courseware.views.kits.plan import Plan
from courseware.views.word.paragraphs import Element, Para
from courseware.views.word.paragraphs import paragraphs as paragraphs_of

from ...miniature import LESSON, ROOT


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
