"""Cards for weeks 2 and 4."""

from __future__ import annotations

from itertools import pairwise

from courseware.views.kits import review_cards
from courseware.views.kits.desk import Desk
from courseware.views.kits.material import Material
from courseware.views.word.paragraphs import Cell, Grid, cell_of

from .conftest import Papers

FEWEST = 3


def text(cell: Cell) -> str:
    """All of a cell."""
    return "\n".join(one.text for one in cell)


def test_an_answer_lies_behind_its_question(papers: Papers) -> None:
    """Turned over the long edge, the left of a front meets the right of its back."""

    for path, elements in papers["the-on-tap"].items():
        pages = [one for one in elements if isinstance(one, Grid)]
        for front, back in list(pairwise(pages))[::2]:
            assert (len(front.rows), front.tall, front.cut) == (len(back.rows), back.tall, True), path
            for row, behind in zip(front.rows, back.rows, strict=True):
                for cell, other in zip(row, reversed(behind), strict=True):
                    asked, told = text(cell_of(cell)), text(cell_of(other))
                    assert bool(asked) == bool(told), path
                    assert not asked or ("Đáp án" in told and "Đáp án" not in asked), path
                    assert asked.split("\n")[0] == told.split("\n")[0], path


def test_every_lesson_has_cards_for_both_weeks(papers: Papers) -> None:
    """Conversations and what is too long stand on the review page alone."""

    for path, elements in papers["the-on-tap"].items():
        fronts = [one for one in elements if isinstance(one, Grid)][::2]
        heads = [text(cell_of(cell)).split(" ·")[0].strip() for page in fronts for row in page.rows for cell in row]
        asked = [head for head in heads if head]
        assert len(asked) >= FEWEST and {"Tuần 2", "Tuần 4"} == set(asked), (path, asked)


def test_an_odd_card_leaves_an_empty_place(tiny: tuple[Desk, Material]) -> None:
    """The rows of a sheet are whole."""

    pages = [one for one in review_cards.cards(*tiny) if isinstance(one, Grid)]

    assert pages
    assert {len(row) for page in pages for row in page.rows} == {review_cards.COLUMNS}
