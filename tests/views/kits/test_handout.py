"""The pupils' sheet: all questions or those that two pages hold, no answer, room for the hand of the age."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from courseware.content.model import Lang
from courseware.views.kits import handout
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.word.paragraphs import Grid, Para, Span, Style

from .conftest import Papers, lines, paragraphs

ALOUD = {
    "lop-3-5/thanh-kiem-vang-cua-tung": "5", "lop-3-5/to-hen-tet-nha-diep": "5", "lop-6-7/tien-ich-doi-nen": "6",
    "lop-10-12/chum-chia-khoa-cua-tiem": "4", "can-bo-quan-ly/phieu-dau-nam-hoi-gi": "2",
}  # fmt: skip
"""Lesson → the question for which there is no room."""


def test_a_question_that_has_no_room_is_named(papers: Papers, given: Callable[[str], Material]) -> None:
    """All others stand under their numbers, in their order."""

    for path, elements in papers["phieu-hoc-tap"].items():
        found = given(path)
        told = lines(elements)
        numbers = [line.split(".")[0] for line in told if re.match(r"Câu \d", line)]
        left = f"câu {ALOUD[path]}" if path in ALOUD else ""
        wanted = [f"Câu {n}" for n in range(1, len(found.first) + len(found.rest) + 1) if f"câu {n}" != left]
        assert numbers == wanted, path
        assert (f"Làm miệng, chung cả lớp: {left}." in told) == bool(left), path


def test_no_answer_stands_on_the_sheet(papers: Papers, given: Callable[[str], Material]) -> None:
    """No tick, no reason, no feedback of any option, no end of a conversation."""

    for path, elements in papers["phieu-hoc-tap"].items():
        told = "\n".join(lines(elements))
        found = given(path)
        assert "✓" not in told, path
        for asked in (*found.first, *found.rest):
            body = asked.question.texts[Lang.VI].body
            parts = body.parts(asked.question.id)
            ends = [turn.text for turn in parts.turns if turn.end]
            said = [asked.why, *(choice.feedback for choice in parts.choices), *ends]
            assert [text for text in said if text and text in told] == [], (path, asked.number)


def test_children_up_to_grade_three_get_large_letters(papers: Papers, given: Callable[[str], Material]) -> None:
    """16 points for all that they read, and a frame to draw in; others have 12 at least, and lines."""

    for path, elements in papers["phieu-hoc-tap"].items():
        early = handout.early(given(path))
        read = [one for one in paragraphs(elements) if re.match(r"Câu \d|[AB1]\. |a\) ", one.text)]
        sizes = {span.size for one in read for span in one.spans if isinstance(span, Span)}
        frames = [one for one in elements if isinstance(one, Grid) and one.tall]
        ruled = [one for one in elements if isinstance(one, Para) and one.style is Style.WRITE and not one.text]
        assert sizes <= ({16} if early else {12, 13}), path
        assert (bool(frames), bool(ruled)) == (early, not early), path


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("mam-non/con-voi-biet-bay", "Tên của con:"),
        ("lop-1-2/qua-la-tren-man-hinh", "Họ và tên:"),
        ("lop-6-7/khi-ban-bi-bat-nat", "Làm thử: Bốn góc nhìn, một ghế trống"),
        ("mam-non/con-voi-biet-bay", "Làm thử: Trò giơ thẻ"),
        ("lop-1-2/qua-la-tren-man-hinh", "Thẻ ba ô: bàn tay dừng, ngón tay giấu đi, hai người lớn em tin."),
    ],
)
def test_it_speaks_to_its_age_and_of_its_lesson(path: str, said: str, papers: Papers) -> None:
    """Who writes, what is made."""

    assert said in lines(papers["phieu-hoc-tap"][path])


def test_options_that_are_drawn_show_their_drawings(desk: Desk, given: Callable[[str], Material]) -> None:
    """Two of the four questions of this lesson have them, three each."""

    elements = list(handout.sheet(desk, given("lop-1-2/qua-la-tren-man-hinh")))
    grids = [one for one in elements if isinstance(one, Grid) and any("Hình vẽ" in str(p) for p in paragraphs([one]))]

    assert [len(grid.rows[0]) for grid in grids] == [3, 3]
