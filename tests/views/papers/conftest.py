"""The papers of all blueprints that come with the course, made once."""

from __future__ import annotations

import pytest

from courseware.content.blueprints.model import Blueprint
from courseware.content.model import Course, Lang
from courseware.drawing import words
from courseware.drawing.words import Words
from courseware.views.kits.markdown import Writing
from courseware.views.papers import plan
from courseware.views.papers.plan import Paper
from courseware.views.word.paragraphs import Element, cell_of
from courseware.views.word.paragraphs import paragraphs as paragraphs_of

from ...miniature import ROOT


def lines(elements: list[Element]) -> list[str]:
    """Every paragraph's text, those in tables too, in reading order."""
    return [one.text for element in elements for one in paragraphs_of(element)]


def text_of(cell: object) -> str:
    """The text of a cell, joined or not."""
    return " ".join(one.text for one in cell_of(cell))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def spoken() -> Words:
    """The words of the interface, in Vietnamese."""
    return words.read(ROOT / "overrides/locales", Lang.VI)


@pytest.fixture(scope="session")
def hand(spoken: Words) -> Writing:
    """What writes Markdown as paragraphs."""
    return Writing(spoken, {})


@pytest.fixture(scope="session")
def papers(course: Course) -> dict[str, Paper]:
    """Blueprint → its paper, for all that come with the course."""
    return {
        name: plan.make(course, name, one, one.seed, one.variants)
        for name, one in course.blueprints.items()
        if isinstance(one, Blueprint)
    }
