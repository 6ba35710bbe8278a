"""How wide letters are."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from PIL import ImageFont

from courseware.content.model import Course, Lang
from courseware.testing import programs
from courseware.views.kits.slides import letters

FILES = {False: "LiberationSans-Regular.ttf", True: "LiberationSans-Bold.ttf"}


def font(bold: bool) -> ImageFont.FreeTypeFont:
    """Liberation Sans 2, which has Vietnamese and Arial’s widths."""
    file = Path("/usr/share/fonts/truetype/liberation2") / FILES[bold]
    found = programs.needed("phông Liberation 2", "fonts-liberation2", lambda: str(file) if file.is_file() else None)
    return ImageFont.truetype(found, letters.EM)


def test_a_width_is_the_sum_of_the_letters() -> None:
    """At 2048 points to the em the advance itself; half of it at half the size."""

    assert letters.width("an", 2048) == 1139 + 1139
    assert letters.width("an", 1024) == 1139
    assert letters.width("", 32) == 0


@pytest.mark.parametrize(("letter", "base"), [("ế", "e"), ("Ộ", "O"), ("ỹ", "y"), ("ấ", "a")])
def test_accents_take_no_room(letter: str, base: str) -> None:
    """In Arial a letter with accents is as wide as its base."""

    assert letters.units(letter, False) == letters.units(base, False)


def test_a_horn_does_and_what_is_unknown_counts_as_an_em() -> None:
    """So that nothing is ever taken narrower than it is drawn."""

    assert letters.units("ừ", False) > letters.units("u", False)
    assert letters.units("語", True) == letters.EM


@pytest.mark.parametrize("bold", [False, True])
def test_no_letter_of_the_course_is_wider_than_was_said(bold: bool, course: Course) -> None:
    """Measured in the font whose widths are Arial’s; base letters are not taken wider either."""

    drawn = font(bold)
    bodies = "".join(lesson.texts[Lang.VI].body for lesson in course.ready())
    banks = "".join(question.texts[Lang.VI].source for question in course.questions())
    used = set(unicodedata.normalize("NFC", bodies + banks)) - {"\n"}

    assert {c for c in used if drawn.getlength(c) > letters.units(c, bold) + 1} == set()
    assert {c for c in used if c.isascii() and drawn.getlength(c) < letters.units(c, bold) - 1} == set()


@pytest.mark.parametrize("bold", [False, True])
def test_whole_lines_are_not_wider_than_was_said(bold: bool) -> None:
    """Kerning only draws letters together."""

    line = "Trường nghỉ mười ngày, Vân hỏi: “Ai nói thế, có thật không?”"

    assert font(bold).getlength(line) <= letters.width(line, letters.EM, bold=bold)
