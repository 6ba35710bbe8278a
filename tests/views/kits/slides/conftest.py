"""The decks of all lessons, made once; and of the small project’s lesson."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from courseware.content.model import Course
from courseware.drawing.words import Words
from courseware.views.kits.slides import walk
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Box, Deck, Image, Para, Slide, Table
from courseware.views.kits.slides.pieces import Panel, Piece, Strip, Text, paragraphs

from ....miniature import LESSON


def boxes(slide: Slide) -> list[Box]:
    """Its texts in their shapes."""
    return [item for item in slide.items if isinstance(item, Box)]


def images(slide: Slide) -> list[Image]:
    """Its drawings."""
    return [item for item in slide.items if isinstance(item, Image)]


def told(slide: Slide) -> list[Para]:
    """Every paragraph on it, those of tables too."""
    found = [para for box in boxes(slide) for para in box.paras]
    tables = [item for item in slide.items if isinstance(item, Table)]
    return found + [para for table in tables for row in table.rows for cell in row for para in cell]


def texts(pieces: list[Piece]) -> list[str]:
    """The letters of some pieces."""
    return [para.text for piece in pieces for para in paragraphs(piece)]


def panels(pieces: list[Piece]) -> Iterator[Panel]:
    """Their boxes."""
    for piece in pieces:
        if isinstance(piece, Panel):
            yield piece
        elif isinstance(piece, Strip):
            yield from (cell if isinstance(cell, Panel) else cell.below for cell in piece.cells)


def is_text(piece: Piece) -> bool:
    """Whether it stands in the body."""
    return isinstance(piece, Text)


@pytest.fixture(scope="session")
def contents(spoken: Words) -> Contents:
    """Of a lesson that cites two sources."""
    return Contents(spoken, {"LANM-2025-D7.1C": 1, "KENH-111": 2})


@pytest.fixture(scope="session")
def decks(course: Course, spoken: Words) -> dict[str, Deck]:
    """Lesson → its deck, for every published lesson."""
    return {lesson.path: walk.deck(course, lesson, spoken) for lesson in course.ready()}


@pytest.fixture(scope="session")
def small_deck(small: Course, spoken: Words) -> Deck:
    """The deck of the small project’s lesson, with a school’s name."""
    lesson = next(one for one in small.lessons if one.path == LESSON)
    return walk.deck(small, lesson, spoken, "THCS Hoa Sen")
