"""The letter home."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from courseware.views.kits.material import Material
from courseware.views.themed import note
from courseware.views.word import measuring
from courseware.views.word.paper import UPRIGHT
from courseware.views.word.paragraphs import paragraphs

Week = Callable[..., list[Material]]


@pytest.mark.parametrize("band", ["lop-1-2", "lop-3-5", "lop-6-7", "lop-8-9", "lop-10-12"])
def test_it_tells_what_was_learnt_and_whom_to_ask(band: str, week: Week) -> None:
    """All objectives of all lessons; no number but 111 and 113; it fits a page."""

    found = week(band)
    lines = [one.text for element in note.letter(found, "") for one in paragraphs(element)]
    text = "\n".join(lines)

    assert "học ba bài" in text
    assert all(f"– {goal}" in lines for one in found for goal in one.objectives)
    assert all(f"Làm cùng con: {one.teaching.home[0]}" in lines for one in found)
    assert set(re.findall(r"\b\d{3,}\b", text)) == {"111", "113"}


def test_four_lessons_fit_a_page_too(week: Week) -> None:
    """Then without what each gives to do at home: that stands on its own sheet."""

    paths = ("ai-vao-tai-khoan-phong-thu", "ma-o-quay-cang-tin", "khi-ban-bi-bat-nat", "giong-thay-quang-tren-loa")
    made = note.letter(week(*(f"lop-6-7/{path}" for path in paths)), "")

    assert measuring.pages(made, UPRIGHT) == 1
    assert not any(one.text.startswith("Làm cùng con") for element in made for one in paragraphs(element))
